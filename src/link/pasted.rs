//! Links in a text that somebody pasted, such as a part of a chat.

use super::address::{in_path, is_ours};
use super::damage::{plain, undone};
use super::decode::{Opened, decode};
use super::name::clean_name;
use super::pairs::{Pair, pairs};
use super::state::State;
use super::with::{MOST_PEOPLE, group_of, people};

/// What a text has of links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pasted {
    /// The people whose links they are, in their order; of a link of a group all of them. Of very
    /// many only the first, but more than a group may have.
    pub people: Vec<State>,
    /// What there is to say of the links: what was changed, and what was not understood or looks like a
    /// link and is none. Its state is that of the group.
    pub opened: Opened,
}

/// The links in a text, with whatever is around them. A link that was broken over lines is joined
/// again where a line goes on with pairs, or a full one with what looks like the rest of a value, and
/// each is read as [`decode`] reads it. A link with a name that is there twice counts once.
#[must_use]
pub fn pasted(text: &str) -> Pasted {
    let state = State::start();
    let nothing = Opened { state, adjusted: 0, not_understood: Vec::new(), newer: false };
    let mut pasted = Pasted { people: Vec::new(), opened: nothing };
    let mut before = String::new();
    for line in text.lines() {
        let mut words = Vec::new();
        line.split(is_gap).for_each(|word| addresses(word, &mut words));
        let is_full = |before: &String| before.len() > FULL && words.len() == 1;
        for (place, word) in words.iter().enumerate() {
            let goes_on = word.contains('=')
                || before.ends_with(['=', '&'])
                || (is_full(&before) && is_rest(word));
            let is_joined = place == 0 && goes_on && !is_start(word);
            // What goes on is read with what it goes on from.
            if !(is_joined && opened(&before).is_some()) {
                pasted.take(&std::mem::take(&mut before));
            }
            before.push_str(word);
        }
    }
    pasted.take(&before);
    pasted.opened.state = group_of(&pasted.people, &mut pasted.opened.not_understood);
    pasted
}

impl Pasted {
    /// Takes what a word says.
    fn take(&mut self, word: &str) {
        if self.people.len() > MOST_PEOPLE {
            return;
        }
        if let Some(opened) = opened(word) {
            for person in people(&opened.state) {
                // A link that is quoted is there twice.
                if person.name.is_empty() || !self.people.contains(&person) {
                    self.people.push(person);
                }
            }
            self.opened.newer |= opened.newer;
            self.opened.adjusted += opened.adjusted;
            self.opened.not_understood.extend(opened.not_understood);
        } else if word.contains("://") || word.trim_end_matches('=').contains('=') {
            self.opened.not_understood.push(clean_name(&plain(word)));
        }
    }
}

/// Whether a character is in no link as it is written.
fn is_gap(char: char) -> bool {
    char.is_whitespace() || matches!(char, '<' | '>' | '"' | '|')
}

/// What the addresses of this page begin with; the longer stands first.
const SCHEMES: [&str; 3] = ["https", "http", "file"];

/// How long a line is at least that programs break.
const FULL: usize = 50;

/// Whether a word looks like the rest of a link that was broken in a value: no word of a language has
/// digits or signs within.
fn is_rest(word: &str) -> bool {
    let is_own = |char: char| char.is_ascii_alphanumeric() || ".,-_~%".contains(char);
    let is_sign = |char: char| char.is_ascii_digit() || ",_~%".contains(char);
    word.chars().all(is_own) && word.trim_end_matches(',').contains(is_sign)
}

/// Whether a link begins here.
fn is_start(word: &str) -> bool {
    word.starts_with('#') || word.starts_with("v=") || word.contains("://")
}

/// Adds a word to others, parted where an address begins in it.
fn addresses<'a>(word: &'a str, words: &mut Vec<&'a str>) {
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

/// What a word says as a link: behind the `#` of an address or in its query, or alone; perhaps
/// within the address of another site that leads on to it.
fn opened(word: &str) -> Option<Opened> {
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
