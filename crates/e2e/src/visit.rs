//! One visit to the page: served or from the disk, opened in a window of its own.

use std::cell::Cell;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

use fantoccini::Client;

use crate::{Engine, Folder, Outcome, Server, Window, browser};

/// Where the page is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hosting {
    /// At the root of a host.
    Root,
    /// At `/a/b/` of a host.
    SubPath,
    /// From the disk.
    File,
    /// In a frame with `sandbox="allow-scripts"`, which has no storage, opens no links, and allows
    /// no forms and no downloads.
    Sandbox,
    /// In a frame that is as high as the page, and narrow, further down in the page around it.
    Tall,
    /// In a sandboxed frame that becomes as high as the page says, whose host notes down in
    /// `data-told` what it is told.
    Followed,
    /// In a frame as its text.
    Text,
    /// In a frame, from a `blob:` address.
    Blob,
    /// In a frame, from a `data:` address.
    Data,
}

impl Hosting {
    /// The folders between the host and the page.
    pub(crate) fn path(self) -> &'static str {
        if self == Self::SubPath { "a/b/" } else { "" }
    }
}

/// An open page, and the server that it may have come from.
pub struct Visit {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    pub(crate) loaded: Cell<usize>,
    pub(crate) window: Window,
    pub(crate) place: Hosting,
    pub(crate) folder: Folder,
    pub(crate) server: Server,
}

impl Visit {
    /// Opens the page at the root of a host and waits until it answers.
    ///
    /// # Errors
    ///
    /// When the page cannot be served or opened, or does not come to life.
    pub async fn start(window: Window) -> Outcome<Self> {
        Self::open(window, Hosting::Root).await
    }

    /// Opens the page and waits until it answers; without scripts, until the article is there.
    ///
    /// # Errors
    ///
    /// When the page cannot be served or opened, or does not come to life.
    pub async fn open(window: Window, place: Hosting) -> Outcome<Self> {
        let visit = Self::prepare(window, place).await?;
        visit.go("").await?;
        Ok(visit)
    }

    /// A window, and the page where it can be opened; nothing is opened yet.
    ///
    /// # Errors
    ///
    /// When the page cannot be served, or the browser does not start.
    pub async fn prepare(window: Window, place: Hosting) -> Outcome<Self> {
        Self::prepare_other(window, place, &Self::page()?).await
    }

    /// As [`Visit::prepare`], with another page than the built one.
    ///
    /// # Errors
    ///
    /// When the page cannot be served, or the browser does not start.
    pub async fn prepare_other(window: Window, place: Hosting, page: &str) -> Outcome<Self> {
        Self::prepare_under(window, place, page, None).await
    }

    /// As [`Visit::prepare_other`], from a host that has a content security policy of its own.
    ///
    /// # Errors
    ///
    /// When the page cannot be served, or the browser does not start.
    pub async fn prepare_under(
        window: Window,
        place: Hosting,
        page: &str,
        policy: Option<&'static str>,
    ) -> Outcome<Self> {
        let engine = Engine::current()?;
        let folder = Folder::new()?;
        folder.write(&format!("{}index.html", place.path()), page)?;
        let server = Server::start_under(folder.path(), policy)?;
        let client = browser::open(engine, window, &downloads()?).await?;
        let loaded = Cell::new(0);
        Ok(Self { client, engine, loaded, window, place, folder, server })
    }

    /// The built page, as its host has it.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn page() -> Outcome<String> {
        let dist = std::env::var("STACKFIT_DIST")
            .map_err(|_| "STACKFIT_DIST is not set: run these tests by `cargo xtask test`")?;
        Ok(fs::read_to_string(Path::new(&dist).join("index.html"))?)
    }

    /// Puts all that was built where the page is hosted: what stands beside it, too.
    ///
    /// # Errors
    ///
    /// When there is nothing, or it cannot be written.
    pub fn put_beside(&self) -> Outcome {
        let dist = std::env::var("STACKFIT_DIST")?;
        copy(Path::new(&dist), &self.folder.path().join(self.place.path()))?;
        Ok(())
    }

    /// The page as the server hands it out, byte by byte.
    ///
    /// # Errors
    ///
    /// When the server does not answer.
    pub fn served(&self) -> Outcome<String> {
        let host = self.server.address();
        let mut stream = TcpStream::connect(host)?;
        write!(stream, "GET / HTTP/1.0\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        // This request was not the page's.
        self.loaded.set(self.requests().len());
        let (_, page) = answer.split_once("\r\n\r\n").ok_or("no answer")?;
        Ok(page.to_owned())
    }

    /// Closes the window, after checking that the page had nothing to complain about.
    ///
    /// # Errors
    ///
    /// When the page complains, or asked for anything after it was there, or the window cannot be
    /// closed.
    pub async fn end(self) -> Outcome {
        self.is_content().await?;
        browser::leave(self.engine, self.window, self.client).await
    }

    /// Every path that the page asked the server for.
    #[must_use]
    pub fn requests(&self) -> Vec<String> {
        self.server.requests()
    }

    /// The engine that shows the page.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }
}

/// Copies all that is in a folder into another one.
fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let (from, to) = entry.map(|entry| (entry.path(), to.join(entry.file_name())))?;
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(&from, &to)?;
        }
    }
    Ok(())
}

/// Where downloads go. The browser of GTK's `WebKit` asks its own settings, which the driver was
/// started with; the others do as they are told.
pub(crate) fn downloads() -> Outcome<PathBuf> {
    let folder = std::env::var_os("STACKFIT_DOWNLOADS").map(PathBuf::from);
    Ok(folder.ok_or("STACKFIT_DOWNLOADS is not set: run these tests by `cargo xtask test`")?)
}
