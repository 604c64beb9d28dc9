//! Capabilities that a driver is asked for, in each engine's own words.

use std::path::Path;

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

use crate::{Engine, Window};

/// The small browser that comes with GTK's `WebKit`, under the names of Debian and of Fedora.
const MINI_BROWSERS: [&str; 4] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/webkit2gtk-4.1/MiniBrowser",
];

/// The capabilities for a window whose downloads go to this folder.
pub fn capabilities(engine: Engine, window: Window, downloads: &Path) -> Capabilities {
    let (name, options) = match engine {
        Engine::Chromium => ("goog:chromeOptions", chromium(window, downloads)),
        Engine::Firefox => ("moz:firefoxOptions", firefox(window, downloads)),
        Engine::WebKit => ("webkitgtk:browserOptions", webkit(window)),
    };
    let mut capabilities = Capabilities::new();
    capabilities.insert(name.to_owned(), options);
    if engine == Engine::Chromium {
        capabilities.insert("goog:loggingPrefs".to_owned(), json!({ "browser": "ALL" }));
    }
    capabilities
}

fn chromium(window: Window, downloads: &Path) -> Value {
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
    if window.still {
        arguments.push("--force-prefers-reduced-motion".to_owned());
    }
    let mut settings = json!({ "download.default_directory": downloads });
    // 2 is "block".
    if !window.stores {
        settings["profile.managed_default_content_settings.cookies"] = json!(2);
    }
    if !window.scripts {
        settings["profile.managed_default_content_settings.javascript"] = json!(2);
    }
    let mut options = json!({ "prefs": settings });
    // A window has a least width; below it the browser pretends to be a small device.
    if window.is_narrow() {
        let metrics = json!({
            "width": window.width, "height": window.height, "pixelRatio": 2, "touch": false
        });
        options["mobileEmulation"] = json!({ "deviceMetrics": metrics });
    } else {
        arguments.push(format!("--window-size={},{}", window.width, window.height));
    }
    options["args"] = json!(arguments);
    options
}

fn firefox(window: Window, downloads: &Path) -> Value {
    let mut settings = json!({
        // 2 is "the folder named next".
        "browser.download.folderList": 2,
        "browser.download.dir": downloads,
        "browser.download.alwaysOpenPanel": false,
        "browser.helperApps.neverAsk.saveToDisk": "text/html",
        "ui.prefersReducedMotion": u8::from(window.still),
    });
    if !window.stores {
        // 2 is "no site may store anything"; reading `localStorage` throws then.
        settings["network.cookie.cookieBehavior"] = json!(2);
    }
    if !window.scripts {
        settings["javascript.enabled"] = json!(false);
    }
    json!({ "args": ["-headless"], "prefs": settings })
}

fn webkit(window: Window) -> Value {
    let mut arguments = vec!["--automation"];
    if !window.stores {
        arguments.push("--enable-html5-local-storage=false");
    }
    if !window.scripts {
        arguments.push("--enable-javascript=false");
    }
    let program = MINI_BROWSERS.iter().find(|file| Path::new(file).is_file());
    json!({ "binary": program, "args": arguments })
}
