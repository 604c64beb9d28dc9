//! `WebKit` as GTK has it, on a screen that nobody sees.

use super::{Browser, Engine};
use crate::program;

const DRIVER: &str = "WebKitWebDriver";
const SCREEN: &str = "Xvfb";

/// What to do when it is missing.
pub const HOW_TO: &str = if cfg!(target_os = "linux") {
    "its driver or Xvfb is not installed here. Debian: apt-get install webkit2gtk-driver xvfb; \
     Fedora: dnf install webkitgtk6.0 xorg-x11-server-Xvfb"
} else {
    "it runs on Linux only"
};

/// The packages that are missing.
pub fn packages() -> Vec<&'static str> {
    let missing = |program: &str| cfg!(target_os = "linux") && program::on_path(program).is_none();
    [(DRIVER, "webkit2gtk-driver"), (SCREEN, "xvfb")]
        .into_iter()
        .filter_map(|(program, package)| missing(program).then_some(package))
        .collect()
}

/// The browser of this machine, if any.
pub fn find() -> Option<Browser> {
    let driver = program::on_path(DRIVER).filter(|_| cfg!(target_os = "linux"))?;
    Some(Browser { engine: Engine::WebKit, driver, screen: Some(program::on_path(SCREEN)?) })
}
