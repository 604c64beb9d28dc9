//! Noise: what is not known exactly, drawn once and kept.

use stackfit_sampling::{Draws, Shape, Sliders, Spread};

use crate::level::Level;
use crate::model::{Alternative, Model};
use crate::ranking::present;
use crate::robustness::Robustness;
use crate::scenario::Scenario;
use crate::value::Cell;

/// How many samples are enough to tell a share in whole percent: its standard error is at most half
/// of one.
pub const SAMPLES: u16 = 10_000;
/// The seed to draw from, so that everybody draws the same. Any other gives other last digits.
pub const SEED: u64 = 2026;

/// Many samples of all that may be a little different from what a model and a scenario say.
///
/// In every sample each known value moves uniformly within its half-width, each unknown one is
/// uniform from 0 to 10, and each slider that is not 0 moves uniformly by up to 2, all in steps of
/// a thousandth and a hundredth of a point and within their scales. The noise is drawn from the
/// seed once and kept, so that shares follow a slider without jumping, and one link has the same
/// shares on all machines: no float takes part. The noise of a cell depends on the seed, the sample
/// and its place alone.
#[derive(Clone, Debug)]
pub struct Noise {
    draws: Draws,
}

impl Noise {
    /// Draws this many samples for a model.
    #[must_use]
    pub fn new(model: &Model, samples: usize, seed: u64) -> Self {
        let mut noise = Self::of_sliders(model, samples, seed);
        noise.update(model);
        noise
    }

    /// Draws no more than how the sliders move; [`Noise::update_some`] draws the rest.
    #[must_use]
    pub fn of_sliders(model: &Model, samples: usize, seed: u64) -> Self {
        let shape = Shape {
            samples,
            alternatives: model.alternatives().len(),
            criteria: model.criteria(),
            languages: model.languages(),
        };
        Self { draws: Draws::of_sliders(seed, shape, &fit(model)) }
    }

    /// Follows another model with as many criteria and languages: only cells whose value or half-width
    /// differ, or which there were not, are drawn anew.
    pub fn update(&mut self, model: &Model) {
        self.draws.resize(model.alternatives().len(), &fit(model));
        self.draws.update(&spreads(model));
    }

    /// Like [`Noise::update`], but draws no more than so many cells, at least one, and says whether
    /// there were fewer: then none is left.
    pub fn update_some(&mut self, model: &Model, most: usize) -> bool {
        self.draws.update_some(&spreads(model), most)
    }

    /// How many alternatives come to which rank how often, over the first `samples` samples or as
    /// many as were drawn.
    ///
    /// Who is hidden or does not meet a must-have takes no part; that is decided once, on the
    /// values as they are. When nothing matters, nothing is ranked and no sample is used.
    ///
    /// ```
    /// use stackfit_decision::{Level, Noise, SAMPLES, SEED, Scenario};
    /// # use stackfit_decision::{Alternative, Cell, Model, Value};
    /// # let row = |values: [u8; 2]| Alternative {
    /// #     values: values.map(|tenths| Cell::Known(Value::tenths(tenths))).to_vec(),
    /// #     doubt: Vec::new(),
    /// #     fit: Vec::new(),
    /// # };
    ///
    /// // Values in tenths on two criteria.
    /// let model = Model::new(vec![row([90, 40]), row([50, 80])])?;
    /// let weights = vec![Level::clamped(3), Level::clamped(2)];
    /// let scenario = Scenario { weights, ..Scenario::blank(&model) };
    ///
    /// let noise = Noise::new(&model, SAMPLES.into(), SEED);
    /// let robustness = noise.robustness(&model, &scenario, SAMPLES.into());
    /// // Weights move by up to 2, so that the second may outweigh the first.
    /// assert_eq!((robustness.percent(0, 1), robustness.percent(1, 1)), (71, 29));
    /// # Ok::<(), stackfit_decision::WrongShape>(())
    /// ```
    #[must_use]
    pub fn robustness(&self, model: &Model, scenario: &Scenario, samples: usize) -> Robustness {
        let samples = if scenario.total_weight() == 0 { 0 } else { samples };
        let weights: Vec<i16> = scenario.weights.iter().copied().map(hundredths).collect();
        let knowledge: Vec<i16> = scenario.knowledge.iter().copied().map(hundredths).collect();
        let team = hundredths(scenario.team);
        let sliders = Sliders { weights: &weights, team, knowledge: &knowledge };
        Robustness::new(self.draws.count(sliders, &present(model, scenario), samples))
    }

    /// The draws themselves.
    #[must_use]
    pub fn draws(&self) -> &Draws {
        &self.draws
    }
}

/// How well each language suits each alternative.
fn fit(model: &Model) -> Vec<u8> {
    model.alternatives().iter().flat_map(|a| a.fit.iter().copied().map(Level::get)).collect()
}

/// Where the scores of all alternatives lie.
fn spreads(model: &Model) -> Vec<Spread> {
    model.alternatives().iter().flat_map(of_alternative).collect()
}

fn of_alternative(alternative: &Alternative) -> impl Iterator<Item = Spread> {
    let mut doubt = alternative.doubt.iter();
    alternative.values.iter().map(move |cell| {
        let doubt = doubt.next().copied().unwrap_or_default();
        match cell {
            Cell::Known(value) => Spread {
                middle: i16::from(value.in_tenths()) * 100,
                half: i16::from(doubt.in_tenths()) * 100,
            },
            Cell::Unknown => Spread { middle: 5_000, half: 5_000 },
        }
    })
}

fn hundredths(level: Level) -> i16 {
    i16::from(level.get()) * 100
}
