//! Rank acceptabilities over all weights.

use stackfit_decision::{Level, Part, Scenario, reach};
use stackfit_sampling::{Table, acceptability, simplex};

use crate::models::table;

/// Three standard errors of a share of `samples`.
pub fn three_errors(share: f64, samples: u32) -> f64 {
    3.0 * (share * (1.0 - share) / f64::from(samples)).sqrt()
}

#[test]
fn whole_tenths_have_the_acceptability_of_the_closed_form() {
    // 10 on one criterion against 5 on the other: first when its weight is above a third.
    let model = table(&[(&[100, 0], &[0]), (&[0, 50], &[0])]);
    let found = reach(&model, &Scenario::blank(&model), 100_000, 1);
    let (share, exact) = (f64::from(found.first(0)) / 100_000.0, 2.0 / 3.0);
    assert!((share - exact).abs() <= three_errors(exact, 100_000), "{share}");
    assert_eq!(found.first(0) + found.first(1), 100_000);
}

#[test]
fn central_weights_are_the_mean_of_those_that_put_one_first() {
    let model = table(&[(&[100, 0], &[0]), (&[0, 50], &[0])]);
    let found = reach(&model, &Scenario::blank(&model), 100_000, 1);
    // Uniform from a third to 1, and from 0 to a third.
    for (alternative, mean) in [(0, 2.0 / 3.0), (1, 1.0 / 6.0)] {
        let central = found.central_weights(alternative).expect("it is first");
        assert_eq!([central[0].0, central[1].0], [Part::Criterion(0), Part::Criterion(1)]);
        assert!((central[0].1 - mean).abs() < 0.003, "{central:?}");
        assert!((central[0].1 + central[1].1 - 1.0).abs() < 1e-12);
    }
}

#[test]
fn who_is_worse_everywhere_is_never_first_and_has_no_central_weights() {
    let model = table(&[(&[50, 60], &[0]), (&[49, 60], &[0])]);
    let found = reach(&model, &Scenario::blank(&model), 1_000, 1);
    assert_eq!((found.first(1), found.central_weights(1)), (0, None));
    assert_eq!(found.percent(0, 1), 100);
}

#[test]
fn equals_are_first_together_and_each_counts() {
    let model = table(&[(&[50, 60], &[0]), (&[50, 60], &[0]), (&[0, 0], &[0])]);
    let found = reach(&model, &Scenario::blank(&model), 1_000, 1);
    assert_eq!([0, 1, 2].map(|one| found.first(one)), [1_000, 1_000, 0]);
    assert_eq!(found.at_rank(2, 3), 1_000);
}

#[test]
fn the_team_takes_part_with_what_it_knows_and_only_then() {
    let model = table(&[(&[60], &[0]), (&[50], &[10])]);
    let mut scenario = Scenario::blank(&model);
    assert_eq!(reach(&model, &scenario, 1_000, 1).first(1), 0);
    scenario.knowledge = vec![Level::clamped(9)];
    let found = reach(&model, &scenario, 10_000, 1);
    // A lead of 1 on the criterion against one of 9 by the language: first in 9 of 10.
    let share = f64::from(found.first(1)) / 10_000.0;
    assert!((share - 0.9).abs() <= three_errors(0.9, 10_000), "{share}");
    let central = found.central_weights(1).expect("it is first");
    assert_eq!(central[1].0, Part::Team);
}

#[test]
fn the_weights_of_the_scenario_do_not_matter() {
    let model = table(&[(&[100, 0], &[0]), (&[0, 50], &[0])]);
    let weights = vec![Level::MAX, Level::ZERO];
    let one = reach(&model, &Scenario { weights, ..Scenario::blank(&model) }, 1_000, 1);
    assert_eq!(one, reach(&model, &Scenario::blank(&model), 1_000, 1));
}

#[test]
fn who_is_hidden_or_excluded_takes_no_part_and_the_others_keep_their_weights() {
    let model =
        table(&[(&[100, 100], &[0]), (&[100, 0], &[0]), (&[0, 50], &[0]), (&[90, 100], &[0])]);
    let mut scenario = Scenario { must: vec![None; 2], ..Scenario::blank(&model) };
    scenario.hidden = vec![true, false, false, true];
    let found = reach(&model, &scenario, 5_000, 1);
    let alone = table(&[(&[100, 0], &[0]), (&[0, 50], &[0])]);
    let expected = reach(&alone, &Scenario::blank(&alone), 5_000, 1);
    assert_eq!(
        [0, 1, 2, 3].map(|one| found.first(one)),
        [0, expected.first(0), expected.first(1), 0]
    );
    scenario.must = vec![Some(Level::MIDDLE), None];
    assert_eq!(reach(&model, &scenario, 5_000, 1).first(1), 5_000);
}

#[test]
fn only_the_first_places_are_counted_when_asked_so() {
    let values: Vec<f64> = (0..1_000).map(f64::from).collect();
    let table = Table { criteria: 1, values: &values };
    let found = acceptability(table, 10, 3, 4, &mut simplex);
    assert_eq!([999, 998, 997, 996].map(|one| found.at_rank(one, 3)), [0, 0, 10, 0]);
    assert_eq!(found.at_rank(996, 4), 0);
}
