//! Pairs of a key and a value, which a link is made of, found in whatever text they came in.

use super::damage::{folded, plain, undone, wholly_plain};
use super::key::Key;
use super::look_key;
use super::search::{
    find_pair, first_link, is_boundary, is_pair, is_semicolon, known_key, without_entity,
};
use super::tracker::{has_safe_links, is_safe_links_rest, is_tracker};
use crate::characters::is_letter;

/// How often a text is freed of escapes in the search for pairs.
const DEPTH: u8 = 3;

/// One part of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Pair {
    /// A pair whose key is known, with its value as it came, escapes and all. A key that came
    /// without a value has none.
    Known(Key, Option<String>),
    /// The key of the pair that follows had a blank within, where a line was broken: two words,
    /// perhaps.
    Joined,
    /// A part that says how a host wants the page to look, as it came.
    Look(String),
    /// A part that is not known, as it came.
    Unknown(String),
    /// Words before a pair.
    Words(String),
    /// Another link, which is not read.
    More,
}

/// The parts of a fragment or a query. Trackers are not among them.
pub(super) fn pairs(text: &str) -> Vec<Pair> {
    let mut pairs = Vec::new();
    read_text(text, DEPTH, &mut pairs);
    if has_safe_links(&wholly_plain(&undone(text))) {
        pairs.retain(|pair| match pair {
            Pair::Unknown(part) => !is_safe_links_rest(&plain(Sides::of(part).key)),
            _ => true,
        });
    }
    pairs
}

fn read_text(text: &str, depth: u8, pairs: &mut Vec<Pair>) {
    let undone = undone(text);
    let first = first_link(&undone);
    let link = first.unwrap_or(&undone);
    let (own, foreign) = without_query(link).unwrap_or((link, ""));
    for piece in own.split('&') {
        read_piece(piece, depth, pairs);
    }
    for piece in foreign.split(['&', '?']).filter(|piece| has_letter(piece)) {
        read_foreign(piece, pairs);
    }
    if first.is_some() {
        pairs.push(Pair::More);
    }
}

/// A link without the query that some program put behind it, and that. No value has a `?`; trackers are
/// taken out of values.
fn without_query(link: &str) -> Option<(&str, &str)> {
    let mut start = 0;
    for piece in link.split('&') {
        if start == 0 && link.len() > piece.len() && is_wholly_escaped(piece) {
            return Some((piece, link.get(piece.len()..)?));
        }
        if let Some(at) = piece.find('?')
            && is_foreign(piece.get(..at)?, piece.get(at + 1..)?)
        {
            return Some((link.get(..start + at)?, link.get(start + at + 1..)?));
        }
        start += piece.len() + 1;
    }
    None
}

/// Whether all signs of a link are escaped here: what follows one that is not is of the address that led
/// on to it.
fn is_wholly_escaped(piece: &str) -> bool {
    let small = piece.to_ascii_lowercase();
    let version = small.find("v%3d").and_then(|at| small.get(at..));
    !small.contains('=') && version.is_some_and(|rest| rest.contains("%26"))
}

/// Whether what stands behind a `?` in a piece of a link is a query, and what stands before it a setting.
fn is_foreign(own: &str, query: &str) -> bool {
    let Sides { key, value, .. } = Sides::of(own);
    // An address has a query of its own.
    let is_value = value.is_some_and(|value| !value.contains([':', '/', '#']))
        && known_key(&wholly_plain(key)).is_some();
    let Sides { key, value, .. } = Sides::of(query.split('?').next().unwrap_or_default());
    is_value && is_word(key) && value.is_some_and(|value| !is_tracker(key, &wholly_plain(value)))
}

/// Takes note of a pair that is somebody else's. It does not stay in the link, where it would mean
/// something.
fn read_foreign(piece: &str, pairs: &mut Vec<Pair>) {
    let mut read = Vec::new();
    read_unknown(piece, &mut read);
    pairs.extend(read.into_iter().map(|pair| match pair {
        Pair::Unknown(text) => Pair::Words(text),
        other => other,
    }));
}

/// Reads what stands between two separators.
fn read_piece(piece: &str, depth: u8, pairs: &mut Vec<Pair>) {
    let mut rest = Some((piece, false));
    while let Some((piece, is_escaped)) = rest {
        rest = read_first(piece, is_escaped, depth, pairs);
    }
}

/// What is glued to a pair, and whether the separator between is escaped.
type Rest<'a> = Option<(&'a str, bool)>;

/// Reads the first pair of a piece, and gives what is glued to it. `is_escaped` says that an escaped
/// separator stood before the piece.
fn read_first<'a>(piece: &'a str, is_escaped: bool, depth: u8, pairs: &mut Vec<Pair>) -> Rest<'a> {
    if !has_letter(piece) && !folded(&plain(piece)).chars().any(is_letter) {
        return None;
    }
    let Sides { key, value, is_sign_escaped } = Sides::of(piece);
    let key = wholly_plain(key);
    let Some(known) = known_key(&key) else {
        return match value {
            Some(_) if is_word(&key) => read_other(piece, is_sign_escaped, pairs),
            _ => read_loose(piece, depth, pairs),
        };
    };
    if key.split_whitespace().filter(|word| word.contains(is_letter)).count() > 1 {
        pairs.push(Pair::Joined);
    }
    let Some(value) = value else {
        pairs.push(Pair::Known(known, None));
        return None;
    };
    if known == Key::Name && is_escaped && is_sign_escaped && depth > 0 {
        // All of the link is escaped, and what belongs to the name was so before.
        read_text(&plain(piece), depth - 1, pairs);
        return None;
    }
    let (own, rest) = glued(known, value);
    read_value(known, own, depth, pairs);
    rest
}

/// Whether there is a letter or a digit that is in no escape, as soon as there is one.
fn has_letter(piece: &str) -> bool {
    let mut escaped = 0;
    piece.bytes().any(|byte| {
        if byte == b'%' {
            escaped = 4;
        }
        escaped = u8::saturating_sub(escaped, 1);
        escaped == 0 && byte.is_ascii_alphanumeric()
    })
}

/// Reads a pair whose key is written as keys are, but not known. What is in its value is not of this
/// link.
fn read_other<'a>(piece: &'a str, is_sign_escaped: bool, pairs: &mut Vec<Pair>) -> Rest<'a> {
    let separator = piece.find("%26").filter(|_| is_sign_escaped).map(|at| (at, "%26".len()));
    let separator = separator.or_else(|| find_pair(piece, is_semicolon).map(|at| (at - 1, 1)));
    let end = separator.map_or(piece.len(), |(at, _)| at);
    read_unknown(piece.get(..end).unwrap_or_default(), pairs);
    let (at, length) = separator?;
    Some((piece.get(at + length..)?, length > 1))
}

/// Reads what does not begin with a key: words before a pair, or pairs under layers of escapes.
fn read_loose<'a>(piece: &'a str, depth: u8, pairs: &mut Vec<Pair>) -> Rest<'a> {
    // One at the start would have been read as what it is.
    if let Some(at) = find_pair(piece, is_boundary).filter(|at| *at > 0) {
        read_words(piece.get(..at)?, pairs);
        return Some((piece.get(at..)?, false));
    }
    let holds_pair = |text: &String| find_pair(text, is_boundary).is_some();
    match uncovered(piece, depth, holds_pair) {
        Some((text, depth)) => read_text(&text, depth, pairs),
        None => read_unknown(piece, pairs),
    }
    None
}

/// Whether a key is written as keys are.
fn is_word(key: &str) -> bool {
    let key = key.trim();
    !key.is_empty()
        && key.chars().all(|char| char.is_ascii_alphanumeric() || "_-.[]".contains(char))
}

/// Takes note of a part that is no setting, unless it is a tracker.
fn read_unknown(part: &str, pairs: &mut Vec<Pair>) {
    let Sides { key, value, .. } = Sides::of(part);
    let key = wholly_plain(key);
    let is_entity = value.is_none() && part.eq_ignore_ascii_case("amp");
    if look_key::key_of(&key).is_some() {
        pairs.push(Pair::Look(part.to_owned()));
    } else if !is_entity
        && !is_tracker(without_entity(&key), &wholly_plain(value.unwrap_or_default()))
    {
        pairs.push(Pair::Unknown(part.to_owned()));
    }
}

/// The two sides of the first `=`, which may be escaped.
struct Sides<'a> {
    key: &'a str,
    value: Option<&'a str>,
    is_sign_escaped: bool,
}

impl<'a> Sides<'a> {
    fn of(piece: &'a str) -> Self {
        // Each pair is followed by all others: none is looked for beyond the first sign.
        let length = |at: usize| sign_at(piece, at, "=").or_else(|| sign_at(piece, at, "%3d"));
        match (0..piece.len()).find_map(|at| Some((at, length(at)?))) {
            Some((at, length)) => Self {
                key: piece.get(..at).unwrap_or_default(),
                value: piece.get(at + length..),
                is_sign_escaped: length > 1,
            },
            None => Self { key: piece, value: None, is_sign_escaped: false },
        }
    }
}

/// The length of a sign that stands at this place in a text, without regard to capitals.
fn sign_at(text: &str, at: usize, sign: &str) -> Option<usize> {
    let found = text.as_bytes().get(at..at + sign.len())?;
    found.eq_ignore_ascii_case(sign.as_bytes()).then_some(sign.len())
}

/// A value without what is glued to it, and that, with whether an escape separates the two.
fn glued(key: Key, value: &str) -> (&str, Rest<'_>) {
    let cut = if key == Key::Name {
        // Only what is never left unescaped in a name separates it from a pair behind it.
        find_pair(value, is_semicolon).map(|at| (at - 1, 1))
    } else {
        let length = |at: usize| {
            let sign = sign_at(value, at, ";").or_else(|| sign_at(value, at, "%26"));
            sign.or_else(|| is_pair(value, at, is_boundary).then_some(0))
        };
        (0..value.len()).find_map(|at| Some((at, length(at)?)))
    };
    match cut {
        Some((at, length)) => {
            let rest = value.get(at + length..).map(|rest| (rest, length > 1));
            (value.get(..at).unwrap_or_default(), rest)
        }
        None => (value, None),
    }
}

fn read_value(key: Key, value: &str, depth: u8, pairs: &mut Vec<Pair>) {
    let hides_more = |text: &String| {
        key != Key::Name && (text.contains(['&', ';']) || find_pair(text, is_boundary).is_some())
    };
    if let Some((text, depth)) = uncovered(value, depth, hides_more) {
        read_text(&[key.text(), "=", &text].concat(), depth, pairs);
    } else if !is_tracker(key.text(), &wholly_plain(value)) {
        pairs.push(Pair::Known(key, Some(value.to_owned())));
    }
}

/// Takes note of words before a pair: those of an address that the link stood behind say nothing.
fn read_words(before: &str, pairs: &mut Vec<Pair>) {
    let before = plain(before);
    let before = before.trim_end();
    if before.chars().any(is_letter) && !before.ends_with(['#', '?', '/', '!', '&']) {
        pairs.push(Pair::Words(before.to_owned()));
    }
}

/// A text with as few layers less of escapes, wide signs and unseen characters as show what is looked
/// for, and how many more may be taken.
fn uncovered(text: &str, depth: u8, shows: impl Fn(&String) -> bool) -> Option<(String, u8)> {
    let mut text = text.to_owned();
    for depth in (0..depth).rev() {
        let covered = text;
        text = folded(&plain(&covered));
        if text == covered {
            break;
        }
        if shows(&text) {
            return Some((text, depth));
        }
    }
    None
}

/// The part of a value before a tracker that was glued to it, and before the end of the address that
/// the link stood in.
pub(super) fn without_tracker(value: &str) -> &str {
    const SIGNS: [char; 3] = ['?', '#', '&'];
    for (at, _) in value.match_indices(SIGNS) {
        let (own, rest) = value.split_at(at);
        let piece = rest.get(1..).and_then(|rest| rest.split(SIGNS).next()).unwrap_or_default();
        let Sides { key, value, .. } = Sides::of(piece);
        if is_tracker(key, &wholly_plain(value.unwrap_or_default())) {
            return own.trim_end_matches(SIGNS);
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::{Key, Pair, pairs};

    fn known(text: &str) -> Vec<(Key, String)> {
        let all = pairs(text).into_iter();
        let known = all.filter_map(|pair| match pair {
            Pair::Known(key, value) => Some((key, value?.trim_matches('|').to_owned())),
            _ => None,
        });
        known.collect()
    }

    #[test]
    fn pairs_are_found_wherever_the_link_stands() {
        let right = known("js=8&ml=4");
        for text in [
            "#/?js=8&ml=4",
            "#!js=8&ml=4",
            "https://example.org/#js=8&ml=4",
            "js%3D8%26ml%3D4",
            "js%253D8%2526ml%253D4",
            "js=8;ml=4",
            "js=8%26ml=4",
            "js=8|ml=4",
            "&amp;js=8&amp;ml=4",
            "j%20s=8&%0Aml=4",
            "ｊｓ=8&ml=4",
            "js＝8＆ml＝4",
            "mood?ｊｓ=8&ml=4",
        ] {
            assert_eq!(known(text), right, "{text}");
        }
    }

    #[test]
    fn the_name_keeps_what_looks_like_a_pair_in_it() {
        assert_eq!(known("name=a%26js%3D8"), [(Key::Name, "a%26js%3D8".to_owned())]);
    }

    #[test]
    fn trackers_are_no_part_of_a_link() {
        assert_eq!(known("js=8&utm_source=x&FBCLID=y&data=05%7C02%7Ca&sdata=b").len(), 1);
    }
}
