//! What it does to a model when a visitor overrides its values, one promise a test.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use proptest::prelude::*;
use stackfit::dataset::model;
use stackfit_decision::{Cell, Level, Model, Override, Scenario, Value, rank};

const fn of(alternative: usize, criterion: usize, value: u8) -> Override {
    Override { alternative, criterion, value: Level::clamped(value) }
}

fn cell(model: &Model, alternative: usize, criterion: usize) -> Option<Cell> {
    model.alternatives().get(alternative)?.values.get(criterion).copied()
}

/// Any override, of a cell that exists or not.
fn any_override() -> impl Strategy<Value = Override> {
    (0..20_usize, 0..20_usize, 0..=10_u8).prop_map(|(a, c, value)| of(a, c, value))
}

#[test]
fn an_unknown_value_becomes_known() {
    let mut alternatives = model().alternatives().to_vec();
    alternatives[3].values[2] = Cell::Unknown;
    let unknown = Model::new(alternatives).expect("all of one shape");
    assert_eq!(cell(&unknown.with(&[of(3, 2, 7)]), 3, 2), Some(Cell::Known(Value::tenths(70))));
}

#[test]
fn a_ranking_goes_by_the_value_that_was_set() {
    let last = model().alternatives().len() - 1;
    let lowest: Vec<Override> = (0..last).map(|alternative| of(alternative, 0, 4)).collect();
    let mut scenario = Scenario::blank(model());
    scenario.weights[0] = Level::MAX;
    let overridden = model().with(&lowest).with(&[of(last, 0, 5)]);
    let first = rank(&overridden, &scenario).standings[0].alternative;
    assert_eq!(first, last);
}

#[test]
fn the_later_of_two_overrides_of_one_cell_holds() {
    let twice = model().with(&[of(0, 0, 3), of(0, 0, 8)]);
    assert_eq!(cell(&twice, 0, 0), Some(Cell::Known(Value::tenths(80))));
}

#[test]
fn a_cell_that_does_not_exist_is_passed_over() {
    let outside = [of(usize::MAX, 0, 3), of(0, usize::MAX, 3)];
    assert_eq!(model().with(&outside), *model());
}

proptest! {
    #[test]
    fn every_cell_is_as_said_or_as_it_was(said in proptest::collection::vec(any_override(), 0..40)) {
        let overridden = model().with(&said);
        for alternative in 0..20 {
            for criterion in 0..20 {
                let is_here = |one: &&Override| (one.alternative, one.criterion) == (alternative, criterion);
                let before = cell(model(), alternative, criterion);
                let last = said.iter().rev().find(is_here);
                let said = last.map(|one| Cell::Known(Value::tenths(one.value.get() * 10)));
                prop_assert_eq!(cell(&overridden, alternative, criterion), before.map(|cell| said.unwrap_or(cell)));
            }
        }
    }

    #[test]
    fn overriding_changes_no_fit_to_a_language(said in proptest::collection::vec(any_override(), 0..40)) {
        let overridden = model().with(&said);
        let fits = |model: &Model| model.alternatives().iter().map(|a| a.fit.clone()).collect::<Vec<_>>();
        prop_assert_eq!(fits(&overridden), fits(model()));
    }
}
