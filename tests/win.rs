//! The least change that puts a framework first, in every scenario that the page offers.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::panic, reason = "a test fails by panicking")]

use stackfit::dataset::{self, DATASET, Preset};
use stackfit_decision::{Level, Model, Scenario, Slider, Win, how_to_win, rank};

/// The scenarios that the page offers.
fn offered() -> Vec<Scenario> {
    DATASET.presets.iter().map(Preset::scenario).chain([dataset::start()]).collect()
}

/// The lead on the best of the others after these moves, when it is ranked.
fn lead(
    model: &Model,
    scenario: &Scenario,
    changes: &[(Slider, Level)],
    alternative: usize,
) -> Option<i64> {
    let mut moved = scenario.clone();
    for (slider, level) in changes {
        slider.set(&mut moved, *level);
    }
    let ranking = rank(model, &moved);
    let own = i64::from(ranking.standing(alternative)?.points);
    let others = ranking.standings.iter().filter(|s| s.alternative != alternative);
    Some(own - others.map(|s| i64::from(s.points)).max().unwrap_or(-1))
}

#[test]
fn every_framework_gets_a_proved_answer_in_every_offered_scenario() {
    let model = dataset::model();
    let languages: Vec<Slider> = (0..model.languages()).map(Slider::Language).collect();
    for scenario in offered() {
        for alternative in 0..model.alternatives().len() {
            for fixed in [&[][..], &languages[..]] {
                let win = how_to_win(model, &scenario, alternative, fixed);
                let (moves, least) = match win {
                    Win::One { slider, to } => (vec![(slider, to)], 1),
                    Win::Several { moves, smallest: true } => (moves, 1),
                    Win::Shared { moves, smallest: true } => (moves, 0),
                    Win::AlreadyFirst | Win::Never(_) => continue,
                    win => panic!("{alternative} in {scenario:?}: {win:?}"),
                };
                let lead = lead(model, &scenario, &moves, alternative);
                assert!(lead.is_some_and(|lead| lead >= least), "{alternative} in {scenario:?}");
            }
        }
    }
}
