//! Writing a link.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::{LIMIT, State, key};
use crate::dataset::DATASET;
use stackfit_decision::{Level, Override};

/// What is escaped in a name. Mail programs leave a full stop at the end out of a link, so it is.
const NOT_IN_NAME: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'~');

/// What `view` says when nothing is compared.
pub(super) const NOTHING: &str = "none";

/// The link of a state, without `#`: what differs from the start, in a fixed order.
///
/// The whole stays within [`LIMIT`]. Pairs kept as they came stand at the end, as far as they fit
/// beside all else. Overrides are there up to the first that does not fit; the rest always does.
#[must_use]
pub fn encode(state: &State) -> String {
    let (mut link, _) = encode_known(state);
    for pair in &state.kept_as_they_came {
        append(&mut link, pair);
    }
    link
}

/// How many of a state's overrides a link has no room for; those are the last.
#[must_use]
pub fn surplus(state: &State) -> usize {
    match state.overrides.len() {
        0 => 0,
        count => count.saturating_sub(encode_known(state).1),
    }
}

/// The link of a state without the pairs kept as they came, and how many of its overrides are in it.
pub(super) fn encode_known(state: &State) -> (String, usize) {
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
    let mut hidden = String::new();
    for framework in DATASET.frameworks {
        if scenario.hides(framework.index) {
            list(&mut hidden, framework.id);
        }
    }
    set_list(&mut link, key::HIDE, &hidden);
    if let Some(compared) = &state.compared {
        let mut ids = String::new();
        for framework in compared.iter().filter_map(|place| DATASET.frameworks.get(*place)) {
            list(&mut ids, framework.id);
        }
        set(&mut link, key::VIEW, if ids.is_empty() { NOTHING } else { &ids });
    }
    let name: String = utf8_percent_encode(&state.name, NOT_IN_NAME).collect();
    let of_name = if name.is_empty() { 0 } else { "&name=".len() + name.len() };
    let taken = link.len() + "&o=".len() + of_name;
    let (overrides, held) = overrides(&state.overrides, LIMIT.saturating_sub(taken));
    set_list(&mut link, key::OVERRIDES, &overrides);
    set_list(&mut link, key::NAME, &name);
    (link, held)
}

/// The overrides up to the first for which there is no room, as a list, and how many those are.
fn overrides(all: &[Override], room: usize) -> (String, usize) {
    let mut said = String::new();
    for (place, one) in all.iter().enumerate() {
        let framework = DATASET.frameworks.get(one.alternative).map(|framework| framework.id);
        let criterion = DATASET.criteria.get(one.criterion).map(|criterion| criterion.key);
        let (Some(framework), Some(criterion)) = (framework, criterion) else { continue };
        let entry = [framework, criterion, &digits(one.value)].join(".");
        if said.len() + usize::from(!said.is_empty()) + entry.len() > room {
            return (said, place);
        }
        list(&mut said, &entry);
    }
    (said, all.len())
}

/// Puts a pair at the end of a link when it still fits, and says whether it did.
pub(super) fn append(link: &mut String, pair: &str) -> bool {
    let fits = link.len() + 1 + pair.len() <= LIMIT;
    if fits {
        link.push('&');
        link.push_str(pair);
    }
    fits
}

fn at<T: Copy + Default>(list: &[T], place: usize) -> T {
    list.get(place).copied().unwrap_or_default()
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

/// Sets a list; an empty one is left out.
fn set_list(link: &mut String, key: &str, list: &str) {
    if !list.is_empty() {
        set(link, key, list);
    }
}

/// Puts an entry at the end of a list.
fn list(list: &mut String, entry: &str) {
    if !list.is_empty() {
        list.push(',');
    }
    list.push_str(entry);
}

fn digits(level: Level) -> String {
    level.get().to_string()
}
