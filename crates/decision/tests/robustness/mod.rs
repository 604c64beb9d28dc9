//! Rank acceptabilities in settings near the present one.

use stackfit_decision::{Model, Noise, Robustness, Scenario};

mod cases;
mod naive;
mod properties;

const SAMPLES: usize = 400;

fn robustness(model: &Model, scenario: &Scenario) -> Robustness {
    Noise::new(model, SAMPLES, 1).robustness(model, scenario, SAMPLES)
}

/// The counts of all ranks of all alternatives.
fn counts(model: &Model, robustness: &Robustness) -> Vec<Vec<u32>> {
    let ranks = |alternative| {
        (1..=robustness.places()).map(move |rank| robustness.at_rank(alternative, rank)).collect()
    };
    (0..model.alternatives().len()).map(ranks).collect()
}
