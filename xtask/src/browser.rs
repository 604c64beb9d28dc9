//! The browser that the tests and the measurements drive, and its driver.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::setup::announce;
use crate::{packages, program};

/// The names under which Chromium or Chrome is installed.
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

/// The folders of fonts on Linux.
const FONTS: [&str; 2] = ["/usr/share/fonts", "/usr/local/share/fonts"];

const HOW_TO: &str = "\
the tests drive Chromium, and Chromium or its driver is missing. Install both:
  Debian   apt-get install chromium chromium-driver
  Fedora   dnf install chromium chromedriver
  macOS    brew install --cask google-chrome chromedriver
  Windows  winget install Google.Chrome Chromium.ChromeDriver
Or name the driver of your browser's version: CHROMEDRIVER=/path/to/chromedriver";

/// A browser that can be driven.
#[derive(Debug)]
pub struct Browser {
    /// The program that drives it, `chromedriver`.
    pub driver: PathBuf,
}

/// The browser of this machine; on Debian, as root, it is installed when it is missing.
pub fn find_or_install() -> Result<Browser, String> {
    let mut missing = Vec::new();
    if chromium().is_none() || driver()?.is_none() {
        missing.extend(["chromium", "chromium-driver"]);
    }
    // Without a font the browser draws no letter, and every width is wrong.
    if cfg!(target_os = "linux") && !FONTS.iter().any(|folder| has_font(Path::new(folder), 4)) {
        missing.push("fonts-dejavu-core");
    }
    if !missing.is_empty() && packages::installable() {
        announce(&missing.join(", "), "the tests run in a browser", "1 to 3 minutes, once");
        packages::install(&missing)?;
    }
    match (chromium(), driver()?) {
        (Some(_), Some(driver)) => Ok(Browser { driver }),
        _ => Err(HOW_TO.to_owned()),
    }
}

fn chromium() -> Option<PathBuf> {
    let named = NAMES.iter().find_map(|name| program::on_path(name));
    named.or_else(|| first_file(&PLACES))
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

fn first_file(places: &[&str]) -> Option<PathBuf> {
    places.iter().map(PathBuf::from).find(|file| file.is_file())
}

/// Whether there is a font under `folder`, at most `depth` folders down.
fn has_font(folder: &Path, depth: usize) -> bool {
    let Ok(entries) = fs::read_dir(folder) else { return false };
    entries.flatten().map(|entry| entry.path()).any(|path| {
        if path.is_dir() {
            depth > 0 && has_font(&path, depth - 1)
        } else {
            let ending = path.extension().and_then(|ending| ending.to_str());
            matches!(ending, Some("ttf" | "otf" | "ttc" | "pfb"))
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_is_not_there_has_no_font() {
        assert!(!has_font(Path::new("stackfit-no-such-folder"), 1));
    }

    #[test]
    fn the_advice_names_every_system() {
        for system in ["Debian", "Fedora", "macOS", "Windows", "CHROMEDRIVER"] {
            assert!(HOW_TO.contains(system), "{system}");
        }
    }
}
