//! Model of the dataset: its scores, its start and its presets in the types of the decision model.

use std::sync::LazyLock;

use super::framework::Framework;
use super::preset::Preset;
use super::score::Confidence;
use super::tables::DATASET;
use stackfit_decision::{Alternative, Level, Model, Scenario, Value};

/// The model of the dataset: alternatives, criteria and languages by the order of its tables.
#[must_use]
pub fn model() -> &'static Model {
    static MODEL: LazyLock<Model> = LazyLock::new(|| {
        let alternatives = DATASET.frameworks.iter().map(alternative).collect();
        // The build checked that every framework has every score and every language.
        Model::new(alternatives).unwrap_or_default()
    });
    &MODEL
}

fn alternative(framework: &Framework) -> Alternative {
    Alternative {
        values: framework.scores.iter().map(|score| score.cell).collect(),
        doubt: framework.scores.iter().map(|score| score.confidence.half_width()).collect(),
        fit: framework.language_fit.to_vec(),
    }
}

impl Confidence {
    /// How far a score of this confidence may be off, either way: half a point, one point or two.
    #[must_use]
    pub const fn half_width(self) -> Value {
        Value::tenths(match self {
            Self::High => 5,
            Self::Medium => 10,
            Self::Low => 20,
        })
    }
}

/// The scenario that the page opens with: the owner's situation, or the start.
#[must_use]
pub fn opening() -> Scenario {
    let preset = DATASET.site.start.and_then(|place| DATASET.presets.get(place));
    preset.map_or_else(start, Preset::opening)
}

/// The start of every slider, which a link says nothing of.
#[must_use]
pub fn start() -> Scenario {
    Scenario {
        knowledge: DATASET.languages.iter().map(|language| language.default_knowledge).collect(),
        team: DATASET.team.default_weight,
        weights: DATASET.criteria.iter().map(|criterion| criterion.default_weight).collect(),
        ..Scenario::blank(model())
    }
}

impl Preset {
    /// The scenario of a page that opens with this preset: a product says nothing about the team, which
    /// is as at the start then.
    #[must_use]
    pub fn opening(&self) -> Scenario {
        match self.product {
            Some(_) => Scenario { weights: self.weights.to_vec(), ..start() },
            None => self.scenario(),
        }
    }

    /// The scenario of this preset, without must-haves and with nothing hidden.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        let levels = <[Level]>::to_vec;
        Scenario {
            knowledge: levels(self.knowledge),
            team: self.team,
            weights: levels(self.weights),
            ..Scenario::blank(model())
        }
    }
}
