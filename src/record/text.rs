//! Text that grows piece by piece.

use stackfit_decision::Level;

/// Puts a piece at the end of a text. It is a call wherever it stands, as are the others here, because
/// what the standard library does for it weighs more.
#[inline(never)]
pub(super) fn put(text: &mut String, piece: &str) {
    text.push_str(piece);
}

/// Puts pieces at the end of a text.
#[inline(never)]
pub(super) fn add(text: &mut String, pieces: &[&str]) {
    for piece in pieces {
        put(text, piece);
    }
}

/// A template with these pieces in the place of its tildes, one after the other.
#[inline(never)]
pub(super) fn filled(template: &str, pieces: &[&str]) -> String {
    let mut text = String::new();
    let mut pieces = pieces.iter();
    for char in template.chars() {
        match char {
            '~' => put(&mut text, pieces.next().copied().unwrap_or_default()),
            _ => text.push(char),
        }
    }
    text
}

/// A level in digits.
#[inline(never)]
pub(super) fn level(level: Level) -> &'static str {
    const DIGITS: [&str; 11] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
    DIGITS.get(usize::from(level.get())).copied().unwrap_or_default()
}

/// A number in digits.
#[inline(never)]
pub(super) fn digits(number: usize) -> String {
    number.to_string()
}
