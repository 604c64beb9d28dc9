//! Word: the link that one word of a text holds, bare, escaped, or within the address of another site.

use super::address::{in_path, is_ours};
use super::damage::{plain, undone};
use super::decode::{Opened, decode};
use super::key::NAME;
use super::pairs::{Pair, pairs};

/// How often a word is freed of escapes in the search for a link.
const DEPTH: u8 = 4;

/// What a word says as a link: behind the `#` of an address or in its query, or alone; perhaps
/// within the address of another site that leads on to it.
pub(super) fn opened(word: &str) -> Option<Opened> {
    // Without a sign of equality, however it is written, most words are done with.
    if !word.contains(['=', '%', '&', '\\', '＝']) {
        return None;
    }
    opened_within(undone(word), DEPTH)
}

fn opened_within(mut text: String, depth: u8) -> Option<Opened> {
    for depth in (0..depth).rev() {
        if let Some((_, opened)) = inner_within(&text, depth) {
            return Some(opened);
        }
        if let Some(opened) = opened_as_it_is(&text) {
            return Some(opened);
        }
        let plainer = plain(&text);
        if plainer == text {
            break;
        }
        text = plainer;
    }
    None
}

/// The text with links in it that a word leads on to.
pub(super) fn inner(word: &str) -> Option<String> {
    let (text, _) = inner_within(&undone(word), DEPTH)?;
    Some(text)
}

/// What is escaped in a word that is no link itself, and the link in that. It ends where a sign is not
/// escaped: what follows is of the address that leads on to it.
fn inner_within(text: &str, depth: u8) -> Option<(String, Opened)> {
    let mut start = 0;
    for piece in text.split_inclusive(['&', '/', '?', '#']) {
        let own = piece.trim_end_matches(['&', '/', '?', '#']);
        let small = own.to_ascii_lowercase();
        let (key, value) =
            own.split_once('=').filter(|(key, _)| !key.contains('%')).unwrap_or(("", own));
        // A name may have anything in it.
        if key != NAME && ["%2f%2f", "%26"].iter().any(|sign| small.contains(sign)) {
            let plain = plain(value);
            if let Some(opened) = opened_within(plain.clone(), depth) {
                let before = text.get(..start).unwrap_or_default();
                return opened_as_it_is(before).is_none().then_some((plain, opened));
            }
        }
        start += piece.len();
    }
    None
}

/// What a text says as a link without being freed of escapes.
fn opened_as_it_is(text: &str) -> Option<Opened> {
    let (address, fragment) = text.split_once('#').unwrap_or((text, ""));
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    if is_ours(fragment, query) {
        return Some(decode(fragment, query));
    }
    if let Some(link) = in_path(path) {
        return Some(decode(link, ""));
    }
    let known = pairs(text).into_iter().filter(|pair| matches!(pair, Pair::Known(_, Some(_))));
    // Other addresses have such pairs, too.
    (known.count() > 1 && !text.contains("://")).then(|| decode(text, ""))
}
