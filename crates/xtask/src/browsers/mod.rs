//! The browsers that the tests and the measurements drive, and their drivers.

mod chromium;
mod firefox;
mod fonts;
mod webkit;

use std::fmt;
use std::path::PathBuf;

use crate::packages;
use crate::setup::announce;
use crate::toolbox::Toolbox;

/// What draws the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// `WebKit` as GTK has it.
    WebKit,
}

impl Engine {
    /// Its name for the end-to-end tests.
    pub fn id(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}

/// A browser that can be driven.
#[derive(Debug)]
pub struct Browser {
    /// What it draws with.
    pub engine: Engine,
    /// The program that drives it.
    pub driver: PathBuf,
    /// The program that gives it a screen, where it needs one.
    pub screen: Option<PathBuf>,
}

/// The browsers of this machine.
#[derive(Debug)]
pub struct Browsers {
    /// Chromium, without which the component tests cannot run.
    pub chromium: Browser,
    /// The others that can be driven here.
    pub others: Vec<Browser>,
    /// Why each of the rest cannot.
    left_out: Vec<(Engine, &'static str)>,
}

impl Browsers {
    /// Finds them; what is missing is installed where that can be done without asking anybody.
    pub fn find_or_install(tools: &mut Toolbox, geckodriver: &str) -> Result<Self, String> {
        let mut missing = chromium::packages()?;
        missing.extend(fonts::packages());
        missing.extend(firefox::packages());
        missing.extend(webkit::packages());
        if !missing.is_empty() && packages::installable() {
            announce(
                &missing.join(", "),
                "the tests run in three browsers",
                "1 to 4 minutes, once",
            );
            packages::install(&missing)?;
        }
        let chromium = chromium::find()?;
        let mut others = Vec::new();
        let mut left_out = Vec::new();
        match firefox::find(tools, geckodriver)? {
            Some(firefox) => others.push(firefox),
            None => left_out.push((Engine::Firefox, firefox::HOW_TO)),
        }
        match webkit::find() {
            Some(webkit) => others.push(webkit),
            None => left_out.push((Engine::WebKit, webkit::HOW_TO)),
        }
        let browsers = Self { chromium, others, left_out };
        browsers.tell_who_is_left_out();
        Ok(browsers)
    }

    /// All that can be driven.
    pub fn all(&self) -> impl Iterator<Item = &Browser> {
        std::iter::once(&self.chromium).chain(&self.others)
    }

    /// Says which engines are not tested, and why.
    pub fn tell_who_is_left_out(&self) {
        for (engine, why) in &self.left_out {
            println!("{engine} is left out: {why}");
        }
    }
}

/// The first of these files that is there.
fn first_file(places: &[&str]) -> Option<PathBuf> {
    places.iter().map(PathBuf::from).find(|file| file.is_file())
}
