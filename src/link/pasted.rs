//! Links in a text that somebody pasted, such as a part of a chat.

use std::ops::RangeInclusive;

use super::address::{in_path, is_ours};
use super::cut::{MOST_BYTES, WHOLE};
use super::damage::{plain, undone, wholly_plain};
use super::decode::{End, Opened, decode};
use super::key::Key;
use super::limit::LIMIT;
use super::name::clean_name;
use super::own::clean_own_name;
use super::pairs::{Pair, pairs};
use super::search::{addresses, known_key};
use super::state::State;
use super::with::{MOST_PEOPLE, group_of, missing, people};
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
/// a value, and each is read as [`decode`] reads it. One without a name has that which stands before it,
/// as in `Ann: https://…`. A link with a name that is there twice counts once, and so does any that
/// stands directly behind the same, as programs write an address and its text, or that is quoted.
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
    let mut before = Word::default();
    let mut length = 0;
    for line in read.lines() {
        let is_quoted = line.trim_start().starts_with('>');
        let is_folded = FOLDED.contains(&length)
            && line.strip_prefix([' ', '\t']).is_some_and(|own| !own.starts_with(is_gap));
        let mut words = Vec::new();
        line.split(is_gap).for_each(|word| addresses(word, &mut words));
        for (place, word) in words.iter().enumerate() {
            // What goes on is read with what it goes on from.
            if !(place == 0 && before.goes_on(word, words.len() == 1, length >= FULL, is_folded)) {
                pasted.take(&std::mem::take(&mut before), &mut links);
                before.name = name_at_end(words.get(..place).unwrap_or_default());
                before.is_quoted = is_quoted;
            }
            before.text.push_str(word);
        }
        length = line.len();
    }
    pasted.take(&before, &mut links);
    pasted.opened.state = group_of(&pasted.people, &mut pasted.opened.not_understood);
    pasted
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

/// A word that may be a link, with what was joined to it.
#[derive(Default)]
struct Word {
    text: String,
    /// What stands before it as the name of a person; empty where nothing does.
    name: String,
    /// Whether it is a link, as soon as that was asked for.
    is_link: Option<bool>,
    /// Whether its line is quoted, as mails are.
    is_quoted: bool,
}

/// The links that were read, each once, in the order in which they were there last.
#[derive(Default)]
struct Links {
    states: Vec<State>,
    /// Whether words stand behind the last one.
    is_apart: bool,
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
}

impl Word {
    /// Whether a line that begins with another word goes on with this one. `is_full` says that the line
    /// of this one is as long as programs break lines, and the other is alone in its own, as `is_alone`
    /// says, too, and `is_folded` that it begins with the one blank of a line that was folded.
    fn goes_on(&mut self, word: &str, is_alone: bool, is_full: bool, is_folded: bool) -> bool {
        let is_full = is_full && is_alone;
        let text = &self.text;
        let end = behind(text, '&');
        let key = word.split_once('=').map(|(key, _)| [end, key].concat());
        let is_rest = word.starts_with('&')
            || text.ends_with(['=', '&'])
            || word.split_once('&').is_some_and(|(_, rest)| rest.contains('='))
            || (text.ends_with(';') && key.is_some())
            || key.is_some_and(|key| known_key(&key).is_some())
            || (is_full && (is_rest(end, word) || is_rest_of_group(end, word)))
            || (is_folded
                && !word.ends_with(':')
                && word.bytes().all(|byte| byte.is_ascii_graphic()))
            || (is_alone && text.ends_with(',') && is_next_entry(text, word));
        let is_joined = is_rest && !is_start(word) && text.len() + word.len() <= WHOLE;
        is_joined && *self.is_link.get_or_insert_with(|| opened(text).is_some())
    }
}

impl Pasted {
    /// Takes what a word says.
    fn take(&mut self, Word { text: word, name, is_quoted, .. }: &Word, links: &mut Links) {
        if self.people.len() > MOST_PEOPLE {
            return;
        }
        if let Some(mut opened) = opened(word) {
            if name.is_empty() && links.has(&opened.state, *is_quoted) {
                return;
            }
            links.is_apart = false;
            links.states.retain(|state| *state != opened.state);
            links.states.push(opened.state.clone());
            if opened.state.name.is_empty() {
                opened.state.name.clone_from(name);
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
            return;
        }
        links.is_apart |= word.contains(is_letter) && !is_attribute(word);
        let is_before = is_attribute(word) || word.ends_with(':');
        if word.contains("://") || (!is_before && word.trim_end_matches('=').contains('=')) {
            self.opened.not_understood.push(clean_name(&plain(word)));
        }
    }
}

/// Whether a word is what HTML has before an address.
fn is_attribute(word: &str) -> bool {
    word.trim_matches(['\'', '=']) == "href"
}

/// Whether a character is in no link as it is written.
fn is_gap(char: char) -> bool {
    char.is_whitespace() || matches!(char, '<' | '>' | '"' | '|')
}

/// How long a line is at least that programs break.
const FULL: usize = 64;

/// How long a line is behind which calendars and cards go on in one that begins with a blank (RFC 5545,
/// section 3.1).
const FOLDED: RangeInclusive<usize> = 70..=77;

/// Whether a word is the rest of the pair that a full line ends with: no word of a language has digits or
/// signs within, and what the pair lists last is read as well with it as without.
fn is_rest(end: &str, word: &str) -> bool {
    let is_own = |char: char| char.is_ascii_alphanumeric() || ".,-_~%".contains(char);
    let is_sign = |char: char| char.is_ascii_digit() || ",_~%".contains(char);
    if !(word.chars().all(is_own) && word.trim_end_matches(',').contains(is_sign)) {
        return false;
    }
    if ["name=", "name%3D"].iter().any(|name| end.contains(name)) {
        // Any word would be read as a part of a name; one that was broken has escapes.
        return word.contains('%') || behind(end, '%').len() < 2;
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
fn is_rest_of_group(end: &str, word: &str) -> bool {
    let list = ["with=", "with%3D"].iter().find_map(|key| end.strip_prefix(key));
    let is_own = |char: char| char.is_ascii_alphanumeric() || ".,-_~%".contains(char);
    let (own, _) = word.split_once('&').unwrap_or((word, ""));
    own.chars().all(is_own) && list.is_some_and(|list| own.len() <= missing(&wholly_plain(list)))
}

/// Whether a word that is alone in its line begins with an entry of the list that a link ends in, behind
/// a comma.
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
    let trouble = |text: &str| {
        let opened = opened(text);
        opened.map_or(usize::MAX, |it| it.adjusted + it.not_understood.len())
    };
    text.len() < LIMIT && trouble(&[text, entry].concat()) <= trouble(text)
}

/// What stands behind the last of these signs in a text, or all of it.
fn behind(text: &str, sign: char) -> &str {
    text.rsplit_once(sign).map_or(text, |(_, end)| end)
}

/// The name of a person with which these words end, as in `Ann:` or `Ann -`; empty where they end in none.
fn name_at_end(words: &[&str]) -> String {
    let mut name = String::new();
    let is_bracket = |word: &&str| word.chars().all(|char| "([{'“„«*_".contains(char));
    let brackets = words.iter().rev().take_while(|word| is_bracket(word)).count();
    let words = words.get(..words.len() - brackets).unwrap_or_default();
    let Some((word, mut before)) = words.split_last() else { return name };
    let own = if matches!(*word, "-" | "–" | "—") {
        let Some((last, rest)) = before.split_last() else { return name };
        before = rest;
        Some(*last)
    } else {
        word.strip_suffix(':')
    };
    let mut own = own.unwrap_or_default();
    // Words in small letters are of a sentence, but for one that stands alone.
    let is_alone = before.is_empty();
    for _ in 0..3 {
        let is_own = |char: char| {
            is_letter(char) && !char.is_ascii_digit() && (is_alone || !char.is_ascii_lowercase())
        };
        let is_end = own.ends_with(|char: char| char.is_ascii_punctuation());
        if is_end || !own.starts_with(is_own) {
            break;
        }
        let gap = if name.is_empty() { "" } else { " " };
        name = [own, gap, &name].concat();
        let Some((last, rest)) = before.split_last() else { break };
        (own, before) = (*last, rest);
    }
    let is_other = OTHERS.iter().any(|other| name.eq_ignore_ascii_case(other));
    let is_other = is_other || name.contains([';', '=']);
    if is_other { String::new() } else { clean_own_name(&name) }
}

/// What stands before links and is nobody's name.
const OTHERS: [&str; 8] =
    ["description", "here", "link", "mine", "see", "this", "url", "view-source"];

/// Whether a link begins here.
fn is_start(word: &str) -> bool {
    word.starts_with('#') || word.starts_with("v=") || word.contains("://")
}

/// What a word says as a link: behind the `#` of an address or in its query, or alone; perhaps
/// within the address of another site that leads on to it.
fn opened(word: &str) -> Option<Opened> {
    // Without a sign of equality, however it is written, most words are done with.
    if !word.contains(['=', '%', '&', '\\', '＝']) {
        return None;
    }
    let mut text = undone(word);
    for _ in 0..4 {
        let (address, fragment) = text.split_once('#').unwrap_or((&text, ""));
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        if is_ours(fragment, query) {
            return Some(decode(fragment, query));
        }
        if let Some(link) = in_path(path) {
            return Some(decode(link, ""));
        }
        let known = pairs(&text).into_iter().filter(|pair| matches!(pair, Pair::Known(_, Some(_))));
        // Other addresses have such pairs, too.
        if known.count() > 1 && !text.contains("://") {
            return Some(decode(&text, ""));
        }
        let plainer = plain(&text);
        if plainer == text {
            break;
        }
        text = plainer;
    }
    None
}
