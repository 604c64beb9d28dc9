//! Browser windows: opened through a driver, left, and closed.

use std::cell::RefCell;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::time::timeout;

use crate::capabilities::capabilities;
use crate::{Engine, Outcome, cdp};

/// The size of a window, and how the visitor set the system and the browser.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// Its width in CSS pixels.
    pub width: u32,
    /// Its height in CSS pixels.
    pub height: u32,
    /// Whether the visitor asked for less motion.
    pub still: bool,
    /// Whether pages may store something.
    pub stores: bool,
    /// Whether pages may run scripts.
    pub scripts: bool,
}

impl Window {
    /// As on a desktop computer.
    pub const DESKTOP: Self =
        Self { width: 1280, height: 900, still: false, stores: true, scripts: true };
    /// As on a phone.
    pub const PHONE: Self = Self { width: 360, height: 780, ..Self::DESKTOP };

    /// Whether the visitor set nothing.
    fn is_ordinary(self) -> bool {
        !self.still && self.stores && self.scripts
    }

    /// Whether no browser makes a window of its own so narrow.
    pub(crate) fn is_narrow(self) -> bool {
        self.width < 500
    }

    /// Whether the page needs a frame of this width, because the browser cannot pretend to be a
    /// small device.
    pub(crate) fn needs_frame(self, engine: Engine) -> bool {
        self.is_narrow() && engine != Engine::Chromium
    }
}

/// How long a browser may take to start.
const START: Duration = Duration::from_secs(40);
/// How often one is started that dies before there is a page.
const STARTS: u32 = 3;

thread_local! {
    /// The windows of the visit that runs on this thread.
    static OPEN: RefCell<Vec<Client>> = const { RefCell::new(Vec::new()) };
}

/// A browser that a visit left, for another one: to start one takes a second, and Firefox several.
#[derive(Debug)]
struct Left {
    session: String,
    width: u32,
    height: u32,
}

/// The browsers that were left: one where the driver has one session only, and else at most one for
/// each test at a time and size.
static LEFT: Mutex<Vec<Left>> = Mutex::new(Vec::new());

/// Opens a window through the driver; its downloads go to this folder.
///
/// # Errors
///
/// When `WEBDRIVER_URL` is not set, or the driver gives no session.
pub async fn open(engine: Engine, window: Window, downloads: &Path) -> Outcome<Client> {
    let driver = std::env::var("WEBDRIVER_URL")
        .map_err(|_| "WEBDRIVER_URL is not set: run these tests by `cargo xtask test`")?;
    let left = match take_left(engine, window) {
        Some(session) => {
            Some(Client::with_existing_session(&driver, &session, HttpConnector::new()).await?)
        }
        None => None,
    };
    let client = match left {
        Some(client) if window.is_ordinary() => {
            remember(&client);
            fresh_tab(engine, &client).await?;
            client
        }
        left => {
            if let Some(client) = left {
                client.close().await?;
            }
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(capabilities(engine, window, downloads));
            let client = start(engine, &builder, &driver).await?;
            remember(&client);
            client
        }
    };
    if engine != Engine::Chromium && !window.is_narrow() {
        fit(&client, window).await?;
    }
    Ok(client)
}

/// The session of a browser that was left: of the one there is, where there can be no other one, and
/// else of one with such a window, whose size is given when it starts.
fn take_left(engine: Engine, window: Window) -> Option<String> {
    let Window { width, height, .. } = window;
    let mut all = LEFT.lock().unwrap_or_else(PoisonError::into_inner);
    let fits = |left: &Left| (left.width, left.height) == (width, height) && window.is_ordinary();
    let place = all.iter().position(|left| engine.takes_turns() || fits(left))?;
    Some(all.swap_remove(place).session)
}

/// Starts a browser. A driver whose browser dies while it starts would wait for it without an end,
/// so it is asked for another one; no test has begun by then.
async fn start(
    engine: Engine,
    builder: &ClientBuilder<HttpConnector>,
    driver: &str,
) -> Outcome<Client> {
    for _ in 1..STARTS {
        match timeout(START, builder.connect(driver)).await {
            Ok(client) => return Ok(client?),
            Err(_) => engine.cannot("a browser died while it started; another one is started"),
        }
    }
    Ok(timeout(START, builder.connect(driver)).await??)
}

fn remember(client: &Client) {
    OPEN.with_borrow_mut(|open| open.push(client.clone()));
}

/// Goes to a tab without a history, and closes the one before.
async fn fresh_tab(engine: Engine, client: &Client) -> Outcome {
    let tab = client.new_window(true).await?.handle;
    client.close_window().await?;
    client.switch_to_window(tab).await?;
    if engine == Engine::Chromium {
        // Its driver opens a tab behind the other one, where nothing has the focus.
        cdp::command(client, "Page.bringToFront", json!({})).await?;
    }
    Ok(())
}

/// Ends a visit that went well.
///
/// # Errors
///
/// When the window cannot be closed.
pub async fn leave(engine: Engine, window: Window, client: Client) -> Outcome {
    // One of GTK's `WebKit` starts as fast as another tab opens.
    if engine == Engine::WebKit || !window.is_ordinary() {
        return Ok(client.close().await?);
    }
    // Pages on the disk share one storage, and the next visit shall not find what this one left.
    client.execute("try { localStorage.clear() } catch {}", Vec::new()).await?;
    // Nor a key that is pressed, nor the pointer where it was.
    client.release_actions().await?;
    client.persist().await?;
    let session = client.session_id().await?;
    OPEN.with_borrow_mut(Vec::clear);
    let Window { width, height, .. } = window;
    let left = session.map(|session| Left { session, width, height });
    LEFT.lock().unwrap_or_else(PoisonError::into_inner).extend(left);
    Ok(())
}

/// Gives the page this size, whatever the browser puts around it.
async fn fit(client: &Client, window: Window) -> Outcome {
    client.set_window_size(window.width, window.height).await?;
    let inner = client.execute("return [innerWidth, innerHeight]", Vec::new()).await?;
    let (width, height): (u32, u32) = serde_json::from_value(inner)?;
    let (around, above) =
        (window.width.saturating_sub(width), window.height.saturating_sub(height));
    Ok(client.set_window_size(window.width + around, window.height + above).await?)
}

/// Closes the windows that were opened on this thread and not left.
pub async fn close_all() {
    for client in OPEN.take() {
        // One that is closed already cannot be closed again.
        let _ = client.close().await;
    }
}
