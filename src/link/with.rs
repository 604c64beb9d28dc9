//! The other people of a group in a link: each by name, with what differs from the start.
//!
//! `with=28-signs,Ann.js8.must-admin5,Bob_B~2E` is Ann and Bob B. How long the rest is stands first, so that
//! a link shows when its end is missing. Commas part people, full stops what each set: a level behind its key, `must-` with the least value behind the criterion, `hide-` with a
//! framework, and `o-` with a framework, a criterion and a score of one's own, or with `no` where the
//! first person has a score of an own framework and this one has none. Names are written as those of
//! [own](super::own) frameworks. So nothing in it is changed by being escaped or unescaped on
//! the way, however often.

use super::damage::{folded, wholly_plain, without_passage};
use super::key::{self, Key, OVERRIDES, VERSION, VIEW};
use super::name::clean_name;
use super::own::clean_own_name;
use super::pairs::without_tracker;
use super::parts::{is_sign, without_marks};
use super::search::known_key;
use super::state::State;
use super::value::{Meaning, Reading};
use super::{own, write};
use crate::characters::is_letter;
use crate::dataset::{DATASET, MOST_OWN, OwnFramework, own_place};
use stackfit_decision::{Override, set_override};

/// How many people a group has at most, the one whose link it is included.
pub const MOST_PEOPLE: usize = 12;

/// The end of what says that a score is unknown.
const UNKNOWN: &str = "no";

/// One of the other people of a group.
struct Person {
    /// What they set.
    state: State,
    /// The cells of own frameworks that are unknown to them whatever the first person says.
    unknown: Vec<Override>,
}

/// Behind how long a list is. No name that a link writes has a hyphen.
const SIGNS: &str = "-signs";

/// How much longer than its entries a list is in a link at most.
pub(super) const LONGEST_LENGTH: usize = "12345-signs,".len();

/// The entries of a list, behind how long they are.
pub(super) fn with_length(entries: &str) -> String {
    if entries.is_empty() {
        return String::new();
    }
    [&*entries.len().to_string(), SIGNS, ",", entries].concat()
}

/// A list without how long it is, and whether signs of it are missing.
fn without_length(list: &str) -> (&str, bool) {
    let (first, entries) = list.split_once(',').unwrap_or((list, ""));
    match length(first) {
        Some(length) => (entries, entries.trim_end_matches(is_sign).len() < length),
        // Cut before its end, it says nothing of anybody.
        None if entries.is_empty() && is_begun(list) => ("", true),
        None => (list, false),
    }
}

/// How many signs of a list are still to come, as far as it says; of one that ends within what says so
/// any number.
pub(super) fn missing(list: &str) -> usize {
    let (first, entries) = list.split_once(',').unwrap_or((list, ""));
    match length(first) {
        Some(length) => length.saturating_sub(entries.len()),
        None if entries.is_empty() && is_begun(list) => usize::MAX,
        None => 0,
    }
}

/// How long a list is by its first entry, whatever is around that; nothing where it is somebody.
fn length(first: &str) -> Option<usize> {
    let first = folded(first).to_ascii_lowercase();
    let first: String = first.split_whitespace().collect();
    let before = first.trim_end_matches(is_sign).strip_suffix(SIGNS.trim_start_matches('-'))?;
    let mut numbers = before.rsplit(|char: char| !char.is_ascii_digit());
    // One that cannot be read is longer than the list.
    Some(numbers.find(|number| !number.is_empty())?.parse().unwrap_or(usize::MAX))
}

/// Whether a list ends within what says how long it is.
fn is_begun(list: &str) -> bool {
    let list = folded(list).to_ascii_lowercase();
    let list = without_marks(&list);
    let signs = list.trim_start_matches(|char: char| char.is_ascii_digit());
    (list.is_empty() || signs.len() < list.len())
        && SIGNS.trim_start_matches('-').starts_with(without_marks(signs))
}

/// The entries of a list as links write it, one for each person.
pub(super) fn entries(with: &str) -> impl Iterator<Item = &str> + Clone {
    with.split(',').filter(|entry| !entry.is_empty())
}

/// An entry with what it says of the first so many own frameworks, and nothing of those after them.
pub(super) fn about(entry: &str, own: usize) -> String {
    let is_there = |part: &&str| {
        let id = part.split('-').nth(1).unwrap_or_default();
        own_place(id, MOST_OWN).is_none() || own_place(id, own).is_some()
    };
    entry.split('.').filter(is_there).collect::<Vec<_>>().join(".")
}

/// All people of a group: whose link it is, and then the others. A state without a group has one. The
/// frameworks that one of them added are there for all, with the scores that each gives them; who says
/// nothing of a score has that of whose link it is. All others have names, and no two the same.
#[must_use]
pub fn people(state: &State) -> Vec<State> {
    let mut people = vec![State { with: String::new(), ..state.clone() }];
    let mut reading = Reading::nothing();
    let mut added = state.overrides.clone();
    added.retain(|one| one.alternative >= DATASET.frameworks.len());
    for entry in entries(&state.with) {
        let Person { state: mut person, unknown } = reading.person(entry, state.own.len());
        let overrides = std::mem::replace(&mut person.overrides, added.clone());
        for one in unknown {
            set_override(&mut person.overrides, one.alternative, one.criterion, None);
        }
        person.override_with(&overrides);
        person.own.clone_from(&state.own);
        people.push(person);
    }
    let names = names(&people);
    for (person, name) in people.iter_mut().zip(names).skip(1) {
        person.name = name;
    }
    people
}

/// How a person of a group is called: by name, or else by place in the group, from 0.
#[must_use]
pub fn called(name: &str, place: usize) -> String {
    if name.is_empty() {
        return ["Person ", &(place + 1).to_string()].concat();
    }
    name.to_owned()
}

/// How people are called: by name, or else by place, such as "Person 2"; with a number behind it where
/// that is taken.
fn names(people: &[State]) -> Vec<String> {
    let mut names = Vec::new();
    for (place, person) in people.iter().enumerate() {
        let mut number = place + 1;
        let own = called(&person.name, place);
        let mut name = own.clone();
        let mut is_taken = names.contains(&name);
        while is_taken {
            name = [&*clean_own_name(&own), " (", &number.to_string(), ")"].concat();
            number += 1;
            is_taken = names.contains(&name) || people.iter().any(|other| other.name == name);
        }
        names.push(name);
    }
    names
}

/// The state of a group: that of the first person, with the others, and with the frameworks that any
/// of them added. Those of two people are one if they have the same name, and no two languages. Who has no name gets one, such as "Person 2", and so
/// does whose name is taken. Of the others the comparison and what is not known here are left out.
#[must_use]
pub fn group(people: &[State]) -> State {
    group_of(people, &mut Vec::new())
}

/// The same; what there is no room for is named, as parts of a link that were not understood are.
pub(super) fn group_of(people: &[State], lost: &mut Vec<String>) -> State {
    let Some((first, others)) = people.split_first() else { return State::start() };
    let mut group = State { with: String::new(), ..first.clone() };
    for (person, name) in others.iter().zip(names(people).into_iter().skip(1)) {
        let mut person = group.joined(person, &name, lost);
        person.state.name = name;
        write::list(&mut group.with, &entry(&person, group.own.len()));
    }
    group
}

impl State {
    /// A person as one of the group whose state this is, and what they are called there. What they added is
    /// added here, with its scores; what has the name of another there has theirs behind it.
    fn joined(&mut self, person: &State, name: &str, lost: &mut Vec<String>) -> Person {
        let ours = DATASET.frameworks.len();
        let known = ours + self.own.len();
        let mut places: Vec<usize> = (0..ours).collect();
        for own in &person.own {
            let theirs = clean_own_name(&[&own.name, " (", name, ")"].concat());
            // One that this person added is none of their others.
            let found = self.own.iter_mut().enumerate().find(|(place, other)| {
                let language = other.language.xor(own.language);
                let is_same = language.is_some() || other.language == own.language;
                let is_called = other.name == own.name || other.name == theirs;
                is_called && is_same && !places.contains(&(ours + *place))
            });
            let mut place = MOST_OWN;
            if let Some((found, other)) = found {
                // A language that one of them knows is a fact.
                other.language = other.language.or(own.language);
                place = found;
            } else if self.own.len() < MOST_OWN {
                place = self.own.len();
                let is_taken = self.own.iter().any(|other| other.name == own.name);
                let name = if is_taken { theirs } else { own.name.clone() };
                self.own.push(OwnFramework { name, ..own.clone() });
            } else {
                lost.push([key::OWN, "=", &*own.name].concat());
            }
            places.push(ours + place);
        }
        // Beyond the most there is no room.
        let end = ours + self.own.len();
        let mut joined = person.clone();
        joined.overrides.clear();
        joined.scenario.hidden.clear();
        for (before, place) in places.iter().enumerate() {
            joined.scenario.hide(*place, *place < end && person.scenario.hides(before));
        }
        for one in &person.overrides {
            let Some(alternative) = places.get(one.alternative).copied() else { continue };
            let one = Override { alternative, ..*one };
            if alternative >= end {
                continue;
            }
            if alternative >= known {
                self.override_with(&[one]);
            } else if alternative < ours || !self.overrides.contains(&one) {
                joined.override_with(&[one]);
            }
        }
        let mut unknown = self.overrides.clone();
        unknown.retain(|one| {
            let place = places.iter().position(|place| *place == one.alternative);
            let is_it =
                |own: &Override| Some(own.alternative) == place && own.criterion == one.criterion;
            (ours..known).contains(&one.alternative)
                && place.is_some()
                && !person.overrides.iter().any(is_it)
        });
        Person { state: joined, unknown }
    }
}

/// One person as an entry of the list of a group with so many frameworks of its own.
fn entry(Person { state: person, unknown }: &Person, own: usize) -> String {
    let mut entry = own::name(&person.name);
    let mut part = |key: &str, value: &str| {
        let sign = if value.starts_with(|char: char| char.is_ascii_digit()) { "" } else { "-" };
        entry.push_str(&[".", key, sign, value].concat());
    };
    let settings = write::settings(person, "", own);
    for (key, value) in settings.split('&').filter_map(|pair| pair.split_once('=')) {
        if key != VERSION && key != VIEW {
            value.split(',').for_each(|item| part(key, &item.replace('.', "")));
        }
    }
    for one in &person.overrides {
        if let Some(cell) = write::overridden(*one, None) {
            part(OVERRIDES, &cell.replace('.', "-"));
        }
    }
    for one in unknown {
        if let Some(cell) = write::overridden(*one, None) {
            let cell = cell.trim_end_matches(|char: char| char.is_ascii_digit());
            part(OVERRIDES, &[&*cell.replace('.', "-"), "-", UNKNOWN].concat());
        }
    }
    entry
}

impl Reading {
    /// Reads the other people of a group with so many frameworks of its own, and gives them as links
    /// write them.
    pub(super) fn with(&mut self, raw: &str, own: usize) -> String {
        let text = wholly_plain(raw);
        let (entries, is_cut) = without_length(without_passage(without_tracker(&text)));
        self.is_cut = is_cut;
        let mut with = String::new();
        let mut people = 1;
        for item in entries.split(',').filter(|item| item.contains(is_letter)) {
            people += 1;
            let mut person = self.person(item, own);
            if person.state.name.is_empty() {
                self.adjusted += 1;
                person.state.name = called("", people - 1);
            }
            if people > MOST_PEOPLE {
                self.adjusted += 1;
                let why = "a group has twelve people at most: ";
                let why = if people == MOST_PEOPLE + 1 { why } else { "" };
                self.changed.push([why, &person.state.name, " left out"].concat());
                continue;
            }
            write::list(&mut with, &entry(&person, own));
        }
        with
    }

    /// Reads one person.
    fn person(&mut self, item: &str, own: usize) -> Person {
        let mut parts = item.split('.');
        let mut person = Person { state: State::start(), unknown: Vec::new() };
        let is_around = |char: char| char.is_ascii_punctuation() && char != '_' && char != '~';
        let name = own::read(parts.next().unwrap_or_default().trim_matches(is_around));
        person.state.name = clean_name(&name);
        self.named(&name, &person.state.name);
        for part in parts.filter(|part| !without_marks(part).is_empty()) {
            if self.part(&mut person, &folded(part), own).is_none() {
                match &*person.state.name {
                    "" => self.lose(Key::With, part.trim()),
                    name => self.lost.push([part.trim(), " of ", name].concat()),
                }
            }
        }
        person
    }

    /// Sets what a part of an entry says, read as a pair of a link; nothing where it says nothing.
    fn part(&mut self, person: &mut Person, part: &str, own: usize) -> Option<()> {
        let is_digit = |char: char| char.is_ascii_digit();
        let (key, value) = part.split_at(part.find(|char| char == '-' || is_digit(char))?);
        let key = known_key(key)?;
        let list = value.trim_start_matches('-');
        let (before, behind) = match key {
            Key::Language(_) | Key::Team | Key::Criterion(_) => (value, ""),
            Key::Hide => (list, ""),
            Key::Must => list.split_at(list.find(is_digit).unwrap_or(list.len())),
            Key::Overrides => list.rsplit_once('-')?,
            _ => return None,
        };
        let is_unknown = behind.eq_ignore_ascii_case(UNKNOWN);
        let (before, behind) = if is_unknown {
            // Read with some score, it is a cell.
            (before.replacen('-', ".", 1), "0")
        } else {
            (before.to_owned(), behind)
        };
        let sign = if behind.is_empty() || is_unknown { "" } else { "." };
        let mut read = Self::of(key, &[&*before, sign, behind].concat(), own);
        match read.meaning.take()? {
            Meaning::Overrides(cells) if is_unknown => {
                cells.iter().all(|one| one.alternative >= DATASET.frameworks.len()).then_some(())?;
                person.unknown.extend(cells);
            }
            meaning => person.state.apply(key, meaning),
        }
        self.adjusted += read.adjusted;
        self.lost.append(&mut read.lost);
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::{group, people};
    use crate::link::{State, decode, encode};

    #[test]
    fn a_name_keeps_every_sign_however_often_the_link_is_escaped() {
        let named = |name: &str| State { name: name.to_owned(), ..State::start() };
        for name in ["Bob B.", "a, b", "100%25", "Zoë & Co_", "x.js8", "李~2E", "a=b;c", "-"] {
            let state = group(&[State::start(), named(name)]);
            let link = encode(&state);
            assert!(link.ends_with(|last: char| last.is_ascii_alphanumeric()), "{link}");
            for link in [link.clone(), link.replace('%', "%25"), link.replace("%C3%AB", "ë")] {
                let opened = decode(&link, "");
                assert_eq!((opened.adjusted, opened.not_understood.len()), (0, 0), "{link}");
                assert_eq!(people(&opened.state)[1], named(name), "{link}");
            }
        }
    }

    #[test]
    fn who_has_no_name_or_one_that_is_taken_gets_one() {
        let ann = State { name: "Ann".to_owned(), ..State::start() };
        let state = group(&[ann.clone(), State::start(), ann]);
        assert_eq!(state.with, "Person_2,Ann_~283~29");
        assert_eq!(encode(&state), "v=1&with=20-signs,Person_2,Ann_~283~29&name=Ann");
    }
}
