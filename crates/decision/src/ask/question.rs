//! Question: what it is about and what its answers set; and what was answered.

use crate::level::Level;
use crate::scenario::Scenario;
use crate::slider::Slider;

/// A question. Where it is about one slider, each level is an answer. Where it is about several, up to
/// twelve, an answer has one of the levels for each of them; the levels are so few that all of it takes
/// 15 bits ([`Question::bits`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<'a> {
    /// What it is about.
    pub sliders: &'a [Slider],
    /// The levels that an answer may set, 0 first.
    pub levels: &'a [Level],
}

impl Question<'_> {
    /// How many bits say which of the levels an answer has for a slider: 1 for two levels, 2 for up to
    /// four, 3 for more.
    #[must_use]
    pub const fn bits(&self) -> usize {
        match self.levels.len() {
            0..=2 => 1,
            3 | 4 => 2,
            _ => 3,
        }
    }

    /// The place of the level that `chosen` ([`Said::new`]) has for the slider at this place.
    #[must_use]
    pub const fn chosen(&self, chosen: usize, at: usize) -> usize {
        let bits = self.bits();
        chosen >> (bits * at) & ((1 << bits) - 1)
    }
}

/// An answer in one number, so that a list of them is a list of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said(pub usize);

/// How many bits have the place of the question, and how many stand for sliders; 15 of 32 are left for
/// their levels.
const QUESTION: usize = 5;
const SLIDERS: usize = 12;

impl Said {
    /// What is answered to the question at this place, below 32: for each slider that it was asked about,
    /// one bit in `about`; and in `chosen` for each the place of its level, the first slider's lowest, in
    /// as many bits as [`Question::bits`] says. An answer about no slider says that it is not known.
    #[must_use]
    pub const fn new(question: usize, about: usize, chosen: usize) -> Self {
        Self(question | about << QUESTION | chosen << (QUESTION + SLIDERS))
    }

    /// The place of the question.
    #[must_use]
    pub const fn question(self) -> usize {
        self.0 & ((1 << QUESTION) - 1)
    }

    /// Which levels are chosen, as [`Said::new`] has it; nothing where the answer is not known.
    #[must_use]
    pub fn chosen(self) -> Option<usize> {
        let is_known = self.0 >> QUESTION & ((1 << SLIDERS) - 1) > 0;
        is_known.then_some(self.0 >> (QUESTION + SLIDERS))
    }

    /// Where it sets a slider, if it does.
    #[must_use]
    pub fn level(self, question: &Question, slider: Slider) -> Option<Level> {
        let at = question.sliders.iter().position(|one| *one == slider)?;
        let chosen = self.0 >> (QUESTION + SLIDERS);
        let level = question.levels.get(question.chosen(chosen, at)).copied();
        level.filter(|_| self.0 >> (QUESTION + at) & 1 == 1)
    }

    /// Sets the sliders.
    pub fn apply(self, question: &Question, scenario: &mut Scenario) {
        for slider in question.sliders {
            if let Some(level) = self.level(question, *slider) {
                slider.set(scenario, level);
            }
        }
    }

    /// Takes this answer back that was given after the others: every slider that it set stands again
    /// where the last of them set it, or else where it stood at the start.
    pub fn take_back(
        self,
        others: &[usize],
        questions: &[Question],
        start: &Scenario,
        now: &mut Scenario,
    ) {
        let level = |said: Self, slider| {
            questions.get(said.question()).and_then(|asked| said.level(asked, slider))
        };
        for slider in questions.get(self.question()).map_or(&[][..], |asked| asked.sliders) {
            if level(self, *slider).is_some() {
                let before = others.iter().rev().find_map(|said| level(Self(*said), *slider));
                slider.set(now, before.unwrap_or_else(|| slider.level(start)));
            }
        }
    }

    /// Those of these answers, each as the number that it is, that a scenario still shows: every slider
    /// stands where the last of them that is still shown set it. The others were taken back.
    #[must_use]
    pub fn still_shown(all: &[usize], questions: &[Question], now: &Scenario) -> Vec<usize> {
        let (mut shown, mut seen) = (Vec::new(), Vec::new());
        for said in all.iter().rev().map(|said| Self(*said)) {
            let Some(question) = questions.get(said.question()) else { continue };
            let of = seen.len();
            let mut is_shown = true;
            for slider in question.sliders {
                let level = said.level(question, *slider).filter(|_| !seen.contains(slider));
                if let Some(level) = level {
                    is_shown &= slider.level(now) == level;
                    seen.push(*slider);
                }
            }
            if is_shown {
                shown.insert(0, said.0);
            } else {
                seen.truncate(of);
            }
        }
        shown
    }
}
