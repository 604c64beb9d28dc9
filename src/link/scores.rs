//! Scores of one's own in a link.

use crate::dataset::{DATASET, framework_place};
use stackfit_decision::{Decimal, Override};

/// Scores of one's own as they were found in a text.
#[derive(Default)]
pub(super) struct Scores {
    /// Those that can be meant, with their numbers as they were written.
    pub scores: Vec<(Override, Decimal)>,
    /// Whether there is nothing else.
    pub is_complete: bool,
}

/// The scores of one framework: its id, and after full stops the keys of criteria, each with a score
/// behind it; as links were written at first, one key, a full stop and a score. `own` is how many
/// frameworks of the visitor's there are.
pub(super) fn scores(text: &str, own: usize) -> Scores {
    let text = text.to_ascii_lowercase();
    let found = text.split_once('.').and_then(|(id, rest)| Some((framework_place(id, own)?, rest)));
    found.map(|(framework, rest)| Scores::read(rest, framework)).unwrap_or_default()
}

impl Scores {
    /// Those of a framework, as they stand behind its id.
    pub(super) fn read(text: &str, alternative: usize) -> Self {
        let pairs: Vec<(&str, &str)> = match text.split_once('.') {
            Some((key, score)) if DATASET.criterion(key).is_some() => vec![(key, score)],
            _ => text.split('.').map(key_and_score).collect(),
        };
        let scores = pairs.iter().filter_map(|(key, score)| {
            let criterion = DATASET.criterion(key)?.index;
            let number = Decimal::parse(score)?;
            // A score that nobody gave must not decide, so what is out of range is left out.
            let value = number.level_in_range()?;
            Some((Override { alternative, criterion, value }, number))
        });
        let scores: Vec<_> = scores.collect();
        let is_complete = scores.len() == pairs.len();
        Self { scores, is_complete }
    }
}

/// A criterion's key and the score behind it.
fn key_and_score(text: &str) -> (&str, &str) {
    text.split_at(text.trim_end_matches(|char: char| char.is_ascii_digit()).len())
}
