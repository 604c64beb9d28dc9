//! Values that a visitor sets against those of the model.

use proptest::prelude::*;
use stackfit_decision::{Cell, Level, Model, Override, Value, rank};

use crate::models::{SMALL, column, model, table, weights};

const fn of(alternative: usize, criterion: usize, value: u8) -> Override {
    Override { alternative, criterion, value: Level::clamped(value) }
}

fn cell(model: &Model, alternative: usize, criterion: usize) -> Option<Cell> {
    model.alternatives().get(alternative)?.values.get(criterion).copied()
}

#[test]
fn an_unknown_value_becomes_known() {
    let model = column(&[Cell::Unknown, Cell::Unknown]).with(&[of(1, 0, 7)]);
    let cells = [cell(&model, 0, 0), cell(&model, 1, 0)];
    assert_eq!(cells, [Some(Cell::Unknown), Some(Cell::Known(Value::tenths(70)))]);
}

#[test]
fn a_ranking_goes_by_the_value_that_was_set() {
    let model = table(&[(&[90], &[]), (&[20], &[])]).with(&[of(0, 0, 4), of(1, 0, 5)]);
    assert_eq!(rank(&model, &weights(&model, &[1])).standings[0].alternative, 1);
}

#[test]
fn the_later_of_two_overrides_of_one_cell_holds() {
    let model = table(&[(&[90], &[])]).with(&[of(0, 0, 3), of(0, 0, 8)]);
    assert_eq!(cell(&model, 0, 0), Some(Cell::Known(Value::tenths(80))));
}

#[test]
fn a_cell_that_does_not_exist_is_passed_over() {
    let model = table(&[(&[90], &[10])]);
    assert_eq!(model.with(&[of(usize::MAX, 0, 3), of(0, usize::MAX, 3)]), model);
}

/// Overrides of cells that exist or not.
fn overrides() -> impl Strategy<Value = Vec<Override>> {
    let one = (0..SMALL.alternatives + 2, 0..SMALL.criteria + 2, 0..=10_u8);
    proptest::collection::vec(one.prop_map(|(a, c, value)| of(a, c, value)), 0..40)
}

proptest! {
    #[test]
    fn every_cell_is_as_said_or_as_it_was(model in model(SMALL), said in overrides()) {
        let overridden = model.with(&said);
        for place in (0..SMALL.alternatives).flat_map(|a| (0..SMALL.criteria).map(move |c| (a, c))) {
            let before = cell(&model, place.0, place.1);
            let last = said.iter().rev().find(|one| (one.alternative, one.criterion) == place);
            let said = last.map(|one| Cell::Known(Value::tenths(one.value.get() * 10)));
            let expected = before.map(|cell| said.unwrap_or(cell));
            prop_assert_eq!(cell(&overridden, place.0, place.1), expected);
        }
    }

    #[test]
    fn overriding_changes_no_fit_to_a_language(model in model(SMALL), said in overrides()) {
        let fits = |model: &Model| -> Vec<Vec<Level>> {
            model.alternatives().iter().map(|alternative| alternative.fit.clone()).collect()
        };
        prop_assert_eq!(fits(&model.with(&said)), fits(&model));
    }
}
