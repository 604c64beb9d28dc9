//! Values of a link: what a text means for a key, and how sure that is.

use super::damage::{folded, plain, unescaped_again, wholly_plain, without_passage};
use super::key::{Key, NOTHING};
use super::name::{clean_name, trimmed};
use super::pairs::without_tracker;
use super::parts::{items, leading_number, number, without_marks, word};
use super::scores::scores;
use crate::characters::is_letter;
use crate::dataset::DATASET;
use stackfit_decision::{Decimal, Level, Override, set_override};

/// What a value sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The version of the scheme, and whether it is newer than this one.
    Version { newer: bool },
    /// A level of knowledge or a weight.
    Level(Level),
    /// Must-haves: criteria, and the least value of each.
    Must(Vec<(usize, Level)>),
    /// Frameworks, each once.
    Frameworks(Vec<usize>),
    /// Scores of one's own.
    Overrides(Vec<Override>),
    /// The other people of a group, as a link writes them.
    With(String),
    /// A name, clean.
    Name(String),
}

/// A value as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// What it means, if anything.
    pub meaning: Option<Meaning>,
    /// How many parts of it were clamped, rounded, cleaned, or said twice.
    pub adjusted: usize,
    /// The parts that were not understood, as they came.
    pub lost: Vec<String>,
}

/// How good a reading is; of two values for one key, the better one counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Quality {
    /// It means nothing.
    Nothing,
    /// Parts of it mean something.
    Partial,
    /// All of it does, though some had to be changed.
    Adjusted,
    /// All of it does.
    Whole,
}

impl Reading {
    /// Reads the value of a key, as it came, escapes and all.
    pub(super) fn of(key: Key, raw: &str) -> Self {
        let mut reading = Self { meaning: None, adjusted: 0, lost: Vec::new() };
        reading.meaning = reading.meaning(key, raw);
        reading
    }

    /// How good it is.
    pub(super) fn quality(&self) -> Quality {
        match (&self.meaning, self.lost.is_empty(), self.adjusted) {
            (None, ..) => Quality::Nothing,
            (_, false, _) => Quality::Partial,
            (_, true, 1..) => Quality::Adjusted,
            (_, true, 0) => Quality::Whole,
        }
    }

    fn meaning(&mut self, key: Key, raw: &str) -> Option<Meaning> {
        if key == Key::Name {
            let name = self.name(raw);
            return (!name.is_empty()).then_some(Meaning::Name(name));
        }
        if key == Key::With {
            let with = self.with(raw);
            return (!with.is_empty()).then_some(Meaning::With(with));
        }
        let text = folded(&wholly_plain(raw));
        let text = without_passage(without_tracker(&text)).trim();
        match key {
            Key::Version => self.version(text),
            Key::Language(_) | Key::Team | Key::Criterion(_) => {
                self.level(key, text).map(Meaning::Level)
            }
            Key::Must => {
                let mut must = Vec::new();
                for item in items(text) {
                    if let Some((criterion, least)) = self.must_have(item) {
                        // Of two must-haves on one criterion the last counts.
                        let before = must.len();
                        must.retain(|(other, _)| *other != criterion);
                        self.adjusted += before - must.len();
                        must.push((criterion, least));
                    }
                }
                (!must.is_empty()).then_some(Meaning::Must(must))
            }
            Key::View if without_marks(text).eq_ignore_ascii_case(NOTHING) => {
                Some(Meaning::Frameworks(Vec::new()))
            }
            Key::View | Key::Hide => {
                let found = self.frameworks(key, text);
                (!found.is_empty()).then_some(Meaning::Frameworks(found))
            }
            Key::Overrides => {
                let mut overrides = Vec::new();
                items(text).for_each(|item| self.overrides(item, &mut overrides));
                (!overrides.is_empty()).then_some(Meaning::Overrides(overrides))
            }
            Key::With | Key::Name => None,
        }
    }

    /// A part that was not understood.
    pub(super) fn lose(&mut self, key: Key, part: &str) {
        self.lost.push([key.text(), "=", part].concat());
    }

    /// What stands behind a value: signs mean nothing, and words are not understood. Says whether
    /// the value before it can be meant: not where letters go on as if they were part of it.
    pub(super) fn is_end(&mut self, rest: &str) -> bool {
        let words = without_marks(rest);
        if words.is_empty() {
            return true;
        }
        let gap = rest.split(is_letter).next().unwrap_or_default();
        let is_apart =
            gap.chars().any(|char| char == ' ' || ENDS.contains(char) || !char.is_ascii());
        if is_apart {
            self.lost.push(words.to_owned());
        }
        is_apart
    }

    fn version(&mut self, text: &str) -> Option<Meaning> {
        let text = without_marks(text);
        let end = text.bytes().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
        let (number, rest) = text.split_at(end);
        let significant = number.trim_start_matches('0');
        if significant.is_empty() || text.starts_with('-') || !self.is_end(rest) {
            self.lose(Key::Version, text);
            return None;
        }
        Some(Meaning::Version { newer: significant != "1" })
    }

    /// The level that a text means, from 0 to 10.
    fn level(&mut self, key: Key, text: &str) -> Option<Level> {
        let found = Decimal::parse(text).map(|number| (number, "")).or_else(|| number(text));
        let level = found.filter(|(_, rest)| self.is_end(rest)).map(|(number, _)| {
            self.count_rounded(number);
            number.level()
        });
        if level.is_none() {
            self.lose(key, text);
        }
        level
    }

    pub(super) fn count_rounded(&mut self, number: Decimal) {
        let is_exact = number.value().is_some_and(|value| value.in_tenths() % 10 == 0);
        self.adjusted += usize::from(!is_exact);
    }

    /// One must-have: a criterion's key, and after a full stop the least value unless it is 5.
    fn must_have(&mut self, item: &str) -> Option<(usize, Level)> {
        let (word, rest) = word(item, |word| DATASET.criterion(word).map(|found| found.index));
        let least = rest.strip_prefix('.').and_then(|rest| leading_number(rest.trim_start()));
        let (least, rest) = match least {
            Some((least, rest)) => (Some(least), rest),
            None => (None, rest),
        };
        let Some(criterion) = word.filter(|_| self.is_end(rest)) else {
            self.lose(Key::Must, item);
            return None;
        };
        let Some(number) = least else { return Some((criterion, Level::MIDDLE)) };
        self.count_rounded(number);
        let level = number.level();
        // Of nothing at all there is no must-have.
        self.adjusted += usize::from(level.is_zero() && number.value().is_some());
        Some((criterion, level.max(Level::clamped(1))))
    }

    /// The places of the frameworks in a list of ids, each once.
    fn frameworks(&mut self, key: Key, text: &str) -> Vec<usize> {
        let mut places = Vec::new();
        for item in items(text) {
            let (found, rest) = word(item, |id| DATASET.framework(id).map(|found| found.index));
            match found.filter(|_| self.is_end(rest)) {
                Some(place) if places.contains(&place) => self.adjusted += 1,
                Some(place) => places.push(place),
                None => self.lose(key, item),
            }
        }
        places
    }

    /// Sets the scores of one framework.
    fn overrides(&mut self, item: &str, overrides: &mut Vec<Override>) {
        // Blanks among them come from broken lines, unless words follow.
        let whole: String = item.split_whitespace().collect();
        let mut found = scores(without_marks(&whole));
        if !found.is_complete {
            let end =
                item.find(|char: char| char == ' ' || ENDS.contains(char) || !char.is_ascii());
            let (own, rest) = item.split_at(end.unwrap_or(item.len()));
            if self.is_end(rest) {
                found = scores(without_marks(own));
            }
            if !found.is_complete {
                self.lose(Key::Overrides, item);
            }
        }
        for (one, number) in found.scores {
            let before = set_override(overrides, one.alternative, one.criterion, Some(one.value));
            self.count_rounded(number);
            self.adjusted += usize::from(before.is_some());
        }
    }

    fn name(&mut self, raw: &str) -> String {
        let raw = without_tracker(raw);
        // In a name as links write it these signs are escaped, so here a sentence goes on.
        let own = raw.trim_end_matches(['.', ',', ';', ':', ')', ']', '}', '>', '"', '\'', '*']);
        let is_bracketed = own.contains(['(', '[', '{', '<', '"', '\'', '*']);
        let own = if is_bracketed { raw } else { own };
        let name = plain(&unescaped_again(own));
        let clean = clean_name(&name);
        self.adjusted += usize::from(clean != trimmed(&name));
        clean
    }
}

/// Signs behind which a text is no part of a value any more.
pub(super) const ENDS: &str = "\"'`()[]{}<>|?#*";
