//! `WebKit` as GTK has it, on a screen that nobody sees, and `WebKitWebDriver`.

use super::{Browser, Missing};
use crate::program;

const DRIVER: &str = "WebKitWebDriver";
const SCREEN: &str = "Xvfb";

const NAME: &str = "WebKitGTK";

const HOW_TO: &str = if cfg!(target_os = "linux") {
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
pub fn find() -> Result<Browser, Missing> {
    let driver = program::on_path(DRIVER).filter(|_| cfg!(target_os = "linux"));
    let (Some(driver), Some(screen)) = (driver, program::on_path(SCREEN)) else {
        return Err(Missing { name: NAME, how_to: HOW_TO });
    };
    Ok(Browser {
        engine: "webkit",
        name: NAME,
        driver,
        options: &[],
        shuts_down: false,
        tells_errors: false,
        screen: Some(screen),
    })
}
