//! What would change the answer first, checked by ranking.

use stackfit::dataset::{DATASET, Preset, model, start};
use stackfit_decision::{Scenario, Slider, nearest_flip, rank};

fn offered() -> Vec<Scenario> {
    let presets = DATASET.presets.iter().map(Preset::scenario);
    presets.chain([start()]).collect()
}

fn first(scenario: &Scenario) -> Vec<usize> {
    let ranking = rank(model(), scenario);
    let first = ranking.standings.iter().take_while(|standing| standing.rank == 1);
    first.map(|standing| standing.alternative).collect()
}

#[test]
fn at_the_step_that_is_told_those_who_are_told_are_first() {
    for scenario in offered() {
        let Some(flip) = nearest_flip(model(), &scenario, &rank(model(), &scenario)) else {
            continue;
        };
        let mut moved = scenario.clone();
        flip.slider.set(&mut moved, flip.to);
        assert_eq!(first(&moved), flip.winners, "{flip:?}");
        assert_ne!(first(&moved), first(&scenario));
    }
}

#[test]
fn no_single_slider_changes_the_first_place_much_sooner() {
    for scenario in offered() {
        let found = nearest_flip(model(), &scenario, &rank(model(), &scenario));
        let Some(flip) = found.filter(|_| first(&scenario).len() == 1) else { continue };
        let distance = |slider: Slider, to: u8| slider.level(&scenario).get().abs_diff(to);
        let told = distance(flip.slider, flip.to.get());
        for slider in Slider::all(model()) {
            for to in 0..=10 {
                let mut moved = scenario.clone();
                slider.set(&mut moved, stackfit_decision::Level::clamped(to));
                let others = first(&moved).iter().any(|one| !first(&scenario).contains(one));
                // The nearest flip point may lie a fraction of a step before the next one's.
                let is_sooner = distance(slider, to) + 1 < told;
                assert!(!others || !is_sooner, "{slider:?} at {to} before {flip:?}");
            }
        }
    }
}
