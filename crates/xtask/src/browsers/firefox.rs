//! Firefox, and `geckodriver`.

use super::{Browser, Missing, first_file};
use crate::toolbox::Toolbox;
use crate::{install, program};

/// The names under which it is installed.
const NAMES: [&str; 2] = ["firefox", "firefox-esr"];

/// Where installers put it without telling the `PATH`; its driver looks there too.
const PLACES: [&str; 3] = [
    "/Applications/Firefox.app/Contents/MacOS/firefox",
    r"C:\Program Files\Mozilla Firefox\firefox.exe",
    r"C:\Program Files (x86)\Mozilla Firefox\firefox.exe",
];

const NAME: &str = "Firefox";

const HOW_TO: &str = "it is not installed here. Debian: apt-get install firefox-esr; Fedora: \
    dnf install firefox; macOS: brew install --cask firefox; Windows: winget install Mozilla.Firefox";

/// The packages that are missing.
pub fn packages() -> Vec<&'static str> {
    if is_installed() { Vec::new() } else { vec!["firefox-esr"] }
}

/// The browser of this machine, if any; its driver is compiled when it is missing.
pub fn find(tools: &mut Toolbox, version: &str) -> Result<Result<Browser, Missing>, String> {
    if !is_installed() {
        return Ok(Err(Missing { name: NAME, how_to: HOW_TO }));
    }
    install::geckodriver(tools, version)?;
    let driver = tools.find("geckodriver").ok_or("geckodriver is gone")?;
    Ok(Ok(Browser {
        engine: "firefox",
        name: NAME,
        driver,
        // Any free port, where its default may be taken.
        options: &["--websocket-port=0"],
        shuts_down: false,
        tells_errors: false,
        screen: None,
    }))
}

fn is_installed() -> bool {
    NAMES.iter().any(|name| program::on_path(name).is_some()) || first_file(&PLACES).is_some()
}
