//! Dominance.

use proptest::prelude::*;
use stackfit_decision::{Cell, Dominance, Level, Model, Ranking, Scenario, Slider, Value};
use stackfit_decision::{dominance, dominates, rank};

use crate::models::{SMALL, column, model, scenario, table, weights};

#[test]
fn a_dominator_is_no_worse_on_anything_that_matters_and_better_on_something() {
    let model = table(&[(&[50, 50, 0], &[0]), (&[50, 49, 9], &[0]), (&[60, 49, 0], &[0])]);
    let scenario = weights(&model, &[3, 1, 0]);
    let pairs = [Dominance { better: 0, worse: 1 }, Dominance { better: 2, worse: 1 }];
    assert_eq!(dominance(&model, &scenario), pairs);
    let scenario = weights(&model, &[3, 1, 1]);
    assert_eq!(dominance(&model, &scenario), []);
}

#[test]
fn equal_ones_do_not_dominate_each_other_nor_does_anyone_when_nothing_matters() {
    let model = table(&[(&[50, 10], &[0]), (&[50, 0], &[0])]);
    assert_eq!(dominance(&model, &weights(&model, &[3, 0])), []);
    assert_eq!(dominance(&model, &weights(&model, &[0, 0])), []);
}

#[test]
fn the_fit_to_the_team_counts_once_a_language_is_known() {
    let model = table(&[(&[60], &[0]), (&[50], &[10])]);
    let mut scenario = Scenario { team: Level::MAX, ..weights(&model, &[1]) };
    assert!(dominates(&model, &scenario, 0, 1));
    Slider::Language(0).set(&mut scenario, Level::clamped(1));
    assert!(!dominates(&model, &scenario, 0, 1));
}

#[test]
fn nobody_dominates_by_an_unknown_value_but_by_what_it_cannot_change() {
    let known = |tenths| Cell::Known(Value::tenths(tenths));
    let cells = [known(0), Cell::Unknown, known(49), known(100)];
    let dominated = |worse, by: &[usize]| {
        let by = by.iter().map(|better| Dominance { better: *better, worse });
        by.collect::<Vec<_>>()
    };
    let pairs = [dominated(0, &[2, 3]), dominated(2, &[3])].concat();
    assert_eq!(dominance(&column(&cells), &weights(&column(&cells), &[1])), pairs);
    // With something else that it is better on, the unknown value is no better than 10 and no worse than 0.
    let mut model =
        table(&[(&[90, 100], &[]), (&[80, 0], &[]), (&[70, 0], &[])]).alternatives().to_vec();
    model[1].values[1] = Cell::Unknown;
    let model = Model::new(model).expect("all of one shape");
    let pairs = [dominated(1, &[0]), dominated(2, &[0, 1])].concat();
    assert_eq!(dominance(&model, &weights(&model, &[1, 1])), pairs);
}

#[test]
fn who_takes_no_part_neither_dominates_nor_is_dominated() {
    let model = table(&[(&[90, 0], &[0]), (&[80, 90], &[0]), (&[70, 80], &[0]), (&[60, 70], &[0])]);
    let mut scenario = weights(&model, &[1, 0]);
    scenario.must = vec![None, Some(Level::MIDDLE)];
    scenario.hide(1, true);
    assert_eq!(dominance(&model, &scenario), [Dominance { better: 2, worse: 3 }]);
    // Compared by themselves, they still do.
    assert!(dominates(&model, &scenario, 0, 1));
}

#[test]
fn what_the_model_lacks_dominates_nothing() {
    let model = table(&[(&[90], &[0])]);
    let scenario = weights(&model, &[1]);
    assert!(!dominates(&model, &scenario, 0, 1) && !dominates(&model, &scenario, 1, 0));
}

/// A weight that is not 0.
fn positive() -> impl Strategy<Value = Level> {
    (1..=10_u8).prop_map(Level::clamped)
}

proptest! {
    #[test]
    fn no_two_dominate_each_other_and_nobody_dominates_itself(
        model in model(SMALL),
        scenario in scenario(SMALL),
    ) {
        for Dominance { better, worse } in dominance(&model, &scenario) {
            prop_assert!(!dominates(&model, &scenario, worse, better));
            prop_assert_ne!(better, worse);
        }
    }

    #[test]
    fn who_dominates_a_dominator_dominates_as_well(model in model(SMALL), scenario in scenario(SMALL)) {
        let pairs = dominance(&model, &scenario);
        for one in &pairs {
            for next in pairs.iter().filter(|next| next.better == one.worse) {
                let skipped = Dominance { better: one.better, worse: next.worse };
                prop_assert!(pairs.contains(&skipped));
            }
        }
    }

    #[test]
    fn a_dominator_ranks_above_whatever_the_positive_weights_become(
        model in model(SMALL),
        scenario in scenario(SMALL),
        team in positive(),
        weights in proptest::collection::vec(positive(), SMALL.criteria),
    ) {
        let mut moved = scenario.clone();
        for (place, weight) in moved.weights.iter_mut().zip(weights) {
            if !place.is_zero() {
                *place = weight;
            }
        }
        if !moved.team.is_zero() {
            moved.team = team;
        }
        for scenario in [&scenario, &moved] {
            let ranking = rank(&model, scenario);
            let place = |index| ranking.standing(index).map(|standing| standing.rank);
            for Dominance { better, worse } in dominance(&model, scenario) {
                prop_assert!(place(better).is_some() && place(better) < place(worse));
            }
        }
        prop_assert_eq!(dominance(&model, &scenario), dominance(&model, &moved));
    }

    #[test]
    fn dominance_is_being_no_worse_by_any_single_weight_and_better_by_one_whatever_is_unknown(
        model in model(SMALL),
        scenario in scenario(SMALL),
    ) {
        // Only one thing matters at a time, so that its values alone decide.
        let weighted = |slider: &Slider| {
            !matches!(slider, Slider::Language(_)) && !slider.level(&scenario).is_zero()
        };
        // Once with 0 for each unknown value, and once with 10.
        let models = [Value::MIN, Value::MAX].map(|unknown| {
            let mut rows = model.alternatives().to_vec();
            let cells = rows.iter_mut().flat_map(|row| &mut row.values);
            cells.filter(|cell| **cell == Cell::Unknown).for_each(|cell| *cell = Cell::Known(unknown));
            Model::new(rows).expect("all of one shape")
        });
        let singles: Vec<[Ranking; 2]> = Slider::all(&model)
            .filter(weighted)
            .map(|slider| {
                let weights = vec![Level::ZERO; SMALL.criteria];
                let must = Vec::new();
                let mut single = Scenario { team: Level::ZERO, weights, must, ..scenario.clone() };
                slider.set(&mut single, Level::MAX);
                models.each_ref().map(|model| rank(model, &single))
            })
            .collect();
        let ranked = rank(&model, &scenario).listed();
        let points = |ranking: &Ranking, index| ranking.standing(index).map_or(0, |s| s.points);
        for (one, other) in ranked.iter().flat_map(|one| ranked.iter().map(|two| (*one, *two))) {
            let no_worse = singles.iter().all(|[low, high]| points(low, one) >= points(high, other));
            let better = singles.iter().any(|[low, high]| points(low, one) > points(high, other));
            let pair = Dominance { better: one, worse: other };
            prop_assert_eq!(dominance(&model, &scenario).contains(&pair), no_worse && better);
        }
    }
}
