//! Levels in words: what a position of a slider means.

use stackfit_decision::Level;

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
