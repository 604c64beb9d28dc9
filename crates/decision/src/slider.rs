//! Sliders of a scenario.

use crate::level::Level;
use crate::model::Model;
use crate::scenario::Scenario;

/// One slider of a [`Scenario`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slider {
    /// How well the team knows the language at this place.
    Language(usize),
    /// How much the team's language matters.
    Team,
    /// How much the criterion at this place matters.
    Criterion(usize),
}

impl Slider {
    /// All sliders of a model: the languages, the team's language, the criteria.
    pub fn all(model: &Model) -> impl Iterator<Item = Self> + use<> {
        let languages = (0..model.languages()).map(Self::Language);
        let criteria = (0..model.criteria()).map(Self::Criterion);
        languages.chain([Self::Team]).chain(criteria)
    }

    /// Its kind, the one first that is easiest to move: a weight is a matter of opinion, what a team
    /// knows is not.
    pub(super) const fn kind(self) -> u8 {
        match self {
            Self::Criterion(_) => 0,
            Self::Team => 1,
            Self::Language(_) => 2,
        }
    }

    /// Where it stands; 0 when the scenario does not have it.
    #[must_use]
    pub fn level(self, scenario: &Scenario) -> Level {
        match self {
            Self::Language(index) => scenario.knowledge.get(index).copied().unwrap_or_default(),
            Self::Team => scenario.team,
            Self::Criterion(index) => scenario.weights.get(index).copied().unwrap_or_default(),
        }
    }

    /// Moves it; nothing happens when the scenario does not have it.
    pub fn set(self, scenario: &mut Scenario, level: Level) {
        let place = match self {
            Self::Language(index) => scenario.knowledge.get_mut(index),
            Self::Team => Some(&mut scenario.team),
            Self::Criterion(index) => scenario.weights.get_mut(index),
        };
        if let Some(place) = place {
            *place = level;
        }
    }
}
