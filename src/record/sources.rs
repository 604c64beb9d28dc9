//! Sources of what a record says, numbered.

use super::text::add;
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

    /// The same, and of several places under the same title, each is told.
    #[must_use]
    pub fn list_with_places(self) -> Vec<(String, &'static str)> {
        let mut sources = Vec::new();
        for (_, source) in self.0.numbered() {
            sources.push((source.title.get(), source.url.get(), source.details.get()));
        }
        let mut list = Vec::new();
        for (title, url, details) in &sources {
            let same = sources.iter().filter(|other| (other.0, other.1) == (*title, *url));
            let mut told = (*title).to_owned();
            if same.count() > 1 {
                add(&mut told, &[", ", details]);
            }
            list.push((told, *url));
        }
        list
    }
}
