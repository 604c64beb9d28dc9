//! Links in a text that somebody pasted, such as a part of a chat.

use super::cut::MOST_BYTES;
use super::damage::{plain, undone, wholly_plain};
use super::decode::{End, Opened};
use super::joined::{FOLDED, FULL, Word, is_start};
use super::name::clean_name;
use super::parts::is_sign;
use super::search::addresses;
use super::sender::name_at_end;
use super::state::State;
use super::with::{MOST_PEOPLE, group_of, people};
use super::word::{inner, opened};
use crate::characters::is_letter;

/// What a text has of links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The people whose links they are, in their order; of a link of a group all of them. Of very
    /// many only the first, but more than a group may have.
    pub people: Vec<State>,
    /// What there is to say of the links: what was changed, and what was not understood or looks like a
    /// link and is none. Its state is that of the group.
    pub opened: Opened,
    /// Whether the text is so long that only its start was read.
    pub is_cut: bool,
}

/// The links in a text of 256 kB at most, with whatever is around them. A link that was broken over
/// lines is joined again where a line goes on with pairs, or a full one with what is read as the rest of
/// a value; so is one with blanks around its signs or within a value, as far as that is read or pairs follow
/// it, or that ended early where its list goes on directly
/// behind. A few words that end a line behind a name or a comma may be what is left of it, and are named. Each is read as [`decode`](super::decode()) reads it. One without a name has that which
/// stands before it, as in `Ann: https://…`. A link with a name that is there twice counts once, and so
/// does any that stands directly behind the same, as programs write an address and its text, whole or
/// shortened, or that is quoted.
#[must_use]
pub fn pasted(text: &str) -> Pasted {
    let state = State::start();
    let nothing = Opened {
        state,
        adjusted: 0,
        changed: Vec::new(),
        not_understood: Vec::new(),
        unknown: 0,
        newer: false,
        is_cut: false,
        end: End::Whole,
    };
    let read = read_part(text);
    let is_cut = read.len() < text.len();
    let mut pasted = Pasted { people: Vec::new(), opened: nothing, is_cut };
    let mut links = Links::default();
    pasted.read(&with_ends(read), &mut links, String::new(), 2);
    pasted.keep(&mut links);
    pasted.opened.state = group_of(&pasted.people, &mut pasted.opened.not_understood);
    pasted
}

/// What stands between two words for a blank behind a sign that ends what is before it.
const CLOSED: char = '\t';

/// A text with ends of lines and blanks for what programs write for them in strings. No link has a
/// backslash.
fn with_ends(text: &str) -> String {
    let mut text = text.to_owned();
    for (written, gap) in [("\\\\", "\\"), ("\\n", "\n"), ("\\r", " "), ("\\t", " ")] {
        text = text.replace(written, gap);
    }
    text
}

/// The part of a text that is read: as many whole words as there is room for.
fn read_part(text: &str) -> &str {
    let most = MOST_BYTES as usize;
    if text.len() <= most {
        return text;
    }
    let end = text.bytes().take(most).rposition(|byte| byte.is_ascii_whitespace());
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}

/// A link that was read.
struct Link {
    opened: Opened,
    /// What stands before it as the name of a person.
    name: String,
    is_quoted: bool,
    /// Its text without escapes.
    text: String,
}

impl Link {
    /// Whether this is a shortened text of another link.
    fn is_short_of(&self, other: &Self) -> bool {
        let end = self.text.rfind('…').or_else(|| self.text.rfind("..."));
        let own = self.text.get(..end.unwrap_or_default()).unwrap_or_default();
        let own = own.trim_start_matches(is_sign).trim_end_matches(['.', '…']);
        self.opened.end == End::Shortened && !own.is_empty() && other.text.contains(own)
    }

    /// Whether this is the same link as some program that took less for it made it: a longer one goes on
    /// as lists do, or behind a bracket.
    fn is_begin_of(&self, text: &str, is_longer: bool) -> bool {
        let rest = text.strip_prefix(self.text.trim_end_matches(['(', ']']));
        rest.is_some_and(|rest| is_longer || rest.starts_with([')', ']']))
    }
}

/// The links that were read, each once, in the order in which they were there last.
#[derive(Default)]
struct Links {
    states: Vec<State>,
    /// The last one, as long as nothing but signs stand behind it.
    last: Option<Link>,
    /// Whether words stand behind the last one.
    is_apart: bool,
    /// Whether a shortened text of the last one stands behind it.
    is_short: bool,
    /// Whether an attribute of HTML stands behind the last one.
    is_in_tag: bool,
}

impl Links {
    /// Whether a link that nobody stands before is there again: quoted, or directly behind the same, with
    /// nothing but signs between. One without a name may be any of the same settings.
    fn has(&self, state: &State, is_quoted: bool) -> bool {
        let is_same = |other: &State| {
            let is_named = !state.name.is_empty();
            *state
                == State {
                    name: if is_named { &other.name } else { "" }.to_owned(),
                    ..other.clone()
                }
        };
        let last = self.states.last().filter(|_| !self.is_apart);
        last.is_some_and(is_same) || (is_quoted && self.states.iter().any(is_same))
    }

    /// Whether the last one ends like this, which stands behind a shortened text of it.
    fn ends_with(&self, word: &str) -> bool {
        let last = self.last.as_ref().filter(|_| self.is_short);
        last.is_some_and(|last| !word.is_empty() && last.text.ends_with(word))
    }

    /// Whether the last one goes on behind this, in whose place three dots stand.
    fn goes_on_behind(&self, text: &str) -> bool {
        let text = wholly_plain(&undone(text));
        self.last.as_ref().is_some_and(|last| last.text.starts_with(&text))
    }
}

impl Pasted {
    /// Reads the lines of a text that stands behind this name.
    fn read(&mut self, text: &str, links: &mut Links, mut name: String, depth: u8) {
        let mut before = Word::default();
        let mut length = 0;
        for line in text.lines() {
            let is_quoted = line.trim_start().starts_with('>');
            let is_folded = FOLDED.contains(&length)
                && line.strip_prefix([' ', '\t']).is_some_and(|own| !own.starts_with(is_gap));
            let (mut words, mut gaps, mut is_closed) = (Vec::new(), Vec::new(), false);
            for text in line.split_whitespace() {
                let mut gap = Some(if is_closed { CLOSED } else { ' ' });
                for word in text.split_inclusive(is_gap) {
                    addresses(word.trim_end_matches(is_gap), &mut words);
                    gaps.resize(words.len(), gap);
                    gap = word.chars().next_back();
                }
                is_closed = text.ends_with(is_gap);
            }
            for (place, word) in words.iter().enumerate() {
                if self.people.len() > MOST_PEOPLE {
                    return;
                }
                // What goes on is read with what it goes on from.
                let gap = gaps.get(place).copied().flatten();
                let is_glued = !matches!(gap, Some(' ' | CLOSED));
                let ahead = words.get(place..).unwrap_or_default();
                let is_joined = match place {
                    0 if before.goes_on(word, words.len() == 1, length >= FULL, is_folded) => true,
                    0 => before.goes_on_before_pair(ahead),
                    _ if is_glued && is_end_tag(word) => continue,
                    _ if is_glued => before.is_longer_by(word),
                    _ if matches!(*word, "..." | "…") => links.goes_on_behind(&before.text),
                    _ if before.is_parted_from(ahead) => true,
                    _ => gap == Some(' ') && before.goes_on_behind_blank(ahead),
                };
                if !is_joined {
                    if place > 0 && gap == Some(' ') {
                        self.opened.not_understood.extend(before.may_go_on(ahead));
                    }
                    self.take(&std::mem::take(&mut before), links, depth);
                    before.name = name_at_end(words.get(..place).unwrap_or_default());
                    if before.name.is_empty() && !name.is_empty() && is_start(word) {
                        before.name = std::mem::take(&mut name);
                    }
                    before.is_quoted = is_quoted;
                    before.is_behind_tag = gap == Some('>');
                }
                before.text.push_str(word);
            }
            length = line.len();
        }
        self.take(&before, links, depth);
    }

    /// Takes what a word says.
    fn take(&mut self, word: &Word, links: &mut Links, depth: u8) {
        let Word { text, name, is_quoted, is_longer, .. } = word;
        links.is_in_tag &= !word.is_behind_tag;
        if self.people.len() > MOST_PEOPLE || links.ends_with(text) {
            return;
        }
        if depth > 0
            && text.contains('%')
            && let Some(inner) = inner(text).filter(|inner| inner.contains(char::is_whitespace))
        {
            return self.read(&inner, links, name.clone(), depth - 1);
        }
        if let Some(opened) = opened(text) {
            let text = wholly_plain(&undone(text));
            let mut link = Link { opened, name: name.clone(), is_quoted: *is_quoted, text };
            let last = links.last.as_mut().filter(|_| name.is_empty());
            links.is_short = last.as_ref().is_some_and(|last| link.is_short_of(last));
            if links.is_short {
                return;
            }
            if let Some(last) = last
                && (last.is_short_of(&link) || last.is_begin_of(&link.text, *is_longer))
            {
                link.name = std::mem::take(&mut last.name);
                links.last = None;
            }
            self.keep(links);
            links.last = Some(link);
            return;
        }
        let is_attribute = is_attribute(text);
        links.is_in_tag |= is_attribute;
        if text.contains(is_letter) && !links.is_in_tag {
            self.keep(links);
            links.is_apart = true;
        }
        let is_before = is_attribute || text.ends_with(':');
        if text.contains("://") || (!is_before && text.trim_end_matches('=').contains('=')) {
            self.opened.not_understood.push(clean_name(&plain(text)));
        }
    }

    /// Keeps the link that was read last.
    fn keep(&mut self, links: &mut Links) {
        let Some(Link { mut opened, name, is_quoted, .. }) = links.last.take() else { return };
        if name.is_empty() && links.has(&opened.state, is_quoted) {
            return;
        }
        links.is_apart = false;
        links.states.retain(|state| *state != opened.state);
        links.states.push(opened.state.clone());
        if opened.state.name.is_empty() {
            opened.state.name = name;
        }
        for person in people(&opened.state) {
            // A link that is quoted is there twice.
            if person.name.is_empty() || !self.people.contains(&person) {
                self.people.push(person);
            }
        }
        self.opened.newer |= opened.newer;
        self.opened.is_cut |= opened.is_cut;
        self.opened.end = self.opened.end.max(opened.end);
        self.opened.adjusted += opened.adjusted;
        self.opened.changed.extend(opened.changed);
        self.opened.not_understood.extend(opened.not_understood);
    }
}

/// Whether a word is what HTML has before the value of an attribute.
fn is_attribute(word: &str) -> bool {
    word.trim_end_matches('\'').strip_suffix('=').is_some_and(|name| !name.contains('='))
}

/// Whether a word is the end of an element of HTML.
fn is_end_tag(word: &str) -> bool {
    word.strip_prefix('/').is_some_and(|name| name.len() < 7 && name.chars().all(is_letter))
}

/// Whether a character is in no link as it is written.
fn is_gap(char: char) -> bool {
    char.is_whitespace() || matches!(char, '<' | '>' | '"' | '|')
}
