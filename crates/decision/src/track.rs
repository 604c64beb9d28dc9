//! Track of a slider: who is first at each position, and where the order changes.

use crate::along::Along;
use crate::contribution::contributions;
use crate::flip::{Interval, order_changes, winners};
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

/// The points of these alternatives along a slider.
fn functions(
    model: &Model,
    scenario: &Scenario,
    slider: Slider,
    alternatives: &[usize],
) -> Vec<Piecewise> {
    let along = |alternative: &Alternative| {
        let points = contributions(alternative, scenario).map(|part| part.points).sum();
        let Along { level, at_zero, slope } = Along::new(alternative, scenario, slider, points);
        Piecewise::level_or_rising(level, at_zero, slope)
    };
    alternatives.iter().filter_map(|index| model.alternatives().get(*index)).map(along).collect()
}
