//! The browsers that the tests and the measurements drive, and their drivers.

mod chromium;
mod firefox;
mod fonts;
mod paper;
mod webkit;

use std::path::PathBuf;

use crate::packages;
use crate::progress::announce;
use crate::toolbox::Toolbox;

/// A browser that can be driven.
#[derive(Debug)]
pub struct Browser {
    /// The engine, as the end-to-end tests call it.
    pub engine: &'static str,
    /// Its name for people.
    pub name: &'static str,
    /// The program that drives it.
    pub driver: PathBuf,
    /// What the driver is told beside its port.
    pub options: &'static [&'static str],
    /// Whether the driver can be asked by HTTP to end, and closes its browsers then.
    pub shuts_down: bool,
    /// Whether what the driver prints as errors is worth reading.
    pub tells_errors: bool,
    /// The program that gives it a screen, where it needs one.
    pub screen: Option<PathBuf>,
}

/// Which browsers are driven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Chromium alone.
    Chromium,
    /// All that are here.
    Found,
    /// All; a missing one is an error.
    All,
}

/// A browser that cannot be driven here.
#[derive(Debug, PartialEq, Eq)]
struct Missing {
    name: &'static str,
    how_to: &'static str,
}

/// The browsers of this machine.
#[derive(Debug)]
pub struct Browsers {
    /// Chromium, without which the component tests cannot run.
    pub chromium: Browser,
    /// The others that can be driven here.
    others: Vec<Browser>,
    missing: Vec<Missing>,
}

impl Browsers {
    /// Finds those that are driven; what is missing is installed where that can be done without asking
    /// anybody. One that is still missing is named, and an error where everything must be there.
    pub fn find_or_install(
        tools: &mut Toolbox,
        geckodriver: &str,
        which: Which,
    ) -> Result<Self, String> {
        let mut wanted = chromium::packages()?;
        wanted.extend(fonts::packages());
        wanted.extend(paper::packages());
        if which != Which::Chromium {
            wanted.extend(firefox::packages());
            wanted.extend(webkit::packages());
        }
        if !wanted.is_empty() && packages::installable() {
            let why = "the tests run in browsers";
            announce(&wanted.join(", "), why, "1 to 4 minutes, once");
            packages::install(&wanted)?;
        }
        let chromium = chromium::find()?;
        let mut others = Vec::new();
        let mut missing = Vec::new();
        if which != Which::Chromium {
            for found in [firefox::find(tools, geckodriver)?, webkit::find()] {
                match found {
                    Ok(browser) => others.push(browser),
                    Err(browser) => missing.push(browser),
                }
            }
        }
        let browsers = Self { chromium, others, missing };
        if which == Which::All {
            browsers.require_all()?;
        }
        browsers.tell_missing();
        Ok(browsers)
    }

    /// The others that can be driven here.
    pub fn others(&self) -> &[Browser] {
        &self.others
    }

    /// Says which browsers are not tested, and how to install them.
    pub fn tell_missing(&self) {
        for Missing { name, how_to } in &self.missing {
            println!("{name} is left out: {how_to}");
        }
    }

    fn require_all(&self) -> Result<(), String> {
        let missing =
            self.missing.iter().map(|it| format!("{} is missing: {}", it.name, it.how_to));
        let missing: Vec<String> = missing.collect();
        if missing.is_empty() { Ok(()) } else { Err(missing.join("\n")) }
    }
}

/// The program of Chromium, installed where it is missing and that can be done without asking anybody.
pub fn find_or_install_chromium() -> Result<PathBuf, String> {
    let mut wanted = chromium::packages()?;
    wanted.extend(fonts::packages());
    if !wanted.is_empty() && packages::installable() {
        announce(&wanted.join(", "), "the page is audited in it", "1 to 3 minutes, once");
        packages::install(&wanted)?;
    }
    chromium::program().ok_or_else(|| chromium::HOW_TO.to_owned())
}

/// The first of these files that is there.
fn first_file(places: &[&str]) -> Option<PathBuf> {
    places.iter().map(PathBuf::from).find(|file| file.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn browsers(missing: Vec<Missing>) -> Browsers {
        let chromium = chromium::browser(PathBuf::from("chromedriver"));
        Browsers { chromium, others: Vec::new(), missing }
    }

    #[test]
    fn where_all_must_be_there_a_missing_browser_is_an_error_that_says_how_to_install_it() {
        let firefox = Missing { name: "Firefox", how_to: "install it" };
        let refused = browsers(vec![firefox]).require_all();
        assert_eq!(refused, Err("Firefox is missing: install it".to_owned()));
    }

    #[test]
    fn where_none_is_missing_all_are_there() {
        assert_eq!(browsers(Vec::new()).require_all(), Ok(()));
    }
}
