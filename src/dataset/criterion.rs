//! Criterion: something that frameworks are judged by.

use super::text::Text;
use stackfit_decision::Level;

/// Something that frameworks are judged by, from 0 to 10.
#[derive(Debug)]
pub struct Criterion {
    /// Its place in [`Dataset::criteria`](super::Dataset::criteria).
    pub index: usize,
    /// Its id in the data.
    pub id: &'static str,
    /// Its stable key in links and in the names of the page's inputs.
    pub key: &'static str,
    /// Its name on the page.
    pub name: &'static str,
    /// What it measures, in one sentence.
    pub definition: Text,
    /// It as a reason to be first: completes "leads, mostly for …".
    pub reason: Text,
    /// The group it is drawn in.
    pub kind: Kind,
    /// Whether its slider is among those that everybody sees first.
    pub first: bool,
    /// The weight at the start.
    pub default_weight: Level,
    /// What the scores 0, 5 and 10 mean, in full.
    pub anchors: [Text; 3],
    /// The same in a few words.
    pub scale: [Text; 3],
    /// The items that are counted into the score; empty when the score is given.
    pub checklist: &'static [Text],
}

/// The two groups of criteria beside the team's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What this product needs.
    Need,
    /// What is good in any product.
    Quality,
}

/// The criterion of the team's language.
#[derive(Debug)]
pub struct Team {
    /// Its stable key.
    pub key: &'static str,
    /// Its name on the page.
    pub name: &'static str,
    /// What it measures, in one sentence.
    pub definition: Text,
    /// The weight at the start.
    pub default_weight: Level,
}
