//! The other people of a group in a link: each by name, with what differs from the start.
//!
//! `with=Ann.js8.must-admin5,Bob_B~2E` is Ann and Bob B. Commas part people, full stops what each
//! set: a level behind its key, `must-` with the least value behind the criterion, `hide-` with a
//! framework, and `o-` with a framework, a criterion and a score of one's own. In a name `_` is a
//! blank, and `~` with two hexadecimal digits any other sign of ASCII. So nothing in it is changed by
//! being escaped or unescaped on the way, however often.

use percent_encoding::percent_encode_byte;

use super::damage::{folded, wholly_plain, without_passage};
use super::key::Key;
use super::name::clean_name;
use super::pairs::without_tracker;
use super::parts::without_marks;
use super::state::State;
use super::value::{ENDS, Reading};
use super::write;
use crate::dataset::DATASET;
use stackfit_decision::{Decimal, Level, Override, set_override};

/// How many people a group has at most, the one whose link it is included.
pub const MOST_PEOPLE: usize = 12;

/// What stands before a framework that is hidden.
const HIDE: &str = "hide-";
/// What stands before a criterion on which something is asked for.
const MUST: &str = "must-";
/// What stands before a score of one's own.
const OWN: &str = "o-";

/// The entries of a list as links write it, one for each person.
pub(super) fn entries(with: &str) -> impl Iterator<Item = &str> + Clone {
    with.split(',').filter(|entry| !entry.is_empty())
}

/// All people of a group: whose link it is, and then the others. A state without a group has one.
#[must_use]
pub fn people(state: &State) -> Vec<State> {
    let mut reading = Reading { meaning: None, adjusted: 0, lost: Vec::new() };
    let mut people = vec![State { with: String::new(), ..state.clone() }];
    people.extend(entries(&state.with).map(|entry| {
        let person = reading.person(&wholly_plain(entry));
        // What one of them added is there for all.
        let added = |one: &&Override| one.alternative >= DATASET.frameworks.len();
        let overrides =
            [person.overrides, state.overrides.iter().copied().filter(|one| added(&one)).collect()];
        State { own: state.own.clone(), overrides: overrides.concat(), ..person }
    }));
    people
}

/// The state of a group: that of the first person, with the others. Who has no name gets one, such as
/// "Person 2", and so does whose name is taken. Of the others the comparison and what is not known
/// here are left out.
#[must_use]
pub fn group(people: &[State]) -> State {
    let Some((first, others)) = people.split_first() else { return State::start() };
    let mut names = vec![first.name.clone()];
    let mut with = String::new();
    for (place, person) in others.iter().enumerate() {
        let mut name = person.name.clone();
        if name.is_empty() {
            name = format!("Person {}", place + 2);
        }
        if names.contains(&name) {
            let start: String = name.chars().take(70).collect();
            name = format!("{start} ({})", place + 2);
        }
        write::list(&mut with, &entry(&name, person));
        names.push(name);
    }
    State { with, ..first.clone() }
}

/// One person as an entry of the list.
fn entry(name: &str, person: &State) -> String {
    let scenario = &person.scenario;
    let mut entry = String::new();
    for char in name.chars() {
        match char {
            ' ' => entry.push('_'),
            _ if char.is_ascii_alphanumeric() => entry.push(char),
            _ if char.is_ascii() => {
                entry.push('~');
                entry.extend(percent_encode_byte(u8::try_from(char).unwrap_or(0)).chars().skip(1));
            }
            _ => char.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| {
                entry.push_str(percent_encode_byte(byte));
            }),
        }
    }
    let mut part = |parts: &[&str]| {
        entry.push('.');
        entry.push_str(&parts.concat());
    };
    let mut level = |before: &str, key: &str, level: Option<Level>, start: Level| {
        if let Some(level) = level.filter(|level| *level != start) {
            part(&[before, key, &level.get().to_string()]);
        }
    };
    for language in DATASET.languages {
        let known = scenario.knowledge.get(language.index).copied();
        level("", language.key, known, language.default_knowledge);
    }
    level("", DATASET.team.key, Some(scenario.team), DATASET.team.default_weight);
    for criterion in DATASET.criteria {
        let weight = scenario.weights.get(criterion.index).copied();
        level("", criterion.key, weight, criterion.default_weight);
    }
    for criterion in DATASET.criteria {
        let least = scenario.must.get(criterion.index).copied().flatten();
        level(MUST, criterion.key, least, Level::ZERO);
    }
    for framework in DATASET.frameworks {
        if scenario.hides(framework.index) {
            part(&[HIDE, framework.id]);
        }
    }
    for one in &person.overrides {
        let framework = DATASET.frameworks.get(one.alternative);
        if let Some((framework, criterion)) = framework.zip(DATASET.criteria.get(one.criterion)) {
            part(&[OWN, framework.id, "-", criterion.key, &one.value.get().to_string()]);
        }
    }
    entry
}

impl Reading {
    /// Reads the other people, and gives them as links write them.
    pub(super) fn with(&mut self, raw: &str) -> String {
        let text = wholly_plain(raw);
        let text = without_passage(without_tracker(&text));
        let mut with = String::new();
        let mut people = 0;
        for item in text.split(',').filter(|item| item.chars().any(char::is_alphanumeric)) {
            people += 1;
            if people >= MOST_PEOPLE {
                self.adjusted += 1;
                continue;
            }
            let mut person = self.person(item);
            if person.name.is_empty() {
                self.adjusted += 1;
                person.name = format!("Person {}", people + 1);
            }
            write::list(&mut with, &entry(&person.name, &person));
        }
        with
    }

    /// Reads one person.
    fn person(&mut self, item: &str) -> State {
        let mut parts = item.split('.');
        let mut person = State::start();
        person.name = self.person_name(parts.next().unwrap_or_default());
        for part in parts {
            let part = folded(part).to_ascii_lowercase();
            // Blanks in it come from broken lines, unless words follow.
            let whole: String = part.split_whitespace().collect();
            if without_marks(&part).is_empty() || self.take(&mut person, without_marks(&whole)) {
                continue;
            }
            let is_end = |char: char| char == ' ' || ENDS.contains(char) || !char.is_ascii();
            let (own, rest) = part.split_at(part.find(is_end).unwrap_or(part.len()));
            if !(self.is_end(rest) && self.take(&mut person, without_marks(own))) {
                self.lose(Key::With, part.trim());
            }
        }
        person
    }

    /// The name at the start of an entry.
    fn person_name(&mut self, written: &str) -> String {
        let mut name = String::new();
        let mut pieces = written.split('~');
        let first = pieces.next().unwrap_or_default();
        // As links write a name it has no such signs.
        let is_sign = |char: char| char.is_ascii_punctuation() && char != '_';
        name.push_str(&first.trim_matches(is_sign).replace('_', " "));
        for piece in pieces {
            let sign = piece.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
            let rest = if sign.is_some() { piece.get(2..).unwrap_or_default() } else { piece };
            name.extend(sign.map(char::from));
            name.push_str(&rest.trim_matches(is_sign).replace('_', " "));
        }
        let clean = clean_name(&name);
        self.adjusted += usize::from(clean != name);
        clean
    }

    /// Sets what a part says; false where it says nothing.
    fn take(&mut self, person: &mut State, part: &str) -> bool {
        let scenario = &mut person.scenario;
        if let Some(framework) = part.strip_prefix(HIDE).and_then(|id| DATASET.framework(id)) {
            scenario.hide(framework.index, true);
            return true;
        }
        let key = part.trim_end_matches(|char: char| char.is_ascii_digit());
        let number = part.get(key.len()..).and_then(Decimal::parse);
        let least = key.strip_prefix(MUST).and_then(|key| DATASET.criterion(key));
        let Some(number) = number else { return false };
        let level = number.level();
        if let Some(cell) = key.strip_prefix(OWN) {
            let found = cell.match_indices('-').find_map(|(at, sign)| {
                let framework = DATASET.framework(cell.get(..at)?)?;
                Some((framework.index, DATASET.criterion(cell.get(at + sign.len()..)?)?.index))
            });
            // A score that nobody gave must not decide, so what is out of range is left out.
            let Some(((framework, criterion), value)) = found.zip(number.level_in_range()) else {
                return false;
            };
            set_override(&mut person.overrides, framework, criterion, Some(value));
            return true;
        }
        let place = match (least, Key::find(key)) {
            (Some(criterion), _) => {
                if let Some(place) = scenario.must.get_mut(criterion.index) {
                    *place = Some(level.max(Level::clamped(1)));
                }
                self.adjusted += usize::from(level.is_zero());
                self.count_rounded(number);
                return true;
            }
            (_, Some(Key::Language(place))) => scenario.knowledge.get_mut(place),
            (_, Some(Key::Team)) => Some(&mut scenario.team),
            (_, Some(Key::Criterion(place))) => scenario.weights.get_mut(place),
            _ => None,
        };
        let Some(place) = place else { return false };
        *place = level;
        self.count_rounded(number);
        true
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
        assert_eq!(encode(&state), "v=1&with=Person_2,Ann_~283~29&name=Ann");
    }
}
