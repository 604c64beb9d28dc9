//! Source of statements.

use super::text::Text;

/// A source of statements.
#[derive(Debug)]
pub struct Source {
    /// What sort of source it is.
    pub kind: SourceKind,
    /// Its title, with publisher and section.
    pub title: Text,
    /// Its address; empty when it has none.
    pub url: Text,
    /// The place in it, its date and a note, in one line.
    pub details: Text,
}

/// What sort of source it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// One of the two articles that the page replaces.
    Article,
    /// A project's own documentation or repository.
    Documentation,
    /// The record of a package registry.
    Registry,
    /// A survey.
    Survey,
    /// Somebody else's benchmark.
    Benchmark,
    /// Our own measurement.
    Measurement,
    /// Somebody else's text.
    Secondary,
    /// Our own judgement.
    Judgement,
}
