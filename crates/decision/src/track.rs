//! Track of a slider: who is first at each position, and where the order changes.

use crate::along::Along;
use crate::contribution::contributions;
use crate::flip::{Interval, order_changes, winners};
use crate::level::Level;
use crate::model::{Alternative, Model};
use crate::piecewise::Piecewise;
use crate::position::Position;
use crate::ranking::taking_part;
use crate::scenario::Scenario;
use crate::slider::Slider;

/// Who is first along a slider from 0 to 10 while all else stays as it is.
///
/// The intervals run from 0 to 10 and name alternatives of the model. As in [`rank`], hidden ones
/// and ones that do not meet a must-have take no part; without any other there are no intervals.
/// Where nothing that matters tells the alternatives apart, all of them are first. If nothing but
/// this slider matters, then nothing does at 0 itself: the first interval says what is true from
/// just above 0.
///
/// The closed form for weights is that of Triantaphyllou and Sánchez, A Sensitivity Analysis
/// Approach for Some Deterministic Multi-Criteria Decision-Making Methods (Decision Sciences
/// 28(1), 1997, 151–194), for weights before they are divided by their sum.
///
/// ```
/// use stackfit_decision::{Level, Position, Scenario, Slider, track};
/// # use stackfit_decision::{Alternative, Cell, Model, Value};
/// # let row = |values: [u8; 2]| Alternative {
/// #     values: values.map(|tenths| Cell::Known(Value::tenths(tenths))).to_vec(),
/// #     doubt: Vec::new(),
/// #     fit: Vec::new(),
/// # };
///
/// // Values in tenths on two criteria.
/// let model = Model::new(vec![row([90, 40]), row([50, 80])])?;
/// let weights = vec![Level::clamped(3), Level::clamped(2)];
/// let scenario = Scenario { weights, ..Scenario::blank(&model) };
///
/// // The first is ahead as long as the second criterion weighs less than the first.
/// let intervals = track(&model, &scenario, Slider::Criterion(1));
/// assert_eq!((intervals[0].to, &intervals[0].winners[..]), (Position::whole(3), &[0][..]));
/// assert_eq!((intervals[1].from, &intervals[1].winners[..]), (Position::whole(3), &[1][..]));
/// # Ok::<(), stackfit_decision::WrongShape>(())
/// ```
#[must_use]
pub fn track(model: &Model, scenario: &Scenario, slider: Slider) -> Vec<Interval> {
    let ranked = taking_part(model, scenario);
    let functions = functions(model, scenario, slider, &ranked);
    let mut intervals = winners(&functions, Position::START, Position::END);
    for winner in intervals.iter_mut().flat_map(|interval| &mut interval.winners) {
        *winner = ranked.get(*winner).copied().unwrap_or(*winner);
    }
    intervals
}

/// [`track`], in which each whole step where others are first than around it has an interval of its
/// own, from there to there: where the lines of two cross at a step, both are first on it.
///
/// A step on which as many are first as beside it has none. If nothing but this slider matters, nobody is
/// first at 0, and an interval without winners says so.
#[must_use]
pub fn track_with_ties(model: &Model, scenario: &Scenario, slider: Slider) -> Vec<Interval> {
    let mut intervals = track(model, scenario, slider);
    let ranked = taking_part(model, scenario);
    let along = along(model, scenario, slider, &ranked);
    let mut moved = scenario.clone();
    for step in Level::all() {
        slider.set(&mut moved, step);
        if moved.total_weight() == 0 {
            continue;
        }
        let most = along.iter().map(|one| one.at(step)).max();
        let points = ranked.iter().zip(&along);
        let firsts = points.filter(|(_, one)| Some(one.at(step)) == most);
        let winners: Vec<usize> = firsts.map(|(first, _)| *first).collect();
        let at = Position::whole(step.get().into());
        let beside = |interval: &&Interval| interval.from <= at && at <= interval.to;
        if winners.is_empty()
            || intervals.iter().filter(beside).any(|interval| interval.winners == winners)
        {
            continue;
        }
        let mut place = intervals.len();
        if let Some(after) = intervals.iter().position(|interval| at < interval.to) {
            place = after;
            if let Some(around) = intervals.get_mut(after).filter(|around| around.from < at) {
                let before = Interval { to: at, ..around.clone() };
                around.from = at;
                intervals.insert(after, before);
                place = after + 1;
            }
        }
        intervals.insert(place, Interval { from: at, to: at, winners });
    }
    // The slider is at its end here.
    if moved.total_weight() > 0 && !intervals.is_empty() {
        slider.set(&mut moved, Level::ZERO);
        if moved.total_weight() == 0 {
            let (from, to) = (Position::START, Position::START);
            intervals.insert(0, Interval { from, to, winners: Vec::new() });
        }
    }
    intervals
}

/// Every position of a slider strictly between 0 and 10 at which the order of the alternatives
/// changes, in ascending order, while all else stays as it is.
///
/// See [`order_changes`] for what counts as a change, and [`track`] for who takes part.
#[must_use]
pub fn flip_points(model: &Model, scenario: &Scenario, slider: Slider) -> Vec<Position> {
    let ranked = taking_part(model, scenario);
    let functions = functions(model, scenario, slider, &ranked);
    order_changes(&functions, Position::START, Position::END)
}

/// The points of these alternatives along a slider, as functions.
fn functions(
    model: &Model,
    scenario: &Scenario,
    slider: Slider,
    alternatives: &[usize],
) -> Vec<Piecewise> {
    let function = |one: Along| Piecewise::level_or_rising(one.level, one.at_zero, one.slope);
    along(model, scenario, slider, alternatives).into_iter().map(function).collect()
}

/// The points of these alternatives along a slider.
fn along(model: &Model, scenario: &Scenario, slider: Slider, alternatives: &[usize]) -> Vec<Along> {
    let along = |alternative: &Alternative| {
        let points = contributions(alternative, scenario).map(|part| part.points).sum();
        Along::new(alternative, scenario, slider, points)
    };
    alternatives.iter().filter_map(|index| model.alternatives().get(*index)).map(along).collect()
}
