//! What the data cites.

use std::path::Path;

use serde::Deserialize;

use crate::failures::Failures;
use crate::ids::Ids;
use crate::sheet::Sheet;

/// The source that stands for our own opinion.
pub(crate) const JUDGEMENT: &str = "judgement";

/// A date that nobody recorded.
const UNDATED: &str = "undated";

/// The kinds of sources.
const KINDS: [&str; 8] = [
    "article",
    "documentation",
    "registry",
    "survey",
    "benchmark",
    "measurement",
    "secondary",
    JUDGEMENT,
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    source: Vec<Source>,
}

/// One source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    pub(crate) id: String,
    pub(crate) kind: String,
    pub(crate) title: String,
    #[serde(default)]
    pub(crate) url: String,
    #[serde(default)]
    pub(crate) locator: String,
    pub(crate) date: String,
    #[serde(default)]
    pub(crate) note: String,
}

/// Reads `sources.toml`.
pub(crate) fn load(dir: &Path, failures: &mut Failures) -> Option<Vec<Source>> {
    let mut sheet = Sheet::new("sources.toml", failures);
    let File { source: sources } = sheet.read(dir)?;
    Ids::of("source", Some(&sources), |source| &source.id).require_once(&mut sheet);
    for source in &sources {
        source.check(&mut sheet);
    }
    Some(sources)
}

impl Source {
    fn check(&self, sheet: &mut Sheet<'_>) {
        let at = |last: &str| format!("source.{}.{last}", self.id);
        sheet.text(&at("title"), &self.title);
        for (last, text) in [("title", &self.title), ("locator", &self.locator)] {
            if text.trim() == "-" {
                sheet.refuse(&at(last), format!("{text:?}"), "must say something");
            }
        }
        if !KINDS.contains(&&*self.kind) {
            let kind = format!("{:?}", self.kind);
            sheet.refuse(&at("kind"), kind, format_args!("must be one of {}", KINDS.join(", ")));
        }
        if self.date != UNDATED {
            sheet.date(&at("date"), &self.date);
        }
        if !self.url.is_empty() && !self.url.starts_with("https://") {
            sheet.refuse(&at("url"), format!("{:?}", self.url), "must start with https://");
        }
        if self.id != JUDGEMENT && self.url.is_empty() && self.locator.is_empty() {
            sheet.fail(&format!("source.{}", self.id), "must have a url or a locator");
        }
    }
}
