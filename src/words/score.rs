//! Scores in words, and as visitors type them.

use crate::dataset::Confidence;
use stackfit_decision::{Cell, Level};

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

/// A score with how well it is supported; for one that the visitor set, with the published one.
#[must_use]
pub fn score(published: Cell, own: Option<Level>, sure: Confidence) -> String {
    let known = match published {
        Cell::Known(value) => value.to_string(),
        Cell::Unknown => "unknown".to_owned(),
    };
    match own {
        Some(own) => format!("{}, yours; published {known}", own.get()),
        None => format!("{known}, {}", confidence(sure)),
    }
}

/// The score that somebody means who types this into the field of a published score: nothing for
/// the published one, which is also what an empty field and no number stand for.
#[must_use]
pub fn own_score(typed: &str, published: Cell) -> Option<Level> {
    let is_published = |level: &Level| match published {
        Cell::Known(value) => level.get() * 10 == value.in_tenths(),
        Cell::Unknown => false,
    };
    if typed.trim() == cell(published) {
        return None;
    }
    Level::parse(typed).filter(|level| !is_published(level))
}

/// What to say to somebody who typed no number as a score.
pub const NO_SCORE: &str = "Scores are whole numbers from 0 to 10. Nothing was changed.";

/// What to say when a score counts otherwise than it was typed; empty when it counts as typed.
#[must_use]
pub fn corrected(typed: &str, own: Option<Level>, published: Cell) -> String {
    let typed = typed.trim();
    let counts = own.map_or_else(|| cell(published), |own| own.get().to_string());
    if typed.is_empty() || typed == counts {
        return String::new();
    }
    let short: String = typed.chars().take(12).collect();
    format!("Scores are whole numbers from 0 to 10: {short} became {counts}.")
}

#[cfg(test)]
mod tests {
    use super::{corrected, own_score, score};
    use crate::dataset::Confidence;
    use stackfit_decision::{Cell, Level, Value};

    #[test]
    fn a_score_that_counts_otherwise_than_typed_is_told() {
        let told = |typed| corrected(typed, own_score(typed, EIGHT), EIGHT);
        assert_eq!([told("3"), told("8"), told(""), told(" 3 ")], [""; 4]);
        assert_eq!(told("77"), "Scores are whole numbers from 0 to 10: 77 became 10.");
        assert_eq!(told("-3"), "Scores are whole numbers from 0 to 10: -3 became 0.");
        assert_eq!(told("7.5"), "Scores are whole numbers from 0 to 10: 7.5 became 8.");
    }

    const EIGHT: Cell = Cell::Known(Value::tenths(80));
    const NINE_AND_A_HALF: Cell = Cell::Known(Value::tenths(95));

    #[test]
    fn a_score_of_ones_own_is_told_with_the_published_one() {
        let own = score(NINE_AND_A_HALF, Level::new(7), Confidence::High);
        assert_eq!(own, "7, yours; published 9.5");
        assert_eq!(score(EIGHT, None, Confidence::Medium), "8, fairly well supported");
        assert_eq!(
            score(Cell::Unknown, None, Confidence::Low),
            "unknown, weakly supported, open to dispute"
        );
    }

    #[test]
    fn the_published_score_typed_in_is_none_of_ones_own() {
        for (typed, published) in [("8", EIGHT), ("9.5", NINE_AND_A_HALF), ("", EIGHT)] {
            assert_eq!(own_score(typed, published), None, "{typed:?}");
        }
        assert_eq!(own_score("8.2", EIGHT), None);
    }

    #[test]
    fn another_score_is_ones_own_in_whole_points_within_the_scale() {
        let read = |typed, published| own_score(typed, published).map(Level::get);
        assert_eq!(read("10", NINE_AND_A_HALF), Some(10));
        assert_eq!(read("11", EIGHT), Some(10));
        assert_eq!(read("-3", EIGHT), Some(0));
        assert_eq!(read("5", Cell::Unknown), Some(5));
    }
}
