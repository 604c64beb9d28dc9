//! Rank acceptabilities and central weights with closed forms.

use serde::Deserialize;
use stackfit_decision::{Cell, Noise, Value};
use stackfit_sampling::{Table, acceptability, simplex};

use crate::models::{column, weights};
use crate::reach::three_errors;

#[derive(Deserialize)]
struct Exact {
    cases: Vec<TwoAlternatives>,
}

#[derive(Deserialize)]
struct TwoAlternatives {
    alt_a: Vec<f64>,
    alt_b: Vec<f64>,
    value: f64,
}

#[test]
fn two_alternatives_have_the_acceptability_of_the_closed_form() {
    let text = include_str!("smaa_exact_two_alternatives.json");
    let exact: Exact = serde_json::from_str(text).expect("the file is well formed");
    for TwoAlternatives { alt_a, alt_b, value } in exact.cases {
        let values = [alt_a.as_slice(), alt_b.as_slice()].concat();
        let table = Table { criteria: alt_a.len(), values: &values };
        let found = acceptability(table, 400_000, 2, 11, &mut simplex);
        let share = f64::from(found.first(0)) / 400_000.0;
        let error = three_errors(value, 400_000);
        assert!((share - value).abs() <= error, "{share} is not {value} within {error}");
    }
}

/// The probability of a number of successes in a number of trials.
fn binomial(trials: u32, successes: u32, share: f64) -> f64 {
    let ways = (0..successes).map(|k| f64::from(trials - k) / f64::from(k + 1)).product::<f64>();
    let powers = |base: f64, times: u32| (0..times).map(|_| base).product::<f64>();
    ways * powers(share, successes) * powers(1.0 - share, trials - successes)
}

/// How many of independent uniform values are above a known one is binomial (David and Nagaraja,
/// Order Statistics, 2003, chapter 2): so is the rank of one known alternative among unknown ones.
#[test]
fn a_known_value_among_unknown_ones_has_the_rank_of_an_order_statistic() {
    for alternatives in [15_usize, 16, 17, 40] {
        let mut cells = vec![Cell::Unknown; alternatives];
        cells[3] = Cell::Known(Value::tenths(70));
        let model = column(&cells);
        let noise = Noise::new(&model, 20_000, 5);
        let found = noise.robustness(&model, &weights(&model, &[5]), 20_000);
        let others = u32::try_from(alternatives - 1).expect("few");
        for (rank, above) in (1..=found.places()).zip(0..) {
            let exact = binomial(others, above, 0.3);
            let share = f64::from(found.at_rank(3, rank)) / 20_000.0;
            // A little wider, because ranks are many and values are thousandths.
            let near = 1.5 * three_errors(exact, 20_000) + 0.0005;
            assert!((share - exact).abs() <= near, "{share} is not {exact}: {rank}");
        }
    }
}

/// The mean of all weights in a known order are the rank order centroid weights (Barron and
/// Barrett, Decision Quality Using Ranked Attribute Weights, Management Science 42, 1996).
#[test]
fn central_weights_of_an_order_of_importance_are_the_rank_order_centroid() {
    let table = Table { criteria: 4, values: &[1.0; 4] };
    let found = acceptability(table, 100_000, 1, 3, &mut |stream, weights| {
        simplex(stream, weights);
        weights.sort_by(|one, other| other.total_cmp(one));
    });
    let central = found.central_weights(0).expect("it is first");
    for (weight, published) in central.iter().zip([0.5208, 0.2708, 0.1458, 0.0625]) {
        assert!((weight - published).abs() < 0.002, "{central:?}");
    }
}
