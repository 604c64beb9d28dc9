//! Differences of two alternatives, term by term.

use crate::contribution::{Contribution, Part, apportion, contributions};
use crate::model::Model;
use crate::order::descending;
use crate::scenario::Scenario;

/// A model, and a scenario in which it is ranked.
pub type Case<'a> = (&'a Model, &'a Scenario);

/// By how much two alternatives differ through one term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which term.
    pub part: Part,
    /// In tenths of a point out of 100: above 0 where the one gains, below 0 where it loses.
    pub tenths: i32,
    /// Whether they are level there; less than a tenth may show as none, but is not level.
    pub is_level: bool,
    /// Whether both values are known; an unknown one counts as the middle of the scale.
    pub is_known: bool,
}

/// The differences between one alternative and another, term by term over all that has a weight:
/// the largest, gain or loss, first. Equal ones keep the order of [`contributions`].
///
/// They add up to the difference of the two scores, rounded half away from zero to a tenth; what
/// rounding leaves over is shared out as by [`apportion`]. Nothing when the model lacks one of the
/// two.
#[must_use]
pub fn differences(
    model: &Model,
    scenario: &Scenario,
    one: usize,
    other: usize,
) -> Vec<Difference> {
    let gains = gaps((model, scenario), one, (model, scenario), other);
    let sign = if gains.iter().map(|gap| gap.points).sum::<i64>() < 0 { -1 } else { 1 };
    // A term is at most the whole weight times 100 tenths, so that moved up by this, none is
    // below 0; and a whole number of points more does not change what rounding leaves over.
    let weight = scenario.total_weight();
    let lift = i64::from(weight) * 100;
    let lifted = gains.iter().map(|gap| u32::try_from(sign * gap.points + lift).unwrap_or(0));
    let lifted: Vec<u32> = lifted.collect();
    let tenths = apportion(&lifted, weight).into_iter();
    let tenths: Vec<i64> = tenths.map(|tenths| sign * (i64::from(tenths) - 1000)).collect();
    let order = descending(tenths.iter().map(|tenths| u32::try_from(tenths.abs()).unwrap_or(0)));
    let of = |place: usize| {
        let (Gap { part, points, is_known }, tenths) = (*gains.get(place)?, tenths.get(place)?);
        let tenths = i32::try_from(*tenths).unwrap_or(0);
        Some(Difference { part, tenths, is_level: points == 0, is_known })
    };
    order.into_iter().filter_map(of).collect()
}

/// By how much an alternative is ahead through one term.
#[derive(Clone, Copy)]
pub(crate) struct Gap {
    pub part: Part,
    /// Weight times the difference of the values in tenths.
    pub points: i64,
    /// Whether both values are known.
    pub is_known: bool,
}

/// By how many points an alternative is ahead of another, perhaps in another case of the same weights,
/// through each term with a weight, in the order of [`contributions`]. Nothing when one is not there.
pub(crate) fn gaps(
    (model, scenario): Case<'_>,
    one: usize,
    (other_model, other_scenario): Case<'_>,
    other: usize,
) -> Vec<Gap> {
    let found = model.alternatives().get(one).zip(other_model.alternatives().get(other));
    let Some((one, other)) = found else { return Vec::new() };
    let pairs = contributions(one, scenario).zip(contributions(other, other_scenario));
    let gap = |a: Contribution, b: Contribution| Gap {
        part: a.part,
        points: i64::from(a.points) - i64::from(b.points),
        is_known: a.is_known && b.is_known,
    };
    pairs.map(|(a, b)| gap(a, b)).collect()
}
