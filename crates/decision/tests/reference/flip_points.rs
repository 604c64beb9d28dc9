//! Flip points of weighted sums and of any functions of straight pieces.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use stackfit_decision::{Model, Piecewise, Position, Slider};
use stackfit_decision::{flip_points, rank, track, winners};

use super::model;
use crate::models::weights;

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

fn flip_points_case() -> FlipPoints {
    let text = include_str!("flip_points_wsm.json");
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
    let case = flip_points_case().small_exact;
    let model = model(&case.values);
    let ranking = rank(&model, &weights(&model, &case.sliders));
    for standing in &ranking.standings {
        let score = f64::from(standing.points) / f64::from(ranking.weight) / 100.0;
        let expected = case.scores_normalised[standing.alternative];
        assert!((score - expected).abs() < 1e-12, "{score} is not {expected}");
    }
}

#[test]
fn the_winner_at_every_position_of_a_slider_is_the_published_one() {
    let case = flip_points_case().small_exact;
    let model = model(&case.values);
    for SliderSegments { slider, winner_segments } in &case.winner_segments_per_slider {
        for position in 0..=10_u8 {
            let mut sliders = case.sliders.clone();
            sliders[slider - 1] = position;
            let ranking = rank(&model, &weights(&model, &sliders));
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
    let case = flip_points_case().small_exact;
    let rows: Vec<Vec<i32>> =
        case.values.iter().map(|row| row.iter().copied().map(tenths).collect()).collect();
    let sliders: Vec<i32> = case.sliders.iter().copied().map(i32::from).collect();
    let model = model(&case.values);
    let scenario = weights(&model, &case.sliders);
    for SliderSegments { slider, winner_segments } in &case.winner_segments_per_slider {
        let lines: Vec<Piecewise> = (rows.iter())
            .map(|row| Piecewise::weighted(row, &sliders, slider - 1).expect("small numbers"))
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
    let case = flip_points_case().fit_slider_exact;
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

/// Where two alternatives change places along a weight: `r = -sum of r(l) * (v(i,l) - v(j,l)) /
/// (v(i,k) - v(j,k))` over the other weights (Triantaphyllou and Sánchez 1997).
fn closed_form(model: &Model, weights: &[u8], slider: usize) -> Vec<Position> {
    let values = |place: usize| -> Vec<i64> {
        let values = model.alternatives()[place].values.iter();
        values.map(|cell| cell.midpoint().in_tenths().into()).collect()
    };
    let mut places = BTreeSet::new();
    for one in 0..model.alternatives().len() {
        for other in 0..one {
            let differences = values(one).into_iter().zip(values(other)).map(|(a, b)| a - b);
            let differences: Vec<i64> = differences.collect();
            let weighted = weights.iter().zip(&differences).map(|(r, d)| i64::from(*r) * d);
            let others = weighted.sum::<i64>() - i64::from(weights[slider]) * differences[slider];
            places.extend(Position::new(-others, differences[slider]));
        }
    }
    let inside = |at: &Position| *at > Position::START && *at < Position::END;
    places.into_iter().filter(inside).collect()
}

#[test]
fn the_order_changes_where_the_closed_form_says() {
    let case = flip_points_case().small_exact;
    let small = (model(&case.values), case.sliders);
    let kracka = (super::additive_weighting::min_max(), vec![1; 7]);
    for (model, sliders) in [small, kracka] {
        let scenario = weights(&model, &sliders);
        for slider in 0..sliders.len() {
            let found = flip_points(&model, &scenario, Slider::Criterion(slider));
            assert_eq!(found, closed_form(&model, &sliders, slider), "slider {slider}");
        }
    }
}
