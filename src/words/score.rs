//! Scores of the table, in words.

use crate::dataset::{Confidence, DATASET};
use stackfit_decision::{Cell, Level, Override};

/// How well a score is supported.
#[must_use]
pub fn confidence(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "well supported",
        Confidence::Medium => "fairly well supported",
        Confidence::Low => "weakly supported, open to dispute",
    }
}

/// A score as it stands in a field; nothing where it is unknown.
#[must_use]
pub fn cell(cell: Cell) -> String {
    match cell {
        Cell::Known(value) => value.to_string(),
        Cell::Unknown => String::new(),
    }
}

/// The published score where somebody has one of their own.
#[must_use]
pub fn published(own: &Override) -> String {
    let about = DATASET.frameworks.get(own.alternative);
    let published = about.and_then(|about| about.scores.get(own.criterion)).map(|score| score.cell);
    match cell(published.unwrap_or(Cell::Unknown)) {
        known if known.is_empty() => "unknown".to_owned(),
        known => known,
    }
}

/// A score with how well it is supported; for one that the visitor set, with the published one.
#[must_use]
pub fn score(published: Cell, own: Option<Level>, sure: Confidence) -> String {
    let known = match published {
        Cell::Known(value) => value.to_string(),
        Cell::Unknown => "unknown".to_owned(),
    };
    match own {
        Some(own) => format!("{}, yours; we say {known}", own.get()),
        None => format!("{known}, {}", confidence(sure)),
    }
}

/// A score of a framework of the visitor's own.
#[must_use]
pub fn own_score(own: Option<Level>) -> String {
    own.map_or_else(|| "unknown".to_owned(), |own| format!("{}, yours", own.get()))
}

#[cfg(test)]
mod tests {
    use super::score;
    use crate::dataset::Confidence;
    use stackfit_decision::{Cell, Level, Value};

    const EIGHT: Cell = Cell::Known(Value::tenths(80));
    const NINE_AND_A_HALF: Cell = Cell::Known(Value::tenths(95));

    #[test]
    fn a_score_of_ones_own_is_told_with_the_published_one() {
        let own = score(NINE_AND_A_HALF, Level::new(7), Confidence::High);
        assert_eq!(own, "7, yours; we say 9.5");
        assert_eq!(score(EIGHT, None, Confidence::Medium), "8, fairly well supported");
        assert_eq!(
            score(Cell::Unknown, None, Confidence::Low),
            "unknown, weakly supported, open to dispute"
        );
    }
}
