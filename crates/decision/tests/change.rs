//! Change of the first place from one table to another.

use proptest::prelude::*;
use stackfit_decision::{Cause, Cell, Change, First, Level, Part, Scenario, Value, change, rank};

use crate::models::{SMALL, model, scenario, table, weights};

fn known(tenths: u8) -> Cell {
    Cell::Known(Value::tenths(tenths))
}

/// The change on two criteria of weight 1, from these rows to those.
fn changed(then: &[(&[u8], &[u8])], now: &[(&[u8], &[u8])]) -> Change {
    let (then, now) = (table(then), table(now));
    let scenario = weights(&then, &[1, 1]);
    change((&then, &scenario), (&now, &scenario))
}

/// That one leads by so many tenths.
fn ahead(one: usize, tenths: u32) -> First {
    First::Ahead { one, tenths, is_close: false }
}

#[test]
fn a_lead_under_two_points_is_close_whatever_it_is_rounded_to() {
    // With a weight of 51 in all, 101 tenths are 1.98 points and 102 are 2.
    let now = [1, 2].map(|tenths| {
        let rows = table(&[(&[10, tenths, 0, 0, 0, 0], &[]), (&[0; 6], &[])]);
        let scenario = weights(&rows, &[10, 1, 10, 10, 10, 10]);
        change((&rows, &scenario), (&rows, &scenario)).now
    });
    let close = First::Ahead { one: 0, tenths: 20, is_close: true };
    assert_eq!(now, [close, ahead(0, 20)]);
}

#[test]
fn who_overtakes_does_so_by_the_largest_part_of_what_it_gains() {
    let change =
        changed(&[(&[90, 50], &[]), (&[60, 60], &[])], &[(&[70, 50], &[]), (&[60, 70], &[])]);
    assert_eq!((change.then, change.now), (ahead(0, 100), ahead(1, 50)));
    let (part, then, now) = (Part::Criterion(0), known(90), known(70));
    let cause = Cause::Value { alternative: 0, part, then, now, is_only: false };
    assert_eq!(change.cause, Some(cause));
}

#[test]
fn a_lead_that_grows_is_told_by_who_was_second_and_one_that_shrinks_by_who_is() {
    let three =
        |second: u8, third: u8| table(&[(&[90, 0], &[]), (&[second, 0], &[]), (&[third, 0], &[])]);
    let scenario = weights(&three(0, 0), &[1, 1]);
    let told = |then: [u8; 2], now: [u8; 2]| {
        let (then, now) = (three(then[0], then[1]), three(now[0], now[1]));
        match change((&then, &scenario), (&now, &scenario)).cause {
            Some(Cause::Value { alternative, is_only: true, .. }) => Some(alternative),
            _ => None,
        }
    };
    assert_eq!(told([80, 70], [60, 75]), Some(1));
    assert_eq!(told([60, 50], [60, 80]), Some(2));
    assert_eq!(told([60, 50], [60, 55]), None);
}

#[test]
fn a_must_have_that_is_missed_now_or_was_before_is_the_cause() {
    let (low, high) = (
        table(&[(&[90, 40], &[]), (&[60, 60], &[])]),
        table(&[(&[90, 50], &[]), (&[60, 60], &[])]),
    );
    let must = vec![None, Level::new(5)];
    let scenario = Scenario { must, ..weights(&low, &[1, 1]) };
    let lost = change((&high, &scenario), (&low, &scenario));
    assert_eq!((lost.now, lost.cause), (First::Alone(1), Some(Cause::Misses(0))));
    let won = change((&low, &scenario), (&high, &scenario));
    assert_eq!((won.now, won.cause), (ahead(0, 100), Some(Cause::Meets(0))));
}

proptest! {
    #[test]
    fn what_stays_the_same_has_no_cause(model in model(SMALL), scenario in scenario(SMALL)) {
        let change = change((&model, &scenario), (&model, &scenario));
        prop_assert_eq!(&change.then, &change.now);
        prop_assert_eq!(change.cause, None);
        let ranking = rank(&model, &scenario);
        let count = ranking.standings.iter().filter(|standing| standing.rank == 1).count();
        let expected = match change.now {
            First::Nobody => 0,
            First::Alone(_) | First::Ahead { .. } => 1,
            First::Shared(all) => all.len(),
        };
        prop_assert_eq!(expected, count);
    }
}
