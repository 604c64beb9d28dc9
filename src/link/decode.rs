//! Reading a link.

use super::address::{fragment_of, query_of};
use super::key::{Key, NOTHING};
use super::limit::{Limited, whole_pairs};
use super::name::clean_name;
use super::pair::Pair;
use super::state::State;
use crate::dataset::DATASET;
use stackfit_decision::{Decimal, Level, set_override};

/// What a link says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The state, valid whatever the link was.
    pub state: State,
    /// How many values were clamped, rounded, cleaned or left out.
    pub adjusted: usize,
    /// Whether the link was made by a newer version, which may mean more by it.
    pub newer: bool,
}

/// Reads a link from the fragment and the query of an address, each with or without its sign.
///
/// Nothing fails here: what is malformed counts in [`Opened::adjusted`] and stays as at the start.
/// Of two pairs with one key the last is read; a key in the fragment hides that of the query.
#[must_use]
pub fn decode(fragment: &str, query: &str) -> Opened {
    let query = Part::read(query_of(query));
    let fragment = Part::read(fragment_of(fragment));
    let adjusted = query.adjusted + fragment.adjusted;
    let mut reader = Reader { state: State::start(), adjusted, newer: false };
    for (key, value) in &query.settings {
        if !fragment.sets(*key) {
            reader.read(*key, value);
        }
    }
    for (key, value) in &fragment.settings {
        reader.read(*key, value);
    }
    reader.keep(&fragment.unknown);
    Opened { state: reader.state, adjusted: reader.adjusted, newer: reader.newer }
}

/// A fragment or a query, taken apart.
struct Part<'a> {
    /// The last value of each known key.
    settings: Vec<(Key, String)>,
    unknown: Vec<Pair<'a>>,
    adjusted: usize,
}

impl<'a> Part<'a> {
    fn read(text: &'a str) -> Self {
        let whole = whole_pairs(text);
        let adjusted = usize::from(whole.len() < text.len());
        let mut part = Self { settings: Vec::new(), unknown: Vec::new(), adjusted };
        for pair in Pair::all(whole) {
            match pair.key() {
                Some(key) => part.set(key, pair.value()),
                None => part.unknown.push(pair),
            }
        }
        part
    }

    fn set(&mut self, key: Key, value: String) {
        match self.settings.iter_mut().find(|(other, _)| *other == key) {
            Some((_, earlier)) => {
                self.adjusted += 1;
                *earlier = value;
            }
            None => self.settings.push((key, value)),
        }
    }

    fn sets(&self, key: Key) -> bool {
        self.settings.iter().any(|(other, _)| *other == key)
    }
}

/// The state as far as it is read.
struct Reader {
    state: State,
    adjusted: usize,
    newer: bool,
}

impl Reader {
    fn read(&mut self, key: Key, value: &str) {
        match key {
            Key::Version => self.version(value),
            Key::Language(place) => {
                let level = self.level(value, Level::ZERO);
                put(&mut self.state.scenario.knowledge, place, level);
            }
            Key::Team => {
                let level = self.level(value, Level::ZERO);
                self.state.scenario.team = level.unwrap_or(self.state.scenario.team);
            }
            Key::Criterion(place) => {
                let level = self.level(value, Level::ZERO);
                put(&mut self.state.scenario.weights, place, level);
            }
            Key::Must => value.split(',').for_each(|entry| self.must_have(entry)),
            Key::Hide => {
                for place in self.frameworks(value) {
                    self.state.scenario.hide(place, true);
                }
            }
            Key::View if value.trim() == NOTHING => self.state.compared = Some(Vec::new()),
            Key::View => {
                let compared = self.frameworks(value);
                self.state.compared = (!compared.is_empty()).then_some(compared);
            }
            Key::Overrides => value.split(',').for_each(|entry| self.overridden(entry)),
            Key::Name => {
                self.state.name = clean_name(value);
                self.count(self.state.name != value);
            }
        }
    }

    fn count(&mut self, is_adjusted: bool) {
        self.adjusted += usize::from(is_adjusted);
    }

    fn version(&mut self, value: &str) {
        let value = value.trim();
        let number = value.trim_start_matches('0');
        let is_number = !number.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit());
        self.newer = is_number && number != "1";
        self.count(!is_number);
    }

    /// The level that a text means; counts when it is not written as one from `least` to 10.
    fn level(&mut self, text: &str, least: Level) -> Option<Level> {
        self.counted(text, Decimal::parse(text).map(|number| number.level().max(least)))
    }

    /// The level that a text was read as; counts when the text is not written as just that.
    fn counted(&mut self, text: &str, level: Option<Level>) -> Option<Level> {
        let is_exact = level.is_some_and(|level| text.trim().parse() == Ok(level.get()));
        self.count(!is_exact);
        level
    }

    /// One must-have: a criterion's key, and after a full stop the least value unless it is 5.
    fn must_have(&mut self, entry: &str) {
        let (key, least) = match entry.split_once('.') {
            Some((key, least)) => (key, Some(least)),
            None => (entry, None),
        };
        let Some(criterion) = DATASET.criterion(key.trim()) else { return self.count(true) };
        let least = match least {
            Some(text) => self.level(text, Level::clamped(1)),
            None => Some(Level::MIDDLE),
        };
        let must = &mut self.state.scenario.must;
        let is_again = must.get(criterion.index).is_some_and(Option::is_some);
        put(must, criterion.index, least.map(Some));
        self.count(is_again);
    }

    /// One override: a framework's id, a criterion's key and the score, with full stops between.
    fn overridden(&mut self, entry: &str) {
        let parts = entry.split_once('.').and_then(|(id, rest)| {
            let (key, score) = rest.split_once('.')?;
            Some((DATASET.framework(id.trim())?, DATASET.criterion(key.trim())?, score))
        });
        let Some((framework, criterion, score)) = parts else { return self.count(true) };
        let number = Decimal::parse(score);
        let score = self.counted(score, number.and_then(Decimal::level_in_range));
        if score.is_some() {
            let overrides = &mut self.state.overrides;
            let before = set_override(overrides, framework.index, criterion.index, score);
            self.count(before.is_some());
        }
    }

    /// The places of the frameworks in a list of ids, each once.
    fn frameworks(&mut self, ids: &str) -> Vec<usize> {
        let mut places = Vec::new();
        for id in ids.split(',') {
            match DATASET.framework(id.trim()) {
                Some(framework) if !places.contains(&framework.index) => {
                    places.push(framework.index);
                }
                _ => self.count(true),
            }
        }
        places
    }

    /// Keeps of the overrides what fits into a link, and of the unknown pairs what fits beside the
    /// rest.
    fn keep(&mut self, unknown: &[Pair]) {
        let mut link = Limited::of(&self.state);
        self.adjusted += self.state.overrides.len().saturating_sub(link.overrides());
        self.state.overrides.truncate(link.overrides());
        for pair in unknown {
            let pair = pair.escaped();
            if link.append(&pair) {
                self.state.unknown_pairs.push(pair);
            } else {
                self.adjusted += 1;
            }
        }
    }
}

/// Replaces an entry when there is something to put there.
fn put<T>(list: &mut [T], place: usize, value: Option<T>) {
    if let (Some(entry), Some(value)) = (list.get_mut(place), value) {
        *entry = value;
    }
}
