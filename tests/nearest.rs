//! The nearest change of the first place, against trying every step of every slider of the page.
#![cfg(not(target_arch = "wasm32"))]

use proptest::prelude::*;
use stackfit::dataset::{DATASET, Preset, model, start};
use stackfit::link;
use stackfit_decision::{Level, Scenario, Slider, nearest_flip, rank};

/// Who is first in a scenario.
fn first(scenario: &Scenario) -> Vec<usize> {
    let standings = rank(model(), scenario).standings;
    standings.iter().filter(|s| s.rank == 1).map(|s| s.alternative).collect()
}

/// The fewest steps of one slider after which one of those who are first now no longer is.
fn least_steps(scenario: &Scenario) -> Option<u8> {
    let leaders = first(scenario);
    let places = Slider::all(model()).flat_map(|slider| Level::all().map(move |to| (slider, to)));
    let changes = |(slider, to): &(Slider, Level)| {
        let mut moved = scenario.clone();
        slider.set(&mut moved, *to);
        let first = first(&moved);
        !first.is_empty() && !leaders.iter().all(|leader| first.contains(leader))
    };
    let steps = |(slider, to): (Slider, Level)| to.get().abs_diff(slider.level(scenario).get());
    places.filter(changes).map(steps).min()
}

/// The steps that are told, after a check that those who are told are first there.
fn told_steps(scenario: &Scenario) -> Option<u8> {
    let flip = nearest_flip(model(), scenario, &rank(model(), scenario))?;
    let mut moved = scenario.clone();
    flip.slider.set(&mut moved, flip.to);
    assert_eq!(first(&moved), flip.winners, "{flip:?}");
    Some(flip.to.get().abs_diff(flip.slider.level(scenario).get()))
}

#[test]
fn no_step_of_a_slider_is_nearer_in_any_offered_scenario() {
    for scenario in DATASET.presets.iter().map(Preset::scenario).chain([start()]) {
        assert_eq!(told_steps(&scenario), least_steps(&scenario), "{scenario:?}");
    }
}

#[test]
fn a_change_beyond_an_interval_without_a_whole_step_is_seen() {
    let scenario = link::decode("#v=1&js=0&py=0&team=0&light=8", "").state.scenario;
    assert_eq!(told_steps(&scenario), least_steps(&scenario));
}

fn levels(count: usize) -> impl Strategy<Value = Vec<Level>> {
    let level = prop_oneof![1 => Just(0), 1 => 0..=10_u8].prop_map(Level::clamped);
    proptest::collection::vec(level, count)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_step_of_a_slider_is_nearer_in_any_setting(
        knowledge in levels(model().languages()),
        weights in levels(model().criteria()),
        team in 0..=10_u8,
    ) {
        let team = Level::clamped(team);
        let scenario = Scenario { knowledge, team, weights, ..Scenario::blank(model()) };
        prop_assert_eq!(told_steps(&scenario), least_steps(&scenario));
    }
}
