//! Text that grows piece by piece.

/// Puts pieces at the end of a text.
pub(super) fn add(text: &mut String, pieces: &[&str]) {
    for piece in pieces {
        text.push_str(piece);
    }
}

/// A small number in digits.
pub(super) fn digits(number: impl Into<u32>) -> String {
    in_digits(number.into())
}

fn in_digits(number: u32) -> String {
    number.to_string()
}
