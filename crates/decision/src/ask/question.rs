//! Question: what it is about and what its answers set; and what was answered.

use crate::level::Level;
use crate::scenario::Scenario;
use crate::slider::Slider;

/// A question. Where it is about one slider, each level is an answer. Where it is about several, up to
/// twelve, any of them may be chosen: an answer has the highest level for those, and 0 for the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question<'a> {
    /// What it is about.
    pub sliders: &'a [Slider],
    /// The levels that an answer may set, 0 first.
    pub levels: &'a [Level],
}

/// An answer in one number, so that a list of them is a list of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Said(pub usize);

/// How many bits have the place of the question, and how many stand for sliders, twice: 32 in all.
const QUESTION: usize = 8;
const SLIDERS: usize = 12;

impl Said {
    /// What is answered to the question at this place: for each slider that it was asked about, one bit
    /// in `about`; and in `chosen` a bit for each that is chosen, or of one slider the place of the level.
    /// An answer about no slider says that it is not known.
    #[must_use]
    pub const fn new(question: usize, about: usize, chosen: usize) -> Self {
        Self(question | about << QUESTION | chosen << (QUESTION + SLIDERS))
    }

    /// The place of the question.
    #[must_use]
    pub const fn question(self) -> usize {
        self.0 & ((1 << QUESTION) - 1)
    }

    /// Where it sets a slider, if it does.
    #[must_use]
    pub fn level(self, question: &Question, slider: Slider) -> Option<Level> {
        let at = question.sliders.iter().position(|one| *one == slider)?;
        let chosen = self.0 >> (QUESTION + SLIDERS);
        let place = match question.sliders.len() {
            1 => chosen,
            _ => chosen >> at & 1,
        };
        let level = question.levels.get(place).copied();
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
