//! Cases with known answers. The files name where the numbers come from.

use std::collections::BTreeMap;

use serde::Deserialize;
use stackfit_decision::{
    Alternative, Cell, Level, Model, Piecewise, Position, Scenario, Slider, Value, rank, track,
    winners,
};

/// A model without languages, from values between 0 and 1.
fn model(values: &[Vec<f64>]) -> Model {
    let tenth = |value: &f64| (0..=100).find(|t| f64::from(*t) >= (value * 100.0).round());
    let cell = |value| Cell::Known(Value::tenths(tenth(value).expect("from 0 to 1")));
    let alternatives = values.iter().map(|row| Alternative {
        values: row.iter().map(cell).collect(),
        doubt: Vec::new(),
        fit: Vec::new(),
    });
    Model::new(alternatives.collect()).expect("all of one shape")
}

fn scenario(model: &Model, weights: &[u8]) -> Scenario {
    let weights = weights.iter().copied().map(Level::clamped).collect();
    Scenario { weights, ..Scenario::blank(model) }
}

#[derive(Deserialize)]
struct FlipPoints {
    small_exact: SmallExact,
    fit_slider_exact: FitSlider,
}

#[derive(Deserialize)]
struct SmallExact {
    values: Vec<Vec<f64>>,
    sliders: Vec<u8>,
    scores_normalised: Vec<f64>,
    winner_segments_per_slider: Vec<SliderSegments>,
}

#[derive(Deserialize)]
struct SliderSegments {
    slider: usize,
    winner_segments: Vec<Segment>,
}

#[derive(Deserialize)]
struct Segment {
    from: String,
    to: String,
    winner: usize,
}

#[derive(Deserialize)]
struct FitSlider {
    r: i32,
    alternatives: BTreeMap<String, Tent>,
    winner_segments: Vec<NamedSegment>,
}

/// `rest + r * (1 - |t - p|)`.
#[derive(Deserialize)]
struct Tent {
    p: f64,
    rest: f64,
}

#[derive(Deserialize)]
struct NamedSegment {
    from: String,
    to: String,
    winner: String,
}

fn flip_points() -> FlipPoints {
    let text = include_str!("reference/flip_points_wsm.json");
    serde_json::from_str(text).expect("the file is well formed")
}

/// A number with one digit after the point, in tenths.
fn tenths(number: f64) -> i32 {
    (-1000..=1000).find(|t| f64::from(*t) >= (number * 10.0).round()).expect("a small number")
}

/// The reduced fraction that an interval ends at, as the file writes it.
fn written(position: Position) -> String {
    match position.denominator() {
        1 => position.numerator().to_string(),
        under => format!("{}/{under}", position.numerator()),
    }
}

/// A fraction such as `13/2`.
fn fraction(text: &str) -> f64 {
    let (over, under) = text.split_once('/').unwrap_or((text, "1"));
    over.parse::<f64>().expect("a number") / under.parse::<f64>().expect("a number")
}

#[test]
fn scores_of_the_flip_point_case_are_exact() {
    let case = flip_points().small_exact;
    let model = model(&case.values);
    let ranking = rank(&model, &scenario(&model, &case.sliders));
    for standing in &ranking.standings {
        let score = f64::from(standing.points) / f64::from(ranking.weight) / 100.0;
        let expected = case.scores_normalised[standing.alternative];
        assert!((score - expected).abs() < 1e-12, "{score} is not {expected}");
    }
}

#[test]
fn the_winner_at_every_position_of_a_slider_is_the_published_one() {
    let case = flip_points().small_exact;
    let model = model(&case.values);
    for SliderSegments { slider, winner_segments } in &case.winner_segments_per_slider {
        for position in 0..=10_u8 {
            let mut sliders = case.sliders.clone();
            sliders[slider - 1] = position;
            let ranking = rank(&model, &scenario(&model, &sliders));
            let inside = winner_segments.iter().find(|segment| {
                let position = f64::from(position);
                let (from, to) = (fraction(&segment.from), fraction(&segment.to));
                // A segment has the ends of the slider, but shares its flip points.
                (from < position || segment.from == "0") && (position < to || segment.to == "10")
            });
            // At a flip point itself two share the first place.
            if let Some(segment) = inside {
                let winner = ranking.standings[0].alternative + 1;
                assert_eq!(winner, segment.winner, "slider {slider} at {position}");
            } else {
                assert_eq!(ranking.standings[1].rank, 1, "slider {slider} at {position}");
            }
        }
    }
}

#[test]
fn flip_points_of_weights_are_the_published_fractions() {
    let case = flip_points().small_exact;
    let rows: Vec<Vec<i32>> =
        case.values.iter().map(|row| row.iter().copied().map(tenths).collect()).collect();
    let weights: Vec<i32> = case.sliders.iter().copied().map(i32::from).collect();
    let model = model(&case.values);
    let scenario = scenario(&model, &case.sliders);
    for SliderSegments { slider, winner_segments } in &case.winner_segments_per_slider {
        let lines: Vec<Piecewise> = (rows.iter())
            .map(|row| Piecewise::weighted(row, &weights, slider - 1).expect("small numbers"))
            .collect();
        let intervals = winners(&lines, Position::START, Position::END);
        let found: Vec<_> = (intervals.iter())
            .map(|i| (written(i.from), written(i.to), i.winners.clone()))
            .collect();
        let expected: Vec<_> = (winner_segments.iter())
            .map(|segment| (segment.from.clone(), segment.to.clone(), vec![segment.winner - 1]))
            .collect();
        assert_eq!(found, expected, "slider {slider}");
        assert_eq!(track(&model, &scenario, Slider::Criterion(slider - 1)), intervals);
    }
}

#[test]
fn flip_points_of_tents_are_the_published_fractions() {
    let case = flip_points().fit_slider_exact;
    let (end, under) = (Position::whole(1), 10);
    let tents: Vec<Piecewise> = (case.alternatives.values())
        .map(|Tent { p, rest }| {
            let (peak, rest) = (tenths(*p), tenths(*rest));
            let corner = Position::new(peak.into(), under).expect("a fraction");
            let left = (Position::START, rest + case.r * (10 - peak));
            let right = (end, rest + case.r * peak);
            Piecewise::through(&[left, (corner, rest + case.r * 10), right]).expect("a tent")
        })
        .collect();
    let names: Vec<&String> = case.alternatives.keys().collect();
    let found: Vec<_> = winners(&tents, Position::START, end)
        .iter()
        .map(|i| (written(i.from), written(i.to), i.winners.iter().map(|w| names[*w]).collect()))
        .collect();
    let expected: Vec<(String, String, Vec<&String>)> = (case.winner_segments.iter())
        .map(|segment| (segment.from.clone(), segment.to.clone(), vec![&segment.winner]))
        .collect();
    assert_eq!(found, expected);
}

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
    let text = include_str!("reference/saw_kracka2010_two_normalisations.json");
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
    let ranking = rank(model, &scenario(model, &[1; 7]));
    for (alternative, (score, place)) in expected.score.iter().zip(&expected.rank).enumerate() {
        let standing = ranking.standing(alternative).expect("all are ranked");
        assert_eq!(standing.rank, *place, "alternative {alternative}");
        let ours = f64::from(standing.points) / f64::from(ranking.weight) / 100.0;
        assert!((ours - score).abs() < 0.005, "{ours} is not {score}");
    }
}

#[test]
fn simple_additive_weighting_on_min_max_values_gives_the_published_ranks() {
    let case = kracka();
    let model = normalised(&case, |column, up| {
        let low = column.iter().copied().fold(f64::INFINITY, f64::min);
        let high = column.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let value = |x: &f64| (x - low) / (high - low);
        column.iter().map(|x| if up { value(x) } else { 1.0 - value(x) }).collect()
    });
    assert_matches(&model, &case.expected_minmax_normalised);
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
