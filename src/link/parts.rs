//! Parts of a value: the entries of a list, the number or the word that a text begins with.

use crate::characters::is_letter;
use stackfit_decision::Decimal;

/// Whether a character is around words and numbers, and not in them.
pub(super) fn is_sign(char: char) -> bool {
    !is_letter(char)
}

/// The entries of a list. What a comma at its end would begin is none.
pub(super) fn items(text: &str) -> impl Iterator<Item = &str> {
    let text = text.trim_end_matches(is_sign);
    text.split(',').map(str::trim)
}

/// A text without the signs around its letters and digits.
pub(super) fn without_marks(text: &str) -> &str {
    text.trim_matches(is_sign)
}

/// The number that a text begins with, behind signs, and what follows it.
pub(super) fn number(text: &str) -> Option<(Decimal, &str)> {
    let start = text.find(is_letter)?;
    let (before, text) = text.split_at(start);
    let sign = before.len() - usize::from(before.ends_with('-'));
    let (number, rest) = leading_number(text)?;
    if sign == before.len() {
        return Some((number, rest));
    }
    // A minus sign is part of the number.
    let digits = text.len() - rest.len();
    let number = ["-", text.get(..digits)?].concat();
    Some((Decimal::parse(&number)?, rest))
}

/// The number that a text begins with, and what follows it. A point or a comma at its end is no part
/// of it.
pub(super) fn leading_number(text: &str) -> Option<(Decimal, &str)> {
    let is_part = |char: char| char.is_ascii_digit() || char == '.' || char == ',' || char == '-';
    let end = text.find(|char| !is_part(char)).unwrap_or(text.len());
    let own = text.get(..end)?.trim_end_matches(['.', ',', '-']);
    Some((Decimal::parse(own)?, text.get(own.len()..)?))
}

/// What the word that a text begins with stands for, and what follows it. Blanks within a word come
/// from broken lines.
pub(super) fn word(text: &str, find: impl Fn(&str) -> Option<usize>) -> (Option<usize>, &str) {
    let text = text.trim_start_matches(is_sign);
    let is_part = |char: char| char.is_ascii_alphanumeric() || char == '-';
    let end = text.find(|char| !is_part(char)).unwrap_or(text.len());
    let (own, rest) = text.split_at(end);
    let small = own.trim_end_matches('-').to_ascii_lowercase();
    if let Some(found) = find(&small) {
        return (Some(found), rest);
    }
    let whole: String = text.split_whitespace().collect();
    let whole = whole.trim_end_matches(is_sign).to_ascii_lowercase();
    match find(&whole) {
        Some(found) => (Some(found), ""),
        None => (None, rest),
    }
}
