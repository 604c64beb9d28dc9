//! Sources of what a record says, numbered.

use super::block::Told;
use crate::dataset::{Cited, CitedSources};

/// The sources that were cited so far.
#[derive(Default)]
pub(super) struct Notes(CitedSources);

impl Notes {
    /// Words of which none stand out, with these sources.
    pub(super) fn cited(&mut self, words: impl Into<String>, sources: Cited) -> Told {
        let mut told = Told::plain(words);
        told.notes.extend(sources.iter().map(|source| self.0.number(source)));
        told
    }

    /// The title and the address of each source, in the order of their numbers; the address is empty
    /// where it has none.
    pub(super) fn list(self) -> Vec<(&'static str, &'static str)> {
        self.0.numbered().map(|(_, source)| (source.title.get(), source.url.get())).collect()
    }
}
