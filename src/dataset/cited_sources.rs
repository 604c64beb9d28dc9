//! Sources in the order in which a text cites them, numbered.

use super::Source;

/// The sources that were cited so far.
#[derive(Default)]
pub struct CitedSources(Vec<&'static Source>);

impl CitedSources {
    /// The number of a source, from 1: that of its first citation.
    pub fn number(&mut self, source: &'static Source) -> usize {
        let place = self.0.iter().position(|known| std::ptr::eq(*known, source));
        place.unwrap_or_else(|| {
            self.0.push(source);
            self.0.len() - 1
        }) + 1
    }

    /// The sources with their numbers.
    pub fn numbered(self) -> impl Iterator<Item = (usize, &'static Source)> {
        (1..).zip(self.0)
    }
}
