//! Pieces of Rust source.

/// An array of these expressions.
pub(super) fn array(expressions: impl Iterator<Item = String>) -> String {
    format!("[{}]", expressions.collect::<Vec<_>>().join(",\n"))
}

/// A level as an expression of type `Level`.
pub(super) fn level(number: u8) -> String {
    format!("Level::clamped({number})")
}

/// Levels as an expression of type `[Level]`.
pub(super) fn levels(numbers: &[u8]) -> String {
    array(numbers.iter().copied().map(level))
}

/// A word of the data as a variant of an enum: `need` is `Kind::Need`.
pub(super) fn variant(name: &str, word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{name}::{}", first.chain(letters).collect::<String>())
}
