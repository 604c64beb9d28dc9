//! A browser window of its own.

use fantoccini::wd::Capabilities;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;

use crate::Outcome;

/// The size of a window and how the system is set.
#[derive(Clone, Copy, Debug)]
pub struct Window {
    /// Its width in CSS pixels.
    pub width: u32,
    /// Its height in CSS pixels.
    pub height: u32,
    /// Whether the visitor asked for less motion.
    pub still: bool,
}

impl Window {
    /// As on a desk.
    pub const DESK: Self = Self { width: 1280, height: 900, still: false };
    /// As on a phone.
    pub const PHONE: Self = Self { width: 360, height: 780, still: false };
}

/// Opens Chromium through the driver.
///
/// # Errors
///
/// When `WEBDRIVER_URL` is not set, or the driver gives no session.
pub async fn open(window: Window) -> Outcome<Client> {
    let driver = std::env::var("WEBDRIVER_URL")
        .map_err(|_| "WEBDRIVER_URL is not set: run these tests by `cargo xtask test`")?;
    let mut arguments: Vec<String> = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
    ]
    .map(str::to_owned)
    .to_vec();
    let mut options = json!({});
    // A window has a least width; below it the browser pretends to be a small device.
    if window.width < 500 {
        let metrics = json!({
            "width": window.width, "height": window.height, "pixelRatio": 2, "touch": false
        });
        options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
    } else {
        arguments.push(format!("--window-size={},{}", window.width, window.height));
    }
    if window.still {
        arguments.push("--force-prefers-reduced-motion".to_owned());
    }
    let mut capabilities = Capabilities::new();
    options["args"] = json!(arguments);
    capabilities.insert("goog:chromeOptions".to_owned(), options);
    capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
    let mut builder = ClientBuilder::new(HttpConnector::new());
    Ok(builder.capabilities(capabilities).connect(&driver).await?)
}
