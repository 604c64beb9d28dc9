//! Chromium or Chrome, and `chromedriver`.

use std::env;
use std::path::PathBuf;

use super::{Browser, first_file};
use crate::program;

/// The names under which it is installed.
const NAMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];

/// Where installers put it without telling the `PATH`.
const PLACES: [&str; 4] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
    r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
];

/// Where packages put the driver without telling the `PATH`.
const DRIVER_PLACES: [&str; 2] =
    ["/usr/lib/chromium/chromedriver", "/usr/lib/chromium-browser/chromedriver"];

pub const HOW_TO: &str = "\
the tests drive Chromium, and Chromium or its driver is missing. Install both:
  Debian   apt-get install chromium chromium-driver
  Fedora   dnf install chromium chromedriver
  macOS    brew install --cask google-chrome chromedriver
  Windows  winget install Google.Chrome Chromium.ChromeDriver
Or name the driver of your browser's version: CHROMEDRIVER=/path/to/chromedriver";

/// The packages that are missing.
pub fn packages() -> Result<Vec<&'static str>, String> {
    let is_there = is_installed() && driver()?.is_some();
    Ok(if is_there { Vec::new() } else { vec!["chromium", "chromium-driver"] })
}

/// The program of the browser itself, which not everything needs a driver for.
pub fn program() -> Option<PathBuf> {
    NAMES.iter().find_map(|name| program::on_path(name)).or_else(|| first_file(&PLACES))
}

/// The browser of this machine.
pub fn find() -> Result<Browser, String> {
    match driver()? {
        Some(driver) if is_installed() => Ok(browser(driver)),
        _ => Err(HOW_TO.to_owned()),
    }
}

/// Chromium, driven by this program.
pub fn browser(driver: PathBuf) -> Browser {
    Browser {
        engine: "chromium",
        name: "Chromium",
        driver,
        options: &[],
        shuts_down: true,
        tells_errors: true,
        screen: None,
    }
}

fn is_installed() -> bool {
    program().is_some()
}

fn driver() -> Result<Option<PathBuf>, String> {
    let Some(named) = env::var_os("CHROMEDRIVER").map(PathBuf::from) else {
        return Ok(program::on_path("chromedriver").or_else(|| first_file(&DRIVER_PLACES)));
    };
    if named.is_file() {
        Ok(Some(named))
    } else {
        Err(format!("CHROMEDRIVER names {}, which is no file", named.display()))
    }
}
