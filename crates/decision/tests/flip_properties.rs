//! Flip points for all models, against scores computed position by position.

use std::cmp::Ordering;

use proptest::prelude::*;
use stackfit_decision::{
    Alternative, Interval, Level, Model, Piecewise, Position, Scenario, Slider, flip_points,
    order_changes, rank, track, winners,
};

use crate::models::{SMALL, model, scenario};

/// `over / under`, the latter above 0.
type Fraction = (i128, i128);

fn compare(one: Fraction, other: Fraction) -> Ordering {
    // The scores of a model share a denominator that is too large to be multiplied again.
    if one.1 == other.1 {
        return one.0.cmp(&other.0);
    }
    (one.0 * other.1).cmp(&(other.0 * one.1))
}

fn fraction(position: Position) -> Fraction {
    (position.numerator().into(), position.denominator().into())
}

/// Just off half-way, where no two functions of these tests meet.
fn between(from: Position, to: Position) -> Fraction {
    let ((a, b), (c, d)) = (fraction(from), fraction(to));
    (a * d * 500_001 + c * b * 500_002, b * d * 1_000_003)
}

/// Whether a position lies strictly between two others.
fn inside(at: Fraction, from: Position, to: Position) -> bool {
    compare(fraction(from), at).is_lt() && compare(at, fraction(to)).is_lt()
}

/// Positions from 0 to 10 at none of which two functions of these tests meet: the denominator of
/// a meeting place is below this prime.
fn samples() -> impl Iterator<Item = Fraction> {
    const PRIME: i128 = 10_007;
    (1..10 * PRIME).step_by(1009).filter(|over| over % PRIME != 0).map(|over| (over, PRIME))
}

/// The highest of these scores, and who has it.
fn highest(scores: &[(usize, Fraction)]) -> Vec<usize> {
    let best = scores.iter().map(|(_, score)| *score).max_by(|a, b| compare(*a, *b));
    let level = |score: Fraction| best.is_some_and(|best| compare(score, best).is_eq());
    scores.iter().filter(|(_, score)| level(*score)).map(|(index, _)| *index).collect()
}

/// How every two compare.
fn order(scores: &[(usize, Fraction)]) -> Vec<Ordering> {
    let pairs = scores.iter().flat_map(|(_, one)| scores.iter().map(|(_, two)| (*one, *two)));
    pairs.map(|(one, two)| compare(one, two)).collect()
}

/// Checks intervals from 0 to 10 against scores at any position.
fn check_winners(
    intervals: &[Interval],
    scores: &dyn Fn(Fraction) -> Vec<(usize, Fraction)>,
) -> Result<(), TestCaseError> {
    if scores((0, 1)).is_empty() {
        prop_assert_eq!(intervals, []);
        return Ok(());
    }
    prop_assert_eq!(intervals.first().map(|first| first.from), Some(Position::START));
    prop_assert_eq!(intervals.last().map(|last| last.to), Some(Position::END));
    for pair in intervals.windows(2) {
        prop_assert_eq!(pair[0].to, pair[1].from);
        prop_assert_ne!(&pair[0].winners, &pair[1].winners);
    }
    for Interval { from, to, winners } in intervals {
        prop_assert!(from < to);
        let inner = samples().filter(|at| inside(*at, *from, *to));
        for at in inner.chain([between(*from, *to)]) {
            prop_assert_eq!(&highest(&scores(at)), winners, "at {:?}", at);
        }
        // At the ends the winners of both sides are level.
        for at in [fraction(*from), fraction(*to)] {
            let highest = highest(&scores(at));
            prop_assert!(winners.iter().all(|winner| highest.contains(winner)), "at {:?}", at);
        }
    }
    Ok(())
}

/// Checks changes of order between 0 and 10 against scores at any position.
fn check_changes(
    changes: &[Position],
    scores: &dyn Fn(Fraction) -> Vec<(usize, Fraction)>,
) -> Result<(), TestCaseError> {
    let mut places = vec![Position::START];
    places.extend(changes);
    places.push(Position::END);
    let mut before = None;
    for pair in places.windows(2) {
        prop_assert!(pair[0] < pair[1]);
        let here = order(&scores(between(pair[0], pair[1])));
        for at in samples().filter(|at| inside(*at, pair[0], pair[1])) {
            prop_assert_eq!(&order(&scores(at)), &here, "at {:?}", at);
        }
        prop_assert_ne!(Some(&here), before.as_ref(), "nothing changes at {:?}", pair[0]);
        before = Some(here);
    }
    Ok(())
}

/// What each ranked alternative scores with a slider at any position.
fn scores(
    model: &Model,
    scenario: &Scenario,
    slider: Slider,
    (over, under): Fraction,
) -> Vec<(usize, Fraction)> {
    let ranked = |(index, alternative): &(usize, &Alternative)| {
        let must = scenario.must.iter().zip(&alternative.values);
        !scenario.hides(*index)
            && must
                .filter_map(|(must, cell)| must.map(|must| (must, cell)))
                .all(|(must, cell)| cell.at_best().in_tenths() >= must.get() * 10)
    };
    // Every position, that of the moved slider among them, times the denominator.
    let position = |of: Slider| {
        if of == slider { over } else { under * i128::from(of.level(scenario).get()) }
    };
    let score = |alternative: &Alternative| {
        let known = alternative.fit.iter().enumerate();
        let fit = known.map(|(l, fit)| position(Slider::Language(l)) * i128::from(fit.get())).max();
        let criteria = alternative.values.iter().enumerate().map(|(c, cell)| {
            position(Slider::Criterion(c)) * i128::from(cell.midpoint().in_tenths())
        });
        position(Slider::Team) * fit.unwrap_or(0) + under * criteria.sum::<i128>()
    };
    let ranked = model.alternatives().iter().enumerate().filter(ranked);
    ranked.map(|(index, alternative)| (index, (score(alternative), under * under))).collect()
}

/// Whole corners at quarters, low enough for many to meet, touch and run together.
fn corners() -> impl Strategy<Value = Vec<(i32, i32)>> {
    proptest::collection::btree_map(0..=40, 0..=6, 1..6)
        .prop_map(|corners| corners.into_iter().collect())
}

/// The height of a function through such corners.
fn height(corners: &[(i32, i32)], (over, under): Fraction) -> Fraction {
    let last = corners.len().saturating_sub(2);
    let quarters = corners.iter().map(|(x, _)| (i128::from(*x), 4));
    let piece = quarters.skip(1).position(|end| compare((over, under), end).is_le());
    match corners.get(piece.unwrap_or(last)..).unwrap_or_default() {
        [(x, y), (end, to), ..] => {
            let [x, y, end, to] = [x, y, end, to].map(|number| i128::from(*number));
            // y + (to - y) * (t - x/4) / ((end - x)/4)
            let width = (end - x) * under;
            (y * width + (to - y) * (4 * over - x * under), width)
        }
        alone => (alone.first().map_or(0, |(_, y)| i128::from(*y)), 1),
    }
}

fn functions(corners: &[Vec<(i32, i32)>]) -> Vec<Piecewise> {
    let position = |quarters: i32| Position::new(quarters.into(), 4).expect("a fraction");
    let through = |corners: &Vec<(i32, i32)>| {
        let corners: Vec<_> = corners.iter().map(|(x, y)| (position(*x), *y)).collect();
        Piecewise::through(&corners).expect("corners from left to right")
    };
    corners.iter().map(through).collect()
}

proptest! {
    #[test]
    fn winners_are_those_with_the_most_points_and_nobody_else(
        model in model(SMALL),
        scenario in scenario(SMALL),
    ) {
        for slider in Slider::all(&model) {
            let intervals = track(&model, &scenario, slider);
            check_winners(&intervals, &|at| scores(&model, &scenario, slider, at))?;
        }
    }

    #[test]
    fn the_order_changes_at_every_flip_point_and_nowhere_else(
        model in model(SMALL),
        scenario in scenario(SMALL),
    ) {
        for slider in Slider::all(&model) {
            let changes = flip_points(&model, &scenario, slider);
            check_changes(&changes, &|at| scores(&model, &scenario, slider, at))?;
        }
    }

    #[test]
    fn winners_at_a_whole_level_are_ranked_first(model in model(SMALL), scenario in scenario(SMALL)) {
        for slider in Slider::all(&model) {
            let intervals = track(&model, &scenario, slider);
            for level in Level::all() {
                let mut moved = scenario.clone();
                slider.set(&mut moved, level);
                let ranking = rank(&model, &moved);
                let level = Position::from(level);
                let here = intervals.iter().filter(|i| i.from <= level && level <= i.to);
                for winner in here.flat_map(|interval| interval.winners.iter().copied()) {
                    let first = ranking.standing(winner).is_some_and(|standing| standing.rank == 1);
                    prop_assert!(first || ranking.unranked.contains(&winner));
                }
            }
        }
    }

    #[test]
    fn winners_of_any_functions_are_the_highest_and_nobody_else(
        corners in proptest::collection::vec(corners(), 0..7),
    ) {
        let intervals = winners(&functions(&corners), Position::START, Position::END);
        let heights = |at| corners.iter().map(|corners| height(corners, at)).enumerate().collect();
        check_winners(&intervals, &heights)?;
    }

    #[test]
    fn the_order_of_any_functions_changes_at_every_change_and_nowhere_else(
        corners in proptest::collection::vec(corners(), 0..7),
    ) {
        let changes = order_changes(&functions(&corners), Position::START, Position::END);
        let heights = |at| corners.iter().map(|corners| height(corners, at)).enumerate().collect();
        check_changes(&changes, &heights)?;
    }
}
