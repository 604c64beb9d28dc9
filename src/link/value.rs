//! Values of a link: what a text means for a key, and how sure that is.

use super::damage::{folded, plain, unescaped_again, wholly_plain, without_passage};
use super::key::{Key, NOTHING};
use super::name::{clean_name, trimmed};
use super::own::{self, clean_own_name};
use super::pairs::{Pair, without_tracker};
use super::parts::{is_sign, items, leading_number, number, without_marks, word};
use super::scores::{Scores, scores};
use crate::characters::is_letter;
use crate::dataset::{DATASET, Day, MOST_OWN, OwnFramework, framework_place};
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
    /// Frameworks of one's own, and their scores.
    Own(Vec<OwnFramework>, Vec<Override>),
    /// Scores of one's own.
    Overrides(Vec<Override>),
    /// The other people of a group, as a link writes them.
    With(String),
    /// A name, clean.
    Name(String),
    /// A day.
    Day(Day),
}

/// The greatest length in bytes of a number that is named in words.
const LONGEST: usize = 12;

/// A value as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// What it means, if anything.
    pub meaning: Option<Meaning>,
    /// How many parts of it were clamped, rounded, cleaned, or said twice.
    pub adjusted: usize,
    /// What some of them were and became, in words.
    pub changed: Vec<String>,
    /// The parts that were not understood, as they came.
    pub lost: Vec<String>,
    /// Whether its end is missing.
    pub is_cut: bool,
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
    /// Reads the value of a key, as it came, escapes and all, in a link with so many of the visitor's
    /// own frameworks.
    pub(super) fn of(key: Key, raw: &str, own: usize) -> Self {
        let mut reading = Self::nothing();
        reading.meaning = reading.meaning(key, raw, own);
        reading
    }

    /// That of a value which means nothing.
    pub(super) fn nothing() -> Self {
        Self { meaning: None, adjusted: 0, changed: Vec::new(), lost: Vec::new(), is_cut: false }
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

    fn meaning(&mut self, key: Key, raw: &str, own: usize) -> Option<Meaning> {
        if key == Key::Name {
            let name = self.name(raw);
            return (!name.is_empty()).then_some(Meaning::Name(name));
        }
        if key == Key::Own {
            return self.all_own(without_passage(without_tracker(&wholly_plain(raw))));
        }
        if key == Key::With {
            let with = self.with(raw, own);
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
                let found = self.frameworks(key, text, own);
                (!found.is_empty()).then_some(Meaning::Frameworks(found))
            }
            Key::Overrides => {
                let mut overrides = Vec::new();
                items(text).for_each(|item| self.overrides(item, own, &mut overrides));
                (!overrides.is_empty()).then_some(Meaning::Overrides(overrides))
            }
            Key::On => self.day(text).map(Meaning::Day),
            Key::Name | Key::Own | Key::With => None,
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
        let level = found.filter(|(_, rest)| self.is_end(rest)).map(|(number, rest)| {
            let before = self.adjusted;
            self.count_rounded(number);
            let level = number.level();
            if self.adjusted > before {
                let end = text.len() - rest.len();
                let was = text.get(..end).filter(|was| was.len() <= LONGEST).unwrap_or_default();
                let sign = if was.is_empty() { "" } else { " " };
                let became = level.get().to_string();
                self.changed.push([key.name(), sign, was, " became ", &became].concat());
            }
            level
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
    fn frameworks(&mut self, key: Key, text: &str, own: usize) -> Vec<usize> {
        let mut places = Vec::new();
        for item in items(text) {
            let (found, rest) = word(item, |id| framework_place(id, own));
            match found.filter(|_| self.is_end(rest)) {
                Some(place) if places.contains(&place) => self.adjusted += 1,
                Some(place) => places.push(place),
                None => self.lose(key, item),
            }
        }
        places
    }

    /// Sets the scores of one framework.
    fn overrides(&mut self, item: &str, count: usize, overrides: &mut Vec<Override>) {
        // Blanks among them come from broken lines, unless words follow.
        let whole: String = item.split_whitespace().collect();
        let mut found = scores(without_marks(&whole), count);
        if !found.is_complete {
            let (own, rest) = before_end(item);
            if self.is_end(rest) {
                found = scores(without_marks(own), count);
            }
            if !found.is_complete {
                self.lose(Key::Overrides, item);
            }
        }
        self.set(found, overrides);
    }

    /// The frameworks of one's own in a list.
    fn all_own(&mut self, text: &str) -> Option<Meaning> {
        let (mut all, mut overrides) = (Vec::new(), Vec::new());
        // A name that ends within an escape is read with what is left of that.
        let begun = text.trim_end_matches(|char| is_sign(char) && char != '~');
        let last = begun.rsplit(',').next().unwrap_or_default();
        let is_begun = last.ends_with('~') && !last.contains('.');
        let text = if is_begun { begun } else { text.trim_end_matches(is_sign) };
        for item in text.split(',').map(str::trim) {
            let index = DATASET.frameworks.len() + all.len();
            if all.len() == MOST_OWN || without_marks(item).is_empty() {
                self.lose(Key::Own, item);
                continue;
            }
            let (name, rest) = item.split_at(item.find('.').unwrap_or(item.len()));
            let read = |rest: &str| own::found(&[name, rest].concat(), index);
            // Blanks in what follows the name come from broken lines, unless words follow.
            let whole: String = rest.split_whitespace().collect();
            let mut found = read(&whole);
            if !found.scores.is_complete {
                let (own, rest) = before_end(rest);
                if self.is_end(rest) {
                    found = read(own);
                }
                if !found.scores.is_complete {
                    self.lose(Key::Own, item);
                }
            }
            self.named(&found.name, &found.framework.name);
            self.set(found.scores, &mut overrides);
            all.push(found.framework);
        }
        (!all.is_empty()).then_some(Meaning::Own(all, overrides))
    }

    fn set(&mut self, found: Scores, overrides: &mut Vec<Override>) {
        for (one, number) in found.scores {
            let before = set_override(overrides, one.alternative, one.criterion, Some(one.value));
            self.count_rounded(number);
            self.adjusted += usize::from(before.is_some());
        }
    }

    /// The day that a text means: eight digits, whatever signs stand between them.
    fn day(&mut self, text: &str) -> Option<Day> {
        let (mut number, mut rest) = (Some(0), text);
        for _ in 0..8 {
            rest = rest.trim_start_matches(is_sign);
            let digit = rest.chars().next().and_then(|char| char.to_digit(10));
            number = number.zip(digit).map(|(number, digit)| number * 10 + digit);
            rest = rest.get(1..).unwrap_or_default();
        }
        let day = number.and_then(|n: u32| Day::find(n / 10_000, n / 100 % 100, n % 100));
        let day = day.filter(|_| self.is_end(rest));
        if day.is_none() {
            self.lose(Key::On, text);
        }
        day
    }

    fn name(&mut self, raw: &str) -> String {
        let raw = without_tracker(raw).trim_start_matches(NOT_IN_NAME);
        // Of a link that is a text and its address in Markdown.
        let (raw, _) = raw.split_once("](").unwrap_or((raw, ""));
        let end = raw.find(NOT_IN_NAME).into_iter().chain(end_of_name(raw)).min();
        let (raw, rest) = raw.split_at(end.unwrap_or(raw.len()));
        let rest = plain(rest);
        let words = without_marks(&rest);
        if !words.is_empty() {
            self.lost.push(words.to_owned());
        }
        // In a name as links write it these signs are escaped, so here a sentence goes on.
        let own = raw.trim_end_matches(|char| GLUED.contains(char));
        let is_bracketed = own.contains(['(', '[', '{', '\'', '*']);
        let own = if is_bracketed { raw } else { own };
        let name = plain(&unescaped_again(own));
        let clean = clean_name(&name);
        self.named(&name, &clean);
        clean
    }

    /// Takes note of a name that is another one than was read.
    pub(super) fn named(&mut self, read: &str, name: &str) {
        if name != trimmed(read) {
            self.adjusted += 1;
            let how = if read.contains('\u{fffd}') { "” is damaged" } else { "” was changed" };
            self.changed.push(["the name “", &*clean_own_name(name), how].concat());
        }
    }
}

/// How many frameworks of the visitor's own these parts of a link have; nothing where they say nothing
/// of it.
pub(super) fn own_in(pairs: &[Pair]) -> Option<usize> {
    let readings = pairs.iter().filter_map(|pair| match pair {
        Pair::Known(Key::Own, Some(value)) => Some(Reading::of(Key::Own, value, 0)),
        _ => None,
    });
    match readings.max_by_key(Reading::quality)?.meaning? {
        Meaning::Own(own, _) => Some(own.len()),
        _ => None,
    }
}

/// Where a name ends in a sign that it has escaped, with letters directly before and behind. With a blank
/// on one side, as in `A, B` or `C# team`, it is a name that somebody wrote by hand.
fn end_of_name(raw: &str) -> Option<usize> {
    let is_end = |at: &usize| {
        let (before, rest) = raw.split_at(*at);
        let is_apart = before.is_empty() || before.ends_with([' ', '+']) || before.ends_with("%20");
        !is_apart && rest.get(1..).is_some_and(|rest| rest.starts_with(is_letter))
    };
    raw.match_indices(['#', ',', ';', '[']).map(|(at, _)| at).find(is_end)
}

/// A text up to where it is no part of a value any more, and the rest.
fn before_end(text: &str) -> (&str, &str) {
    let end = text.find(|char: char| char == ' ' || ENDS.contains(char) || !char.is_ascii());
    text.split_at(end.unwrap_or(text.len()))
}

/// Signs behind which a text is no part of a value any more.
pub(super) const ENDS: &str = "\"'`()[]{}<>|?#*!\\:";

/// Signs at the end of a name that are no part of it, for it has them escaped.
const GLUED: &str = ".,;:)]}'*/#@$=([{`";

/// Signs that a name has escaped, and that programs and people put behind one.
const NOT_IN_NAME: [char; 7] = ['|', '<', '>', '"', '?', '!', '\\'];
