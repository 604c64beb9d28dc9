//! Shortened texts: the beginning of one that is too long to be shown.

/// A part of this many characters at most.
#[must_use]
pub fn shortened(part: &str, most: usize) -> String {
    if part.chars().count() <= most {
        return part.to_owned();
    }
    let mut short: String = part.chars().take(most - 1).collect();
    short.push('…');
    short
}
