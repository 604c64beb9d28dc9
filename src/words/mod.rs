//! How numbers and answers are said. Plain text only: no component and no markup.

mod certainty;
mod difference;
mod ranks;
mod reach;
mod score;
mod sentence;
mod win;

pub use certainty::{certainty, flip, from, nearby};
pub use difference::{ComparedPair, compared, signed};
pub use ranks::ranks;
pub use reach::{even_share, first_share, more_than_even, never_and_dominated, percent};
pub use score::{NO_SCORE, cell, confidence, corrected, own_score, score};
pub use sentence::sentence;
pub use win::{after, another_team, slider, step, way};

use crate::dataset::{Criterion, DATASET};
use stackfit_decision::{Level, Part};

/// Tenths of a point as people write them: `64.4`, `3`.
#[must_use]
pub fn tenths(tenths: u32) -> String {
    match (tenths / 10, tenths % 10) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole}.{tenth}"),
    }
}

/// So many tenths of a point, with the noun: `3.2 points`, `1 point`.
#[must_use]
pub fn points(in_tenths: u32) -> String {
    let noun = if in_tenths == 10 { "point" } else { "points" };
    format!("{} {noun}", tenths(in_tenths))
}

/// A share of a whole in percent; `under 1%` rather than a 0 that is none.
#[must_use]
pub fn share(part: u32, whole: u32) -> String {
    if part == 0 || whole == 0 {
        return "0%".to_owned();
    }
    match (part * 100 + whole / 2) / whole {
        0 => "under 1%".to_owned(),
        percent => format!("{percent}%"),
    }
}

/// How well a team knows a language.
#[must_use]
pub fn knowledge(level: Level) -> &'static str {
    match level.get() {
        0 => "not at all",
        1 | 2 => "a little",
        3 | 4 => "some",
        5 | 6 => "comfortable",
        7 | 8 => "strong",
        _ => "expert",
    }
}

/// How much a criterion matters.
#[must_use]
pub fn importance(level: Level) -> &'static str {
    match level.get() {
        0 => "no weight",
        1 | 2 => "a little",
        3 | 4 => "somewhat",
        5 | 6 => "much",
        7 | 8 => "very much",
        _ => "decisive",
    }
}

/// Several things in a row: `a`, `a and b`, `a, b and c`.
#[must_use]
pub fn list(things: &[String]) -> String {
    match things {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The short name of a framework.
#[must_use]
pub fn framework(index: usize) -> &'static str {
    DATASET.frameworks.get(index).map_or("", |framework| framework.name)
}

/// The short names of these frameworks in a row; after three, how many more there are.
#[must_use]
pub fn frameworks(indices: &[usize]) -> String {
    let mut names: Vec<String> =
        indices.iter().take(3).map(|index| framework(*index).to_owned()).collect();
    if let Some(more) = indices.len().checked_sub(3).filter(|more| *more > 0) {
        names.push(format!("{more} more"));
    }
    list(&names)
}

/// The name of a term.
#[must_use]
pub fn part(part: Part) -> &'static str {
    criterion(part).map_or(DATASET.team.name, |criterion| criterion.name)
}

/// A term as a reason to be first; for the team's language, the one by which the first fits.
#[must_use]
pub fn reason(part: Part, language: Option<usize>) -> String {
    if let Some(criterion) = criterion(part) {
        return criterion.reason.get().to_owned();
    }
    match language.and_then(|index| DATASET.languages.get(index)) {
        Some(language) => format!("the {} your team knows", language.name),
        None => "your team’s language".to_owned(),
    }
}

/// The criterion of a term; nothing for the team's language.
#[must_use]
pub fn criterion(part: Part) -> Option<&'static Criterion> {
    match part {
        Part::Team => None,
        Part::Criterion(index) => DATASET.criteria.get(index),
    }
}

#[cfg(test)]
mod tests {
    use super::{list, points, share};

    #[test]
    fn one_point_is_singular() {
        assert_eq!([10, 12, 0, 30].map(points), ["1 point", "1.2 points", "0 points", "3 points"]);
    }

    #[test]
    fn a_small_share_is_not_called_nothing() {
        assert_eq!([share(0, 9), share(1, 300), share(1, 3)], ["0%", "under 1%", "33%"]);
    }

    #[test]
    fn things_in_a_row_read_as_a_sentence() {
        let things = ["a", "b", "c"].map(str::to_owned);
        assert_eq!(list(&things[..1]), "a");
        assert_eq!(list(&things[..2]), "a and b");
        assert_eq!(list(&things), "a, b and c");
    }
}
