//! Numbers that somebody types: what they count as, and what is said where that is not what was
//! typed.

use stackfit_decision::{Cell, Decimal, Level, Value};

/// What a text in a field does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed<T> {
    /// What counts from now on; nothing where the text changes nothing.
    pub counts: Option<T>,
    /// What there is to say; empty where the text counts as it was typed.
    pub note: String,
}

/// What somebody means who types this as a whole number from `least` to 10. An empty field changes
/// nothing.
#[must_use]
pub fn typed_level(typed: &str, least: Level) -> Typed<Level> {
    if typed.trim().is_empty() {
        return Typed { counts: None, note: String::new() };
    }
    let Some(number) = Decimal::parse(typed) else { return no_number(least) };
    let level = number.level().max(least);
    Typed { counts: Some(level), note: note(typed, number, level, least) }
}

/// What somebody means who types this as the score of a cell: a level, or nothing for the published
/// score, which an empty field stands for, and that score itself.
#[must_use]
pub fn typed_score(typed: &str, published: Cell) -> Typed<Option<Level>> {
    let published = match published {
        Cell::Known(value) => Some(value),
        Cell::Unknown => None,
    };
    if typed.trim().is_empty() {
        return Typed { counts: Some(None), note: String::new() };
    }
    let Some(number) = Decimal::parse(typed) else { return no_number(Level::ZERO) };
    let value = number.value();
    if value.is_some() && value == published {
        return Typed { counts: Some(None), note: String::new() };
    }
    let level = number.level();
    let own = (published != Some(exactly(level))).then_some(level);
    Typed { counts: Some(own), note: note(typed, number, level, Level::ZERO) }
}

fn no_number<T>(least: Level) -> Typed<T> {
    Typed { counts: None, note: format!("{} Nothing was changed.", wanted(least, ".")) }
}

/// What to say when a number counts as another level than it was typed.
fn note(typed: &str, number: Decimal, level: Level, least: Level) -> String {
    if number.value() == Some(exactly(level)) {
        return String::new();
    }
    let short: String = typed.trim().chars().take(12).collect();
    format!("{} {short} became {}.", wanted(least, ":"), level.get())
}

fn wanted(least: Level, end: &str) -> String {
    format!("Type a whole number from {} to 10{end}", least.get())
}

fn exactly(level: Level) -> Value {
    Value::tenths(level.get() * 10)
}

#[cfg(test)]
mod tests {
    use super::{Typed, typed_level, typed_score};
    use stackfit_decision::{Cell, Level, Value};

    const EIGHT: Cell = Cell::Known(Value::tenths(80));
    const NINE_AND_A_HALF: Cell = Cell::Known(Value::tenths(95));
    const NO_NUMBER: &str = "Type a whole number from 0 to 10. Nothing was changed.";

    /// The score that counts, as a number or "published", and what is said.
    #[track_caller]
    fn assert_score(typed: &str, published: Cell, counts: &str, note: &str) {
        let told = typed_score(typed, published);
        let score = match told.counts {
            None => "unchanged".to_owned(),
            Some(None) => "published".to_owned(),
            Some(Some(own)) => own.get().to_string(),
        };
        assert_eq!((score.as_str(), told.note.as_str()), (counts, note), "{typed:?}");
    }

    #[test]
    fn the_published_score_typed_in_any_way_is_none_of_ones_own() {
        for typed in ["9.5", "9,5", "9.50", "9,500", "09.5", " 9.5 ", "", " "] {
            assert_score(typed, NINE_AND_A_HALF, "published", "");
        }
        for typed in ["8", "8.0", "8,", "08", "8.00000"] {
            assert_score(typed, EIGHT, "published", "");
        }
    }

    #[test]
    fn a_whole_number_typed_in_any_way_counts_without_a_word() {
        for typed in ["7", "7.0", "7,0", "07", "7.", " 7 "] {
            assert_score(typed, NINE_AND_A_HALF, "7", "");
        }
        assert_score("10", NINE_AND_A_HALF, "10", "");
        assert_score("0", EIGHT, "0", "");
        assert_score("5", Cell::Unknown, "5", "");
    }

    #[test]
    fn a_score_between_two_levels_is_rounded_and_says_so() {
        assert_score("7,5", EIGHT, "published", "Type a whole number from 0 to 10: 7,5 became 8.");
        assert_score("7.4", EIGHT, "7", "Type a whole number from 0 to 10: 7.4 became 7.");
        assert_score(
            "8.04",
            EIGHT,
            "published",
            "Type a whole number from 0 to 10: 8.04 became 8.",
        );
        let finer = "Type a whole number from 0 to 10: 9.51 became 10.";
        assert_score("9.51", NINE_AND_A_HALF, "10", finer);
    }

    #[test]
    fn a_score_outside_the_scale_becomes_the_nearer_end_and_says_so() {
        assert_score("77", EIGHT, "10", "Type a whole number from 0 to 10: 77 became 10.");
        assert_score("10.1", EIGHT, "10", "Type a whole number from 0 to 10: 10.1 became 10.");
        assert_score("-3", EIGHT, "0", "Type a whole number from 0 to 10: -3 became 0.");
        let long = "Type a whole number from 0 to 10: 999999999999 became 10.";
        assert_score("99999999999999999999", EIGHT, "10", long);
    }

    #[test]
    fn what_is_no_number_changes_no_score_and_says_so() {
        for typed in ["1e1", "seven", "7x", "-", ".", ",", "1 2", "NaN", "+7", "7.5.1"] {
            assert_score(typed, EIGHT, "unchanged", NO_NUMBER);
        }
    }

    #[test]
    fn a_level_is_read_as_a_score_is_but_no_lower_than_its_least() {
        let read = |typed| {
            let Typed { counts, note } = typed_level(typed, Level::clamped(1));
            (counts.map(Level::get), note)
        };
        assert_eq!(read("7,0"), (Some(7), String::new()));
        let became = |typed: &str, level: u8| {
            let note = format!("Type a whole number from 1 to 10: {typed} became {level}.");
            (Some(level), note)
        };
        for (typed, level) in [("0", 1), ("-2", 1), ("0.9", 1), ("6,5", 7), ("11", 10)] {
            assert_eq!(read(typed), became(typed, level));
        }
        let no_number = "Type a whole number from 1 to 10. Nothing was changed.";
        assert_eq!(read("1e1"), (None, no_number.to_owned()));
    }

    #[test]
    fn an_emptied_level_stays_without_a_word() {
        let unchanged = Typed { counts: None, note: String::new() };
        assert_eq!(typed_level(" ", Level::ZERO), unchanged);
    }
}
