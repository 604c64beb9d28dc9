//! The settings of a state, written out as the parts of a link.

use std::borrow::Cow;

use percent_encoding::percent_encode_byte;

use super::key;
use super::state::State;
use crate::dataset::{DATASET, own_id};
use stackfit_decision::{Level, Override};

/// The pairs from the version to the comparison: what differs from the start, in a fixed order. Of the
/// visitor's own frameworks there are the first `count`, which are in the list `own`.
pub(super) fn settings(state: &State, own: &str, count: usize) -> String {
    let scenario = &state.scenario;
    let mut link = String::new();
    set(&mut link, key::VERSION, "1");
    for language in DATASET.languages {
        let level = at(&scenario.knowledge, language.index);
        set_level(&mut link, language.key, level, language.default_knowledge);
    }
    set_level(&mut link, DATASET.team.key, scenario.team, DATASET.team.default_weight);
    for criterion in DATASET.criteria {
        let level = at(&scenario.weights, criterion.index);
        set_level(&mut link, criterion.key, level, criterion.default_weight);
    }
    let mut must = String::new();
    for criterion in DATASET.criteria {
        let least = at(&scenario.must, criterion.index).unwrap_or_default();
        if !least.is_zero() {
            list(&mut must, criterion.key);
            if least != Level::MIDDLE {
                must.push('.');
                must.push_str(&digits(least));
            }
        }
    }
    set_list(&mut link, key::MUST, &must);
    set_list(&mut link, key::OWN, own);
    let places = 0..DATASET.frameworks.len() + count;
    let mut hidden = String::new();
    for place in places.clone().filter(|place| scenario.hides(*place)) {
        list(&mut hidden, &id(place));
    }
    set_list(&mut link, key::HIDE, &hidden);
    if let Some(compared) = &state.compared {
        let mut ids = String::new();
        for place in compared.iter().filter(|place| places.contains(place)) {
            list(&mut ids, &id(*place));
        }
        set(&mut link, key::VIEW, if ids.is_empty() { key::NOTHING } else { &ids });
    }
    link
}

/// Puts the own framework in this place at the end of their list, with its scores. Gives how much
/// longer a link becomes by the key of the list, where it is the first.
pub(super) fn list_own(own: &mut String, state: &State, place: usize) -> usize {
    let is_first = own.is_empty();
    if let Some(one) = state.own.get(place) {
        let index = DATASET.frameworks.len() + place;
        let of = |before: usize| state.overrides.partition_point(|one| one.alternative < before);
        let scores = state.overrides.get(of(index)..of(index + 1)).unwrap_or_default();
        list(own, &super::own::written(one, scores));
    }
    if is_first { "&add=".len() } else { 0 }
}

/// How many bytes at most the id of the own framework in this place takes in other lists.
pub(super) fn length_elsewhere(state: &State, place: usize) -> usize {
    let index = DATASET.frameworks.len() + place;
    let entry = 1 + id(index).len();
    let is_compared = state.compared.as_ref().is_some_and(|compared| compared.contains(&index));
    let hidden = if state.scenario.hides(index) { "&hide=".len() + entry } else { 0 };
    hidden + if is_compared { "&view=".len() + entry } else { 0 }
}

/// The overrides of frameworks of the dataset.
pub(super) fn other_overrides(state: &State) -> &[Override] {
    let count = DATASET.frameworks.len();
    let end = state.overrides.partition_point(|one| one.alternative < count);
    state.overrides.get(..end).unwrap_or_default()
}

/// The id of a framework, of the dataset or of the visitor's own.
fn id(place: usize) -> Cow<'static, str> {
    match DATASET.frameworks.get(place) {
        Some(framework) => framework.id.into(),
        None => own_id(place - DATASET.frameworks.len().min(place)).into(),
    }
}

/// One override as a part of their list, behind one of the framework `before`: with the framework's
/// id where that is another one. Nothing for a criterion that the dataset does not have.
pub(super) fn overridden(one: Override, before: Option<usize>) -> Option<String> {
    let criterion = DATASET.criteria.get(one.criterion)?;
    let id = id(one.alternative);
    let (comma, id) = match before {
        Some(before) if before == one.alternative => ("", ""),
        Some(_) => (",", &*id),
        None => ("", &*id),
    };
    Some([comma, id, ".", criterion.key, &digits(one.value)].concat())
}

/// The name of a scenario as a value. It ends in a letter or a digit, because mail programs leave
/// other signs out of a link; and what looks like an escape in it is told from one that a program on
/// the way has escaped again.
pub(super) fn name(name: &str) -> String {
    let bytes = name.as_bytes();
    let mut value = String::new();
    let mut in_escape = 0_u8;
    for (place, byte) in bytes.iter().enumerate() {
        let is_last = place + 1 == bytes.len();
        let is_plain = byte.is_ascii_alphanumeric() || (b"-_~".contains(byte) && !is_last);
        if is_plain && in_escape == 0 {
            value.push(char::from(*byte));
        } else {
            value.push_str(percent_encode_byte(*byte));
        }
        in_escape = match bytes.get(place + 1..place + 3) {
            Some([high, low])
                if *byte == b'%' && high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                2
            }
            _ => in_escape.saturating_sub(1),
        };
    }
    value
}

/// Puts a pair at the end of a link, unless its list is empty.
pub(super) fn set_list(link: &mut String, key: &str, list: &str) {
    if !list.is_empty() {
        set(link, key, list);
    }
}

/// Puts an entry at the end of a list.
pub(super) fn list(list: &mut String, entry: &str) {
    if !list.is_empty() {
        list.push(',');
    }
    list.push_str(entry);
}

fn set(link: &mut String, key: &str, value: &str) {
    if !link.is_empty() {
        link.push('&');
    }
    link.push_str(key);
    link.push('=');
    link.push_str(value);
}

fn set_level(link: &mut String, key: &str, level: Level, default: Level) {
    if level != default {
        set(link, key, &digits(level));
    }
}

fn at<T: Copy + Default>(list: &[T], place: usize) -> T {
    list.get(place).copied().unwrap_or_default()
}

fn digits(level: Level) -> String {
    level.get().to_string()
}
