//! Targets of sliders: a language, the team or a criterion.

use crate::dataset::{Criterion, DATASET, Language};
use crate::words;
use stackfit_decision::{Level, Part, Scenario, Slider};

/// The thing that one slider sets.
#[derive(Clone, Copy)]
pub enum SliderTarget {
    /// How well the team knows a language.
    Language(&'static Language),
    /// How much the team's language matters.
    Team,
    /// How much a criterion matters.
    Criterion(&'static Criterion),
}

impl SliderTarget {
    /// What this slider of the scenario sets; nothing where the dataset has no such slider.
    #[must_use]
    pub fn of(slider: Slider) -> Option<Self> {
        match slider {
            Slider::Language(at) => DATASET.languages.get(at).map(Self::Language),
            Slider::Team => Some(Self::Team),
            Slider::Criterion(at) => DATASET.criteria.get(at).map(Self::Criterion),
        }
    }

    /// The stable key, which is the name of the input.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Language(language) => language.key,
            Self::Team => DATASET.team.key,
            Self::Criterion(criterion) => criterion.key,
        }
    }

    /// The name on the page.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Language(language) => language.name,
            Self::Team => DATASET.team.name,
            Self::Criterion(criterion) => criterion.name,
        }
    }

    /// The term of the score that it acts on.
    #[must_use]
    pub fn part(self) -> Part {
        match self {
            Self::Language(_) | Self::Team => Part::Team,
            Self::Criterion(criterion) => Part::Criterion(criterion.index),
        }
    }

    /// The slider of the scenario.
    #[must_use]
    pub fn slider(self) -> Slider {
        match self {
            Self::Language(language) => Slider::Language(language.index),
            Self::Team => Slider::Team,
            Self::Criterion(criterion) => Slider::Criterion(criterion.index),
        }
    }

    /// Whether it tells a fact, what the team knows, and not a wish.
    #[must_use]
    pub fn is_fact(self) -> bool {
        matches!(self, Self::Language(_))
    }

    /// Its position.
    #[must_use]
    pub fn level(self, scenario: &Scenario) -> Level {
        self.slider().level(scenario)
    }

    /// What its position means, in a word or two.
    #[must_use]
    pub fn words(self, level: Level) -> &'static str {
        match self {
            Self::Language(_) => words::knowledge(level),
            Self::Team | Self::Criterion(_) => words::importance(level),
        }
    }

    /// Its share of the total weight, in words. A language has none of its own: the team's
    /// language as a whole has one.
    #[must_use]
    pub fn share(self, scenario: &Scenario) -> String {
        let (of, weight) = match self {
            Self::Language(_) => ("all languages together ", scenario.team_weight()),
            Self::Team => ("", scenario.team_weight()),
            Self::Criterion(_) => ("", u32::from(self.level(scenario).get())),
        };
        format!("{of}{} of the total", words::share(weight, scenario.total_weight()))
    }
}
