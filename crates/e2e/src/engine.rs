//! The three browser engines.

use std::fmt;
use std::io::Write as _;

use crate::Outcome;

/// What draws the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, through `chromedriver`.
    Chromium,
    /// Firefox, through `geckodriver`.
    Firefox,
    /// The small browser of GTK's `WebKit`, through `WebKitWebDriver`.
    WebKit,
}

impl Engine {
    /// The engine that `STACKFIT_ENGINE` names; Chromium when it names none.
    ///
    /// # Errors
    ///
    /// When it names something else.
    pub fn current() -> Outcome<Self> {
        match std::env::var("STACKFIT_ENGINE").as_deref() {
            Ok("chromium") | Err(_) => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            Ok(other) => Err(format!("STACKFIT_ENGINE: there is no engine `{other}`").into()),
        }
    }

    /// Says on the terminal what this engine cannot do and why, even where the output of tests is
    /// held back.
    pub fn cannot(self, what: &str) {
        // Without a terminal nobody reads it.
        let _ = writeln!(std::io::stderr(), "note: {self}: {what}");
    }

    /// Whether its driver has one session at a time only.
    pub(crate) fn takes_turns(self) -> bool {
        self != Self::Chromium
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
