//! A plain simulation of nearby settings, in floats and with other noise.

use proptest::prelude::Rng;
use proptest::test_runner::{RngAlgorithm, TestRng};
use stackfit_decision::{Cell, Level, Model, Scenario, rank};

struct Dice(TestRng);

impl Dice {
    fn within(&mut self, half: f64) -> f64 {
        let unit = f64::from(self.0.next_u32()) / f64::from(u32::MAX);
        half * (2.0 * unit - 1.0)
    }

    fn slider(&mut self, level: Level) -> f64 {
        let level = f64::from(level.get());
        if level > 0.0 { (level + self.within(2.0)).clamp(0.01, 10.0) } else { 0.0 }
    }
}

pub fn firsts(model: &Model, scenario: &Scenario, samples: usize, seed: u64) -> Vec<u32> {
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let mut dice = Dice(TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
    let ranking = rank(model, scenario);
    let mut firsts = vec![0; model.alternatives().len()];
    for _ in 0..samples {
        let weights: Vec<f64> = scenario.weights.iter().map(|w| dice.slider(*w)).collect();
        let known: Vec<f64> = scenario.knowledge.iter().map(|k| dice.slider(*k)).collect();
        let team = dice.slider(scenario.team);
        let mut best = f64::NEG_INFINITY;
        let mut sums = Vec::new();
        for standing in &ranking.standings {
            let alternative = &model.alternatives()[standing.alternative];
            let fits = known.iter().zip(&alternative.fit);
            let fit = fits.map(|(k, fit)| k * f64::from(fit.get()) / 10.0).fold(0.0, f64::max);
            let mut sum = team * fit;
            for (criterion, cell) in alternative.values.iter().enumerate() {
                let value = match cell {
                    Cell::Unknown => 5.0 + dice.within(5.0),
                    Cell::Known(value) => {
                        let half = f64::from(alternative.doubt[criterion].in_tenths()) / 10.0;
                        let middle = f64::from(value.in_tenths()) / 10.0;
                        (middle + dice.within(half)).clamp(0.0, 10.0)
                    }
                };
                sum += weights[criterion] * value;
            }
            sums.push((standing.alternative, sum));
            best = best.max(sum);
        }
        for (alternative, _) in sums.iter().filter(|(_, sum)| *sum >= best - 1e-9) {
            firsts[*alternative] += 1;
        }
    }
    firsts
}

/// Two counts of the same share, in the same number of samples each, are equal up to a number of
/// standard errors of their difference, and up to the few ties that only whole numbers have.
pub fn assert_near(one: u32, two: u32, samples: u32, errors: f64) {
    let (one, two, samples) = (f64::from(one), f64::from(two), f64::from(samples));
    let share = f64::midpoint(one, two) / samples;
    let error = (2.0 * share * (1.0 - share) * samples).sqrt();
    assert!((one - two).abs() <= errors * error + samples * 0.004, "{one} is not {two}");
}
