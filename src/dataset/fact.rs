//! Fact about a framework, stated as a figure or a word.

use super::text::{Cited, Text};

/// Something that can be stated as a figure or a word.
#[derive(Debug)]
pub struct Fact {
    /// Its place in [`Dataset::facts`](super::Dataset::facts).
    pub index: usize,
    /// Its id in the data.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Its unit; empty when it has none.
    pub unit: Text,
}

/// The value of one [`Fact`] for one framework.
#[derive(Debug)]
pub struct FactValue {
    /// Which fact.
    pub fact: &'static Fact,
    /// The value as it is shown; nothing when it is unknown.
    pub value: Option<Text>,
    /// Its date and a note, in one line; empty when it has neither.
    pub note: Text,
    /// Its sources.
    pub sources: Cited,
}
