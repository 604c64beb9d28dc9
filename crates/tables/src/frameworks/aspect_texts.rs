//! Aspect texts: what a framework's file tells in words.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::checks::{CheckedFile, Ids};
use crate::citations::Citations;

/// A text on an aspect, as a framework's file gives it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    text: String,
    #[serde(default)]
    sources: Vec<String>,
}

/// A text on one aspect.
#[derive(Debug)]
pub(crate) struct CitedText {
    pub(crate) text: String,
    pub(crate) sources: Vec<usize>,
}

/// The texts in the order of the aspects, none of which may be missing.
pub(super) fn aspect_texts(
    file: &mut CheckedFile<'_>,
    citations: &mut Citations,
    aspects: &Ids,
    mut given: BTreeMap<String, Entry>,
) -> Vec<CitedText> {
    let mut texts = Vec::new();
    for id in aspects.all() {
        let key = format!("aspects.{id}");
        match given.remove(id) {
            Some(text) => texts.push(text.check(file, citations, &key)),
            None => file.fail(&key, "is missing"),
        }
    }
    for id in given.keys() {
        aspects.find(file, &format!("aspects.{id}"), id);
    }
    texts
}

impl Entry {
    fn check(self, file: &mut CheckedFile<'_>, citations: &mut Citations, key: &str) -> CitedText {
        file.text(&format!("{key}.text"), &self.text);
        let sources = citations.cite(file, &format!("{key}.sources"), &self.sources);
        CitedText { text: self.text, sources }
    }
}
