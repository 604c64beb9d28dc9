//! Text that grows piece by piece.

use stackfit_decision::Level;

/// Puts pieces at the end of a text.
pub(super) fn add(text: &mut String, pieces: &[&str]) {
    for piece in pieces {
        text.push_str(piece);
    }
}

/// A template with these pieces in the place of its tildes, one after the other.
pub(super) fn filled(template: &str, pieces: &[&str]) -> String {
    let mut text = String::new();
    let mut pieces = pieces.iter();
    for char in template.chars() {
        match char {
            '~' => text.push_str(pieces.next().copied().unwrap_or_default()),
            _ => text.push(char),
        }
    }
    text
}

/// A level in digits.
pub(super) fn level(level: Level) -> &'static str {
    const DIGITS: [&str; 11] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    DIGITS.get(usize::from(level.get())).copied().unwrap_or_default()
}

/// A number in digits.
pub(super) fn digits(number: usize) -> String {
    number.to_string()
}
