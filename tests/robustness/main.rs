//! What the shares of robustness promise, one promise a test.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

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

/// Two counts of the same share in so many samples each, up to so many standard errors of their
/// difference, and up to the few ties that only whole numbers have.
fn assert_near(one: u32, two: u32, samples: u32, errors: f64) {
    let (one, two, samples) = (f64::from(one), f64::from(two), f64::from(samples));
    let share = f64::midpoint(one, two) / samples;
    let error = (2.0 * share * (1.0 - share) * samples).sqrt();
    assert!((one - two).abs() <= errors * error + samples * 0.004, "{one} is not {two}");
}
