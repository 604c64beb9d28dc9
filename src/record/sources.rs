//! Sources of what a record says, numbered.

use crate::dataset::{Cited, CitedSources};

/// The sources that were cited so far.
#[derive(Default)]
pub struct Notes(CitedSources);

impl Notes {
    /// The numbers of these sources, from 1.
    pub(super) fn of(&mut self, sources: Cited) -> Vec<usize> {
        let mut numbers = Vec::new();
        for source in sources.iter() {
            numbers.push(self.0.number(source));
        }
        numbers
    }

    /// The title and the address of each source, in the order of their numbers; the address is empty
    /// where it has none.
    #[must_use]
    pub fn list(self) -> Vec<(&'static str, &'static str)> {
        let mut list = Vec::new();
        for (_, source) in self.0.numbered() {
            list.push((source.title.get(), source.url.get()));
        }
        list
    }
}
