//! Single cases.

use stackfit_decision::{Alternative, Cell, Level, Model, Noise, Scenario, Value};

use super::{SAMPLES, counts, robustness};
use crate::models::{doubtful, weights};

#[test]
fn a_slider_alone_on_exact_values_is_certain() {
    for level in 1..=10 {
        let model = doubtful(&[(&[49], &[0]), (&[50], &[0]), (&[20], &[0])], 0);
        let robustness = robustness(&model, &weights(&model, &[level]));
        assert_eq!(
            [2, 1, 3],
            [0, 1, 2].map(|alternative| {
                (1..=3).find(|rank| robustness.at_rank(alternative, *rank) == 400).expect("a rank")
            })
        );
    }
}

#[test]
fn what_is_better_on_a_slider_at_zero_alone_gains_nothing() {
    let model = doubtful(&[(&[60, 0], &[0]), (&[50, 100], &[10])], 0);
    let scenario = Scenario { team: Level::MAX, ..weights(&model, &[1, 0]) };
    assert_eq!(robustness(&model, &scenario).first(1), 0);
}

#[test]
fn a_language_that_is_not_known_stays_unknown() {
    let fit = |fits: [u8; 2]| fits.map(Level::clamped).to_vec();
    let of = |fits| Alternative { values: Vec::new(), doubt: Vec::new(), fit: fit(fits) };
    let model = Model::new(vec![of([1, 0]), of([0, 10])]).expect("all of one shape");
    let knowledge = vec![Level::clamped(1), Level::ZERO];
    let scenario = Scenario { knowledge, team: Level::MAX, ..Scenario::blank(&model) };
    assert_eq!(robustness(&model, &scenario).first(1), 0);
}

#[test]
fn equal_alternatives_share_the_better_rank() {
    let model = doubtful(&[(&[70, 20], &[3]), (&[70, 20], &[3]), (&[10, 10], &[0])], 0);
    let robustness = robustness(&model, &weights(&model, &[5, 5]));
    assert_eq!(counts(&model, &robustness), [[400, 0, 0], [400, 0, 0], [0, 0, 400]]);
}

#[test]
fn when_nothing_matters_nothing_is_counted() {
    let model = doubtful(&[(&[70], &[10]), (&[20], &[0])], 10);
    let scenario = Scenario { team: Level::MAX, ..weights(&model, &[0]) };
    let robustness = robustness(&model, &scenario);
    assert_eq!((robustness.samples(), robustness.percent(0, 1)), (0, 0));
}

#[test]
fn an_unknown_value_may_be_anything_and_a_known_one_only_what_its_confidence_allows() {
    let of = |cell, doubt| Alternative {
        values: vec![cell],
        doubt: vec![Value::tenths(doubt)],
        fit: Vec::new(),
    };
    let known = |tenths, doubt| of(Cell::Known(Value::tenths(tenths)), doubt);
    // Against an exact 8, the unknown one is better in a fifth of the samples, and what is 7 within
    // two points in a quarter.
    for (other, share) in [(of(Cell::Unknown, 0), 0.2), (known(70, 20), 0.25), (known(70, 9), 0.0)]
    {
        let model = Model::new(vec![known(80, 0), other]).expect("all of one shape");
        let noise = Noise::new(&model, 10_000, 3);
        let first = noise.robustness(&model, &weights(&model, &[5]), 10_000).first(1);
        assert!((f64::from(first) / 10_000.0 - share).abs() < 0.02, "{first} is not {share}");
    }
}

#[test]
fn a_must_have_is_decided_on_the_values_as_they_are() {
    let model = doubtful(&[(&[50], &[0]), (&[49], &[0])], 20);
    let must = vec![Some(Level::MIDDLE)];
    let robustness = robustness(&model, &Scenario { must, ..weights(&model, &[5]) });
    assert_eq!(counts(&model, &robustness), [[400, 0], [0, 0]]);
}

#[test]
fn the_counts_of_a_link_are_these_on_every_machine() {
    let model =
        doubtful(&[(&[70, 20, 55], &[8]), (&[50, 60, 40], &[9]), (&[60, 40, 48], &[3])], 10);
    let knowledge = vec![Level::clamped(4)];
    let scenario = Scenario { knowledge, team: Level::MIDDLE, ..weights(&model, &[5, 4, 0]) };
    assert_eq!(
        counts(&model, &robustness(&model, &scenario)),
        [[51, 293, 56], [347, 51, 2], [2, 56, 342]]
    );
}

#[test]
fn a_drawing_in_pieces_gives_what_a_drawing_at_once_would() {
    let model = doubtful(&[(&[70, 20], &[8]), (&[50, 60], &[9])], 10);
    let scenario = weights(&model, &[5, 4]);
    let mut noise = Noise::of_sliders(&model, SAMPLES, 1);
    let mut pieces = 1;
    while !noise.update_some(&model, 1) {
        pieces += 1;
    }
    assert_eq!(noise.robustness(&model, &scenario, SAMPLES), robustness(&model, &scenario));
    assert_eq!(pieces, 5, "four cells, and the look that finds no other");
}

#[test]
fn an_update_gives_what_a_new_drawing_would() {
    let model = doubtful(&[(&[70, 20], &[8]), (&[50, 60], &[9])], 10);
    let other = doubtful(&[(&[70, 20], &[8]), (&[90, 60], &[9])], 10);
    let mut noise = Noise::new(&model, SAMPLES, 1);
    noise.update(&other);
    let scenario = weights(&model, &[5, 4]);
    assert_eq!(noise.robustness(&other, &scenario, SAMPLES), robustness(&other, &scenario));
}
