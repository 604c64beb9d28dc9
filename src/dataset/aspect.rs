//! Aspect: a row of the comparison table in words.

use super::text::{Cited, Text};

/// A row of the comparison table in words.
#[derive(Debug)]
pub struct Aspect {
    /// Its place in [`Dataset::aspects`](super::Dataset::aspects).
    pub index: usize,
    /// Its id in the data.
    pub id: &'static str,
    /// Its heading.
    pub name: &'static str,
}

/// The text of one framework on one [`Aspect`].
#[derive(Debug)]
pub struct CitedText {
    /// One or two short sentences.
    pub text: Text,
    /// Its sources.
    pub sources: Cited,
}
