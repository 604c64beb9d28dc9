//! Language that a team may know.

use stackfit_decision::Level;

/// A language that a team may know.
#[derive(Debug)]
pub struct Language {
    /// Its place in [`Dataset::languages`](super::Dataset::languages).
    pub index: usize,
    /// Its id in the data.
    pub id: &'static str,
    /// Its stable key.
    pub key: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whether its slider is among those that everybody sees first.
    pub first: bool,
    /// The knowledge at the start.
    pub default_knowledge: Level,
}
