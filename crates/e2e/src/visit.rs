//! One visit to the page: served or from the disk, opened in a window of its own.

use std::cell::Cell;
use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

use fantoccini::Client;
use serde_json::Value;

use crate::{Engine, Folder, Outcome, Server, Window, browser};

/// What there is when the page answers.
const ALIVE: &str = "html[data-ready]";
/// What there is when it does not.
const ARTICLE: &str = ".article-ranking";

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
    /// In a frame as its text.
    Text,
    /// In a frame, from a `blob:` address.
    Blob,
    /// In a frame, from a `data:` address.
    Data,
}

impl Hosting {
    /// The folders between the host and the page.
    fn path(self) -> &'static str {
        if self == Self::SubPath { "a/b/" } else { "" }
    }
}

/// An open page, and the server that it may have come from.
pub struct Visit {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    pub(crate) loaded: Cell<usize>,
    pub(crate) window: Window,
    place: Hosting,
    folder: Folder,
    server: Server,
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

    /// Opens the page afresh with a link, and waits until it answers.
    ///
    /// # Errors
    ///
    /// When the page complained before, or does not come to life.
    pub async fn go(&self, link: &str) -> Outcome {
        let fragment = if link.is_empty() { String::new() } else { format!("#{link}") };
        let awaited = if self.window.scripts { ALIVE } else { ARTICLE };
        if !self.is_framed() {
            return self.load(&format!("{}{fragment}", self.address()), awaited).await;
        }
        let frame = format!("{}frame.html", self.place.path());
        self.folder.write(&frame, &self.frame(&fragment))?;
        self.load(&format!("{}frame.html", self.address()), "iframe").await?;
        self.find("iframe").await?.enter_frame().await?;
        self.find(awaited).await?;
        self.watch().await
    }

    /// Opens the page afresh with a query and a fragment, each with its sign, as somebody else wrote
    /// them, and waits until it answers.
    ///
    /// # Errors
    ///
    /// When the page complained before, or does not come to life.
    pub async fn go_to(&self, suffix: &str) -> Outcome {
        self.load(&format!("{}{suffix}", self.address()), ALIVE).await
    }

    /// Opens another page than the built one, where it is hosted, and waits for what a CSS selector
    /// names.
    ///
    /// # Errors
    ///
    /// When the page complained before, or what is awaited does not come.
    pub async fn go_until(&self, awaited: &str) -> Outcome {
        self.load(&self.address(), awaited).await
    }

    /// Whether the page is in a frame of another one.
    pub(crate) fn is_framed(&self) -> bool {
        !matches!(self.place, Hosting::Root | Hosting::SubPath | Hosting::File)
            || self.window.needs_frame(self.engine)
    }

    /// Runs a script in the page around the frame that the page is in.
    ///
    /// # Errors
    ///
    /// When the page is in no frame, or the script fails.
    pub async fn run_around(&self, script: &str) -> Outcome<Value> {
        self.client.clone().enter_parent_frame().await?;
        let answer = self.run(script).await;
        self.find("iframe").await?.enter_frame().await?;
        answer
    }

    /// A page that has the page in a frame.
    fn frame(&self, fragment: &str) -> String {
        let sandbox = if self.place == Hosting::Sandbox { "sandbox=\"allow-scripts\"" } else { "" };
        let Window { width, height, .. } = self.window;
        let above = if self.place == Hosting::Tall { 500 } else { 0 };
        let (width, height) =
            if self.place == Hosting::Tall { (390, 6000) } else { (width, height) };
        let source = format!("./{fragment}").replace('&', "&amp;").replace('"', "%22");
        let (source, script) = match self.place {
            Hosting::Text => ("about:blank", "frame.srcdoc = text"),
            Hosting::Blob => (
                "about:blank",
                "frame.src = URL.createObjectURL(new Blob([text], {type: 'text/html'}))",
            ),
            Hosting::Data => (
                "about:blank",
                "frame.src = 'data:text/html;charset=utf-8,' + encodeURIComponent(text)",
            ),
            _ => (source.as_str(), ""),
        };
        let script = if script.is_empty() {
            String::new()
        } else {
            format!(
                "<script>const frame = document.querySelector('iframe');
                 fetch('./').then(page => page.text()).then(text => {{ {script} }})</script>"
            )
        };
        // With an icon of its own, so that no browser asks the server for one.
        format!(
            "<!DOCTYPE html><meta charset=\"utf-8\"><link rel=\"icon\" href=\"data:,\">\
             <style>body{{margin:0;padding-top:{above}px}}iframe{{border:0;display:block}}</style>\
             <iframe {sandbox} width=\"{width}\" height=\"{height}\" src=\"{source}\"></iframe>{script}"
        )
    }

    /// Writes a file into the folder of this visit, opens it from the disk, and waits for what a CSS
    /// selector names.
    ///
    /// # Errors
    ///
    /// When the page complained before, or what is awaited does not come.
    pub async fn open_copy(&self, name: &str, text: &str, awaited: &str) -> Outcome {
        let address = self.folder.write(name, text)?;
        self.load(&address, awaited).await
    }

    /// As [`Visit::open_copy`], and waits until the page answers.
    ///
    /// # Errors
    ///
    /// When the page complained before, or does not come to life.
    pub async fn revive(&self, name: &str, text: &str) -> Outcome {
        self.open_copy(name, text, ALIVE).await
    }

    async fn load(&self, address: &str, awaited: &str) -> Outcome {
        self.is_content().await?;
        // From another page, so that a new fragment is a new visit too.
        self.client.goto("about:blank").await?;
        self.client.goto(address).await?;
        self.find(awaited).await?;
        if awaited == ALIVE {
            // A saved page has the mark from before it was saved until its own program starts.
            self.until("!!(window.stackfitTexts && document.querySelector('html[data-ready]'))")
                .await?;
            // What comes in the frames after the list moves what is below it.
            self.settle().await?;
        }
        self.watch().await
    }

    /// Where the page is, without a fragment.
    pub(crate) fn address(&self) -> String {
        let host = self.server.address();
        match self.place {
            Hosting::File => self.folder.address("index.html"),
            place => format!("http://{host}/{}", place.path()),
        }
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

/// Where downloads go. The browser of GTK's `WebKit` asks its own settings, which the driver was
/// started with; the others do as they are told.
pub(crate) fn downloads() -> Outcome<PathBuf> {
    let folder = std::env::var_os("STACKFIT_DOWNLOADS").map(PathBuf::from);
    Ok(folder.ok_or("STACKFIT_DOWNLOADS is not set: run these tests by `cargo xtask test`")?)
}
