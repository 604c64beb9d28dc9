//! Search: where in a text keys of a link stand.

use super::damage::{begins_with_hex, folded, has_escape, plain};
use super::key::Key;
use crate::characters::is_letter;

/// What the addresses of this page begin with; the longer stands first.
pub(super) const SCHEMES: [&str; 3] = ["https", "http", "file"];

/// How far behind its start a key ends, at most.
const LONGEST_KEY: usize = 24;

/// The key that a text is, whatever surrounds its letters, and whatever blanks a broken line put
/// between them.
pub(super) fn known_key(text: &str) -> Option<Key> {
    let text = folded(text).to_ascii_lowercase();
    let text: String = text.split_whitespace().collect();
    let text = without_entity(&text);
    Key::find(text).or_else(|| Key::find(text.strip_prefix("amp")?))
}

/// A key without what surrounds its letters, and without what is left of an entity before it.
pub(super) fn without_entity(key: &str) -> &str {
    let is_around = |char: char| !is_letter(char) && char != '_';
    let mut key = key.trim_matches(is_around);
    while let Some(rest) = key.strip_prefix("amp;") {
        key = rest.trim_matches(is_around);
    }
    key
}

/// Where in a text a known key with its `=` begins, behind what separates: a character, or the start
/// of the text.
pub(super) fn find_pair(text: &str, separates: fn(Option<char>) -> bool) -> Option<usize> {
    text.char_indices().map(|(at, _)| at).find(|at| is_pair(text, *at, separates))
}

/// Whether a known key with its `=` begins at this place in a text.
pub(super) fn is_pair(text: &str, at: usize, separates: fn(Option<char>) -> bool) -> bool {
    let Some((before, rest)) = text.split_at_checked(at) else { return false };
    if !rest.starts_with(|char: char| char.is_ascii_alphabetic()) {
        return false;
    }
    let end = rest.bytes().take(LONGEST_KEY).position(|byte| byte == b'=');
    let Some(key) = end.and_then(|end| rest.get(..end)) else { return false };
    if is_in_escape(before, rest) || !separates(last_sign(before)) {
        return false;
    }
    Key::find(&key.trim_end().to_ascii_lowercase()).is_some()
}

/// Whether a place in a text is within an escape.
fn is_in_escape(before: &str, rest: &str) -> bool {
    let one_on = before.len().checked_sub(2).and_then(|start| before.get(start..));
    before.ends_with('%') && begins_with_hex(rest)
        || one_on.is_some_and(|end| {
            let begun = [end, rest.get(..1).unwrap_or_default()].concat();
            begun.strip_prefix('%').is_some_and(begins_with_hex)
        })
}

/// The last character of a text, which may stand there as an escape.
fn last_sign(text: &str) -> Option<char> {
    let mut start = text.len();
    while let Some(before) = start.checked_sub(3) {
        let is_escape = text.get(before..start).is_some_and(has_escape);
        // No character takes more bytes than four.
        if !is_escape || text.len() - before > 12 {
            break;
        }
        start = before;
    }
    match text.get(start..) {
        Some(escapes) if !escapes.is_empty() => plain(escapes).chars().last(),
        _ => text.chars().last(),
    }
}

/// Adds a word to others, parted where an address begins in it.
pub(super) fn addresses<'a>(word: &'a str, words: &mut Vec<&'a str>) {
    let mut start = 0;
    for (at, _) in word.match_indices("://") {
        let before = word.get(..at).unwrap_or_default();
        if let Some(scheme) = SCHEMES.iter().find(|scheme| before.ends_with(*scheme)) {
            words.extend(word.get(start..at - scheme.len()).filter(|word| !word.is_empty()));
            start = at - scheme.len();
        }
    }
    words.extend(word.get(start..).filter(|word| !word.is_empty()));
}

/// A text up to the address of another link behind one; nothing where there is none. The version stands
/// once in a link, and behind a `#` that no value has.
pub(super) fn first_link(text: &str) -> Option<&str> {
    text.match_indices("v=").find_map(|(at, version)| {
        let before = text.get(..at)?;
        let before = before.strip_suffix('#').or_else(|| before.strip_suffix("%23"))?;
        let mut words = Vec::new();
        addresses(before, &mut words);
        let address = if words.len() > 1 { words.pop()?.len() } else { 0 };
        let own = before.get(..before.len() - address)?;
        own.contains(version).then_some(own)
    })
}

/// Whether a pair begins behind this wherever it is.
pub(super) fn is_semicolon(before: Option<char>) -> bool {
    before == Some(';')
}

/// Whether a pair may begin behind this.
pub(super) fn is_boundary(before: Option<char>) -> bool {
    before.is_none_or(|char| !is_letter(char) && char != '_' && char != '-')
}
