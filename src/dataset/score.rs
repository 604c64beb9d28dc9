//! Score of a framework on a criterion, and how well it is supported.

use super::text::{Cited, Text};
use stackfit_decision::Cell;

/// One cell of the table of scores.
#[derive(Debug)]
pub struct Score {
    /// The score, or that it is unknown.
    pub cell: Cell,
    /// The reason for the score, in a sentence or two.
    pub rationale: Text,
    /// How well it is supported.
    pub confidence: Confidence,
    /// Its sources.
    pub sources: Cited,
}

/// How well a score is supported, and so how far it may be off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// It may be off by two points: mostly our own judgement.
    Low,
    /// It may be off by one point.
    Medium,
    /// It may be off by half a point.
    High,
}
