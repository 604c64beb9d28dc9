//! The shares of nearby settings in which a framework is first, against a plain simulation.
#![cfg(not(target_arch = "wasm32"))]

use stackfit::dataset::{DATASET, Preset, model, start};
use stackfit_decision::Noise;

#[path = "../crates/decision/tests/robustness/naive.rs"]
mod naive;

#[test]
fn the_shares_of_every_offered_scenario_agree_with_noise_drawn_in_another_way() {
    let noise = Noise::new(model(), 5_000, 1);
    let presets = DATASET.presets.iter().map(Preset::scenario);
    for scenario in presets.chain([start()]) {
        let found = noise.robustness(model(), &scenario, 5_000);
        let naive = naive::firsts(model(), &scenario, 5_000, 2);
        for (framework, naive) in naive.into_iter().enumerate() {
            naive::assert_near(found.first(framework), naive, 5_000, 4.0);
        }
    }
}
