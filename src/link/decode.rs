//! Reading a link.

use super::address::link_in_query;
use super::cut::{fragment_of, whole_pairs};
use super::damage::{plain, wholly_plain};
use super::key::Key;
use super::limit::{LIMIT, Limited};
use super::name::clean_name;
use super::pairs::{Pair, pairs};
use super::state::State;
use super::unknown::escaped;
use super::value::{Meaning, Quality, Reading, own_in};

/// What a link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The state, valid whatever the link was.
    pub state: State,
    /// How many values were clamped, rounded, cleaned, said twice, or left out for want of room.
    pub adjusted: usize,
    /// What some of them were and became, in words, such as `JavaScript 44 became 10`.
    pub changed: Vec<String>,
    /// The parts that were not understood, as they came but readable, in their order.
    pub not_understood: Vec<String>,
    /// How many of them, the last, are pairs that are not known here.
    pub unknown: usize,
    /// Whether the link was made by a newer version, which may mean more by it.
    pub newer: bool,
    /// Whether signs of what it says of a group are missing.
    pub is_cut: bool,
    /// How it ends.
    pub end: End,
}

/// How a link ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum End {
    /// As links do.
    Whole,
    /// As programs shorten a text.
    Shortened,
    /// In another link, which is not read.
    Joined,
}

/// Reads a link from the fragment and the query of an address, each with or without its sign.
///
/// An address that says nothing means the state that the page opens with.
///
/// Nothing fails here. What programs on the way did to a link is undone where it can have been meant
/// in one way only; what cannot be meant stays as at the start and is named. Of two values for one
/// key the better counts, and of two that are as good the last; one in the fragment hides that of
/// the query.
#[must_use]
pub fn decode(fragment: &str, query: &str) -> Opened {
    let fragment = fragment_of(fragment);
    let whole = whole_pairs(fragment);
    let in_query = link_in_query(query).map(|(_, link)| link);
    let is_query_shortened = in_query.is_some_and(is_shortened);
    let in_query = in_query.map(|link| pairs(whole_pairs(link)));
    let mut opened = Opened {
        state: if whole.is_empty() && in_query.is_none() {
            State::opening()
        } else {
            State::start()
        },
        adjusted: usize::from(whole.len() < fragment.len()),
        changed: Vec::new(),
        not_understood: Vec::new(),
        unknown: 0,
        newer: false,
        is_cut: false,
        end: End::Whole,
    };
    let link = pairs(whole);
    let query = in_query.unwrap_or_default();
    if link.iter().chain(&query).any(|pair| *pair == Pair::More) {
        opened.end = End::Joined;
    } else if is_query_shortened || is_shortened(fragment) {
        opened.end = End::Shortened;
    }
    let own = own_in(&link).or_else(|| own_in(&query)).unwrap_or_default();
    let link = Part::read(link, own);
    for (key, values) in &Part::read(query, own).settings {
        if !link.sets(*key) {
            opened.set(*key, values);
        }
    }
    for (key, values) in &link.settings {
        opened.set(*key, values);
    }
    opened.not_understood.extend(link.words);
    opened.unknown = link.unknown.len();
    opened.not_understood.extend(link.unknown.iter().map(|part| readable(part)));
    opened.keep(&link.unknown);
    opened
}

/// Whether a link ends in three dots, or in the sign for them. A name may have that sign, which then is
/// escaped.
fn is_shortened(link: &str) -> bool {
    let last = link.rsplit('&').next().unwrap_or_default();
    let is_name = last.starts_with(Key::Name.text());
    let last = if is_name { last.to_owned() } else { wholly_plain(last) };
    let last = last.trim_end_matches(|char| char == ' ' || ")](}>\"'”’*".contains(char));
    last.ends_with("...") || last.ends_with('…')
}

/// What a fragment that is no link says in pairs all the same; nothing where it is an anchor.
#[must_use]
pub fn strange(fragment: &str) -> Vec<String> {
    if wholly_plain(fragment).contains('=') {
        decode(fragment, "").not_understood
    } else {
        Vec::new()
    }
}

/// A fragment or a query, taken apart.
struct Part {
    /// The readings of each known key, in their order.
    settings: Vec<(Key, Vec<Reading>)>,
    words: Vec<String>,
    unknown: Vec<String>,
}

impl Part {
    /// The parts of a link with so many of the visitor's own frameworks.
    fn read(pairs: Vec<Pair>, own: usize) -> Self {
        let mut part = Self { settings: Vec::new(), words: Vec::new(), unknown: Vec::new() };
        let mut is_joined = false;
        for pair in pairs {
            match pair {
                Pair::Known(key, value) => {
                    let lost = || vec![key.text().to_owned()];
                    let nothing = || Reading { lost: lost(), ..Reading::nothing() };
                    let reading = value.map(|value| Reading::of(key, &value, own));
                    let mut reading = reading.unwrap_or_else(nothing);
                    reading.adjusted += usize::from(std::mem::take(&mut is_joined));
                    part.add(key, reading);
                }
                Pair::Joined => is_joined = true,
                Pair::Look(_) | Pair::More => {}
                Pair::Unknown(text) => part.unknown.push(text),
                Pair::Words(text) => part.words.push(readable(&text)),
            }
        }
        part
    }

    fn add(&mut self, key: Key, reading: Reading) {
        match self.settings.iter_mut().find(|(other, _)| *other == key) {
            Some((_, readings)) => readings.push(reading),
            None => self.settings.push((key, vec![reading])),
        }
    }

    /// Whether a value of this key means something here.
    fn sets(&self, key: Key) -> bool {
        let readings = self.settings.iter().find(|(other, _)| *other == key);
        readings.is_some_and(|(_, all)| all.iter().any(|one| one.quality() > Quality::Nothing))
    }
}

impl Opened {
    /// Sets a key to the best of its values.
    fn set(&mut self, key: Key, readings: &[Reading]) {
        // Of those that are as good, `max_by_key` gives the last.
        let best = readings.iter().enumerate().max_by_key(|(_, reading)| reading.quality());
        for (place, reading) in readings.iter().enumerate() {
            let is_best = best.is_some_and(|(best, _)| best == place);
            if is_best {
                self.adjusted += reading.adjusted;
                self.changed.extend(reading.changed.iter().map(|part| clean_name(part)));
                self.is_cut |= reading.is_cut;
            } else if reading.meaning.is_some() {
                self.adjusted += 1;
            }
            self.not_understood.extend(reading.lost.iter().map(|part| readable(part)));
        }
        if let Some(meaning) = best.and_then(|(_, reading)| reading.meaning.clone()) {
            if let Meaning::Version { newer } = meaning {
                self.newer = newer;
            }
            self.state.apply(key, meaning);
        }
    }

    /// Keeps of the unknown parts what fits beside the rest of a link that is passed on.
    fn keep(&mut self, unknown: &[String]) {
        let mut link = Limited::of(&self.state, LIMIT);
        let parts = unknown.iter().map(|part| escaped(part));
        let kept = parts.filter(|part| link.append(part)).collect();
        self.state.unknown_pairs = kept;
    }
}

/// A part of a link as a person may read it.
fn readable(part: &str) -> String {
    clean_name(&plain(part))
}
