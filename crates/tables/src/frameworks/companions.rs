//! Companions: the packages that usually come with a framework.

use serde::Deserialize;

use crate::checks::{CheckedFile, Ids};
use crate::citations::Citations;

/// A companion, as a framework's file gives it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    id: String,
    name: String,
    purpose: String,
    latest_version: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    sources: Vec<String>,
}

/// One companion.
#[derive(Debug)]
pub(crate) struct Companion {
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) latest_version: String,
    pub(crate) date: String,
    pub(crate) sources: Vec<usize>,
}

/// The companions in the order of their file.
pub(super) fn companions(
    file: &mut CheckedFile<'_>,
    citations: &mut Citations,
    given: Vec<Entry>,
) -> Vec<Companion> {
    Ids::of("companion", Some(&given), |companion| &companion.id).require_unique(file);
    given.into_iter().map(|companion| companion.check(file, citations)).collect()
}

impl Entry {
    fn check(self, file: &mut CheckedFile<'_>, citations: &mut Citations) -> Companion {
        let key = format!("companion.{}.", self.id);
        let texts = [
            ("name", &*self.name),
            ("purpose", &self.purpose),
            ("latest_version", &self.latest_version),
        ];
        file.texts(&key, &texts);
        if !self.date.is_empty() {
            file.date(&format!("{key}date"), &self.date);
        }
        Companion {
            sources: citations.cite(file, &format!("{key}sources"), &self.sources),
            name: self.name,
            purpose: self.purpose,
            latest_version: self.latest_version,
            date: self.date,
        }
    }
}
