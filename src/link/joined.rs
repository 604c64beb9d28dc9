//! Joining: which words of a text are parts of one link, wherever programs on the way broke it.

use std::ops::RangeInclusive;

use super::cut::WHOLE;
use super::damage::{has_escape, undone, wholly_plain};
use super::decode::decode;
use super::key::Key;
use super::limit::LIMIT;
use super::parts::is_sign;
use super::search::{SCHEMES, known_key};
use super::with::missing;
use super::word::opened;
use crate::characters::is_letter;

/// How long a line is at least that programs break.
pub(super) const FULL: usize = 64;

/// How long a line is behind which calendars and cards go on in one that begins with a blank (RFC 5545,
/// section 3.1).
pub(super) const FOLDED: RangeInclusive<usize> = 70..=77;

/// How many words at the end of a line may be what is left of a link.
const FEW: usize = 3;

/// How many words a value may have.
const WORDS: usize = 16;

/// A word that may be a link, with what was joined to it.
#[derive(Default)]
pub(super) struct Word {
    pub text: String,
    /// What stands before it as the name of a person; empty where nothing does.
    pub name: String,
    /// Whether it is a link, as soon as that was asked for.
    is_link: Option<bool>,
    /// Whether its line is quoted, as mails are.
    pub is_quoted: bool,
    /// Whether a tag of HTML, or what looks like one, ends before it.
    pub is_behind_tag: bool,
    /// Whether it has more than the program took for it that made a link of it.
    pub is_longer: bool,
}

impl Word {
    /// Whether a line that begins with another word goes on with this one. `is_full` says that the line
    /// of this one is as long as programs break lines, and the other is alone in its own, as `is_alone`
    /// says, too, and `is_folded` that it begins with the one blank of a line that was folded.
    pub(super) fn goes_on(
        &mut self,
        word: &str,
        is_alone: bool,
        is_full: bool,
        is_folded: bool,
    ) -> bool {
        let is_full = is_full && is_alone;
        let text = &self.text;
        let end = behind(text, '&');
        let key = word.split_once('=').map(|(key, _)| [end, key].concat());
        let is_rest = word.starts_with('&')
            || text.ends_with(['=', '&'])
            || word.split_once('&').is_some_and(|(_, rest)| rest.contains('='))
            || (text.ends_with(';') && key.is_some())
            || key.is_some_and(|key| known_key(&key).is_some())
            || (is_full && (is_rest_of(end, word) || is_rest_of_group(end, word)))
            || (is_folded
                && !word.ends_with(':')
                && word.bytes().all(|byte| byte.is_ascii_graphic()))
            || (is_alone && text.ends_with(',') && is_next_entry(text, word));
        let is_rest = is_rest
            || is_name_open(last_pair(text))
            || (word.starts_with([',', '.']) && is_rest_of(end, word));
        let is_joined = is_rest && !is_start(word) && text.len() + word.len() <= WHOLE;
        is_joined && if is_full { self.is_link() } else { self.is_begun(word) }
    }

    /// Whether these words of the same line, behind a blank, go on with this one, so that the blank came into
    /// a value: the first is what is left of it, or more of its list, or pairs follow.
    pub(super) fn goes_on_behind_blank(&mut self, ahead: &[&str]) -> bool {
        let text = &*self.text;
        let word = ahead.first().copied().unwrap_or_default();
        if is_start(word) {
            return false;
        }
        let end = last_pair(text);
        let Some(key) = key_of(end) else { return false };
        let is_entry = |char: char| "._~".contains(char);
        let next = ahead.get(1).copied().unwrap_or(",");
        let is_alone = word.ends_with(',') || next.starts_with([',', '.']);
        let is_rest = match key {
            Key::Own => {
                let is_number = word.bytes().all(|byte| byte.is_ascii_digit());
                is_rest_of(end, word) && (!is_number || behind(end, ',').contains('.'))
            }
            Key::With => word.contains(is_entry) && is_rest_of_group(end, word),
            _ => is_rest_of(end, word) || is_name_open(end),
        };
        let is_rest = is_rest
            || (text.ends_with(',')
                && (is_alone || word.contains(is_entry))
                && is_next_entry(text, word))
            || (word == "," && is_next_entry(&[text, word].concat(), next))
            || is_before_pair(text, ahead);
        is_rest && self.is_begun(word)
    }

    /// Whether pairs follow in these words, with nothing but what is left of a value before them.
    pub(super) fn goes_on_before_pair(&mut self, ahead: &[&str]) -> bool {
        let word = ahead.first().copied().unwrap_or_default();
        is_before_pair(&self.text, ahead) && self.is_begun(word)
    }

    /// Whether this is a link, which then has the blank before a word that goes on with it.
    #[inline(never)]
    fn is_begun(&mut self, word: &str) -> bool {
        let is_link = self.text.len() + word.len() < WHOLE && self.is_link();
        let gap = if is_link { gap(&self.text, word) } else { "" };
        self.text.push_str(gap);
        is_link
    }

    /// What may have been a part of this link and is not read with it: the few words that end a line behind a
    /// name, or behind a comma of a list.
    pub(super) fn may_go_on(&mut self, ahead: &[&str]) -> Option<String> {
        let text = &*self.text;
        let word = ahead.first()?;
        if text.ends_with(',') && is_next_entry(text, word) && self.is_link() {
            return Some((*word).to_owned());
        }
        let text = &*self.text;
        let is_open = match key_of(last_pair(text))? {
            Key::Name => text.ends_with(is_letter),
            Key::Must | Key::Hide | Key::View => text.ends_with(','),
            Key::Own => true,
            _ => false,
        };
        let is_few = ahead.len() <= FEW && ahead.iter().all(|word| word.chars().all(is_letter));
        (is_open && is_few && self.is_link()).then(|| ahead.join(" "))
    }

    #[inline(never)]
    fn is_link(&mut self) -> bool {
        let text = &self.text;
        *self.is_link.get_or_insert_with(|| opened(text).is_some())
    }

    /// Whether a word that stands directly behind this one, with nothing but the end of a link as some
    /// program made it between, belongs to it: as more of its list, or as another pair.
    pub(super) fn is_longer_by(&mut self, word: &str) -> bool {
        let end = behind(&self.text, '&');
        let (key, _) = end.split_once('=').unwrap_or_default();
        let entries = word.trim_end_matches(is_sign);
        let (_, more) = entries.split_at_checked(1).unwrap_or_default();
        // What is wrong in the others is named with the link.
        let first = entries.len() - more.find(',').map_or(0, |at| more.len() - at);
        let is_list =
            matches!(known_key(key), Some(Key::Must | Key::Hide | Key::View | Key::Overrides));
        let is_rest = is_list
            && word.starts_with([',', '.'])
            && entries.get(..first).is_some_and(|first| is_rest_of(end, first));
        let pair = word.strip_prefix('&').and_then(|pair| pair.split_once('='));
        let is_pair = pair.is_some_and(|(key, _)| known_key(key).is_some());
        self.is_longer = (is_rest || is_pair) && self.is_link();
        self.is_longer
    }

    /// Whether nothing but a blank parts the first of these words from this one, as translators put some
    /// around the signs of a link.
    pub(super) fn is_parted_from(&self, ahead: &[&str]) -> bool {
        let (text, word) = (&*self.text, ahead.first().copied().unwrap_or_default());
        let is_scheme = SCHEMES.iter().any(|scheme| text.strip_suffix(':') == Some(scheme));
        if is_scheme && word.starts_with("//") {
            return true;
        }
        let is_begun = text.starts_with('#') || SCHEMES.iter().any(|one| text.starts_with(one));
        if !is_begun || text.len() + word.len() > WHOLE {
            return false;
        }
        let is_page = !text.contains(['#', '=']);
        if is_page && (text.ends_with("://") || word == "/") {
            return true;
        }
        if text.ends_with('=') || word.starts_with('=') {
            let end = last_pair(text);
            let is_open = |key| !matches!(key, Key::Own | Key::With);
            return known_key(end.trim_end_matches('=')).is_some_and(is_open) && !is_start(word);
        }
        let is_sign = text.ends_with(['&', ';', '#'])
            || word.starts_with('&')
            || (is_page && word.starts_with('#'));
        let is_key = || {
            let next = ahead.get(..3).unwrap_or(ahead).concat();
            let pair = next.trim_start_matches(['&', '#']).split_once('=');
            pair.is_some_and(|(key, _)| known_key(key).is_some())
        };
        is_sign && (is_page || text.ends_with('#') || !is_start(word)) && is_key()
    }
}

/// Whether a word is the rest of the pair that a full line ends with: no word of a language has digits or
/// signs within, and what the pair lists last is read as well with it as without.
#[inline(never)]
fn is_rest_of(end: &str, word: &str) -> bool {
    let is_own = |char: char| char.is_ascii_alphanumeric() || ".,-_~%".contains(char);
    let is_sign = |char: char| char.is_ascii_digit() || ",_~%".contains(char);
    if !(word.chars().all(is_own) && word.trim_end_matches(',').contains(is_sign)) {
        return false;
    }
    if ["name=", "name%3D"].iter().any(|name| end.contains(name)) {
        // Any word would be read as a part of a name; one that was broken has escapes.
        return has_escape(word) || behind(end, '%').len() < 2;
    }
    let key = end.find('=').and_then(|at| end.get(..=at)).unwrap_or_default();
    let last = behind(end.get(key.len()..).unwrap_or_default(), ',');
    let trouble = |rest: &str| {
        let opened = decode(&[key, last, rest].concat(), "");
        opened.adjusted + opened.not_understood.len()
    };
    last.len() < LIMIT && trouble(word) <= trouble("")
}

/// Whether a word is more of the group in the pair that a full line ends with, which says how many signs
/// are still to come.
#[inline(never)]
fn is_rest_of_group(end: &str, word: &str) -> bool {
    let list = ["with=", "with%3D"].iter().find_map(|key| end.strip_prefix(key));
    let is_own = |char: char| char.is_ascii_alphanumeric() || ".,-_~%".contains(char);
    let (own, _) = word.split_once('&').unwrap_or((word, ""));
    own.chars().all(is_own) && list.is_some_and(|list| own.len() <= missing(&wholly_plain(list)))
}

/// Whether a word that is alone in its line begins with an entry of the list that a link ends in, behind
/// a comma.
#[inline(never)]
fn is_next_entry(text: &str, word: &str) -> bool {
    let (entry, more) = word.split_once('&').unwrap_or((word, ""));
    let (key, _) = behind(text, '&').split_once('=').unwrap_or_default();
    let is_name = match known_key(key) {
        Some(Key::Must | Key::Hide | Key::View | Key::Overrides) => false,
        Some(Key::Own | Key::With) => true,
        _ => return false,
    };
    let is_entry = |char: char| char.is_ascii_digit() || ".,_~%".contains(char);
    // Any word would be read as a name.
    if is_name && more.is_empty() && !entry.trim_end_matches(['.', ',']).contains(is_entry) {
        return false;
    }
    text.len() < LIMIT && trouble(&[text, entry].concat()) <= trouble(text)
}

/// How much of a text that is a link was changed or not understood.
#[inline(never)]
fn trouble(text: &str) -> usize {
    opened(text).map_or(usize::MAX, |it| it.adjusted + it.not_understood.len())
}

/// Whether a pair follows in these words, with nothing but what belongs to the value that a text ends
/// with before it.
#[inline(never)]
fn is_before_pair(text: &str, ahead: &[&str]) -> bool {
    let Some(key) = key_of(last_pair(text)) else { return false };
    let mut value = text.to_owned();
    for word in ahead.iter().take(WORDS) {
        let (own, more) = word.split_once('&').unwrap_or((word, ""));
        if own.contains('=') || own.ends_with(':') || is_start(own) {
            return false;
        }
        value.push_str(own);
        if more.contains('=') {
            return key == Key::Name || (value.len() < LIMIT && trouble(&value) <= trouble(text));
        }
    }
    false
}

/// What a blank within a text stands for before this word: a blank of a name that is not escaped, else
/// nothing.
fn gap(text: &str, word: &str) -> &'static str {
    let end = last_pair(text);
    let (own, _) = word.split_once('&').unwrap_or((word, ""));
    let is_name = key_of(end) == Some(Key::Name) && !end.ends_with('=') && !own.is_empty();
    if is_name && ![end, own].iter().any(|part| part.contains(['%', '+'])) { " " } else { "" }
}

/// Whether a pair is a name that ends as none does: within an escape, or in a blank.
fn is_name_open(pair: &str) -> bool {
    key_of(pair) == Some(Key::Name)
        && (["%20", "+"].iter().any(|blank| pair.ends_with(blank))
            || pair.rsplit_once('%').is_some_and(|(_, end)| end.len() < 2))
}

/// The last pair of a link.
#[inline(never)]
fn last_pair(text: &str) -> &str {
    text.rsplit(['&', '#', '?']).next().unwrap_or_default()
}

/// The key of a pair.
#[inline(never)]
fn key_of(pair: &str) -> Option<Key> {
    known_key(pair.split_once('=')?.0)
}

/// What stands behind the last of these signs in a text, or all of it.
fn behind(text: &str, sign: char) -> &str {
    text.rsplit_once(sign).map_or(text, |(_, end)| end)
}

/// Whether a link or an address begins here, whatever of it is escaped.
#[inline(never)]
pub(super) fn is_start(word: &str) -> bool {
    let text = undone(word);
    let text = if text.contains('=') { text } else { wholly_plain(&text) };
    text.starts_with('#')
        || text.starts_with("v=")
        || ["://", "#v=", "%23v="].iter().any(|sign| text.contains(sign))
}
