//! Sources: what the data cites.

use std::path::Path;

use serde::Deserialize;

use crate::checks::CheckedFile;
use crate::checks::Failures;
use crate::checks::Ids;

/// The source that stands for our own opinion.
pub(crate) const JUDGEMENT: &str = "judgement";

/// The kind of our own measurements.
pub(crate) const MEASUREMENT: &str = "measurement";

/// The kinds of sources of which one alone supports nothing with certainty.
pub(crate) const OPINIONS: [&str; 2] = ["article", "secondary"];

/// The date of a source that has none.
const UNDATED: &str = "undated";

/// The kinds of sources.
const KINDS: [&str; 8] = [
    "article",
    "documentation",
    "registry",
    "survey",
    "benchmark",
    MEASUREMENT,
    "secondary",
    JUDGEMENT,
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contents {
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
    let mut file = CheckedFile::new("sources.toml", failures);
    let Contents { source: sources } = file.read(dir)?;
    Ids::of("source", Some(&sources), |source| &source.id).require_unique(&mut file);
    for source in &sources {
        source.check(&mut file);
    }
    Some(sources)
}

impl Source {
    fn check(&self, file: &mut CheckedFile<'_>) {
        let at = |last: &str| format!("source.{}.{last}", self.id);
        file.text(&at("title"), &self.title);
        for (last, text) in [("title", &self.title), ("locator", &self.locator)] {
            if text.trim() == "-" {
                file.refuse(&at(last), format!("{text:?}"), "must say something");
            }
        }
        if !KINDS.contains(&&*self.kind) {
            let kind = format!("{:?}", self.kind);
            file.refuse(&at("kind"), kind, format_args!("must be one of {}", KINDS.join(", ")));
        }
        if self.date != UNDATED {
            file.date(&at("date"), &self.date);
        }
        if !self.url.is_empty() && !self.url.starts_with("https://") {
            file.refuse(&at("url"), format!("{:?}", self.url), "must start with https://");
        }
        let is_ours = [MEASUREMENT, JUDGEMENT].contains(&&*self.kind);
        if self.url.is_empty() && !is_ours {
            file.fail(&format!("source.{}", self.id), "must have a url");
        } else if self.kind == MEASUREMENT && self.locator.is_empty() {
            file.fail(&format!("source.{}", self.id), "must have a locator");
        }
    }
}
