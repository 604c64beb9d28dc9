//! Simple additive weighting of one table, normalised in two ways.

use serde::Deserialize;
use stackfit_decision::{Model, rank};

use super::model;
use crate::models::weights;

#[derive(Deserialize)]
struct Kracka {
    matrix: Vec<Vec<f64>>,
    direction: Vec<String>,
    expected_sum_normalised: Expected,
    expected_minmax_normalised: Expected,
}

#[derive(Deserialize)]
struct Expected {
    score: Vec<f64>,
    rank: Vec<usize>,
}

fn kracka() -> Kracka {
    let text = include_str!("saw_kracka2010_two_normalisations.json");
    serde_json::from_str(text).expect("the file is well formed")
}

/// The matrix with every column put through `normalise`.
fn normalised(case: &Kracka, normalise: impl Fn(&[f64], bool) -> Vec<f64>) -> Model {
    let columns: Vec<Vec<f64>> = (case.direction.iter().enumerate())
        .map(|(c, direction)| {
            let column: Vec<f64> = case.matrix.iter().map(|row| row[c]).collect();
            normalise(&column, direction == "max")
        })
        .collect();
    let rows = (0..case.matrix.len())
        .map(|r| columns.iter().map(|column| column[r]).collect())
        .collect::<Vec<Vec<f64>>>();
    model(&rows)
}

/// Checks ranks exactly, and scores up to the rounding of values to tenths.
fn assert_matches(model: &Model, expected: &Expected) {
    let ranking = rank(model, &weights(model, &[1; 7]));
    for (alternative, (score, place)) in expected.score.iter().zip(&expected.rank).enumerate() {
        let standing = ranking.standing(alternative).expect("all are ranked");
        assert_eq!(standing.rank, *place, "alternative {alternative}");
        let ours = f64::from(standing.points) / f64::from(ranking.weight) / 100.0;
        assert!((ours - score).abs() < 0.005, "{ours} is not {score}");
    }
}

/// The table with every value between the worst and the best of its column.
pub fn min_max() -> Model {
    normalised(&kracka(), |column, up| {
        let low = column.iter().copied().fold(f64::INFINITY, f64::min);
        let high = column.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let value = |x: &f64| (x - low) / (high - low);
        column.iter().map(|x| if up { value(x) } else { 1.0 - value(x) }).collect()
    })
}

#[test]
fn simple_additive_weighting_on_min_max_values_gives_the_published_ranks() {
    assert_matches(&min_max(), &kracka().expected_minmax_normalised);
}

#[test]
fn simple_additive_weighting_on_sum_normalised_values_gives_the_published_ranks() {
    let case = kracka();
    let model = normalised(&case, |column, up| {
        let gain: Vec<f64> = column.iter().map(|x| if up { *x } else { 1.0 / x }).collect();
        let sum: f64 = gain.iter().sum();
        gain.iter().map(|x| x / sum).collect()
    });
    assert_matches(&model, &case.expected_sum_normalised);
}
