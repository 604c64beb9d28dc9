//! Covering: the fewest terms that explain why one alternative is ahead of another.

use crate::contribution::Part;
use crate::difference::gaps;
use crate::model::Model;
use crate::order::descending;
use crate::scenario::Scenario;

/// What one alternative gains on another through one term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gain {
    /// Which term.
    pub part: Part,
    /// Weight times the difference of the values in tenths, above 0. Divided by the sum of all weights
    /// it is points out of 100.
    pub points: u32,
    /// Whether both values are known; an unknown one counts as the middle of the scale.
    pub is_known: bool,
}

/// Why one alternative is ahead of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covering {
    /// The fewest gains of the one that together are more than all gains of the other, the greatest
    /// first; all of them where the other gains nothing. Never empty.
    pub covering: Vec<Gain>,
    /// All gains of the other, the greatest first. Empty where it gains nothing: it need not be dominated,
    /// since unknown values count as the middle of the scale here.
    pub covered: Vec<Gain>,
}

/// The fewest gains of one alternative that together are more than all that another gains on it, and
/// all of its gains where the other has none. Nothing when the one is not ahead, or the model lacks one
/// of the two.
///
/// Both scores have the same denominator, so this is decided on whole numbers. Since gains are above 0,
/// no set of as many is greater than that of the greatest, and those are the fewest. An argument that
/// covers what speaks against it by as little as will do is what Labreuche calls an explanation (A
/// general framework for explaining the results of a multi-attribute preference model, 2011).
///
/// ```
/// use stackfit_decision::{Gain, Level, Part, Scenario, covering};
/// # use stackfit_decision::{Alternative, Cell, Model, Value};
/// # let row = |values: [u8; 3]| Alternative {
/// #     values: values.map(|tenths| Cell::Known(Value::tenths(tenths))).to_vec(),
/// #     doubt: Vec::new(),
/// #     fit: Vec::new(),
/// # };
///
/// // Values in tenths on three criteria.
/// let model = Model::new(vec![row([90, 80, 40]), row([50, 60, 70])])?;
/// let weights = vec![Level::clamped(3), Level::clamped(2), Level::clamped(3)];
/// let scenario = Scenario { weights, ..Scenario::blank(&model) };
///
/// // 3 * (90 - 50) is enough against 3 * (70 - 40).
/// let why = covering(&model, &scenario, 0, 1).unwrap();
/// let gain = |place, points| Gain { part: Part::Criterion(place), points, is_known: true };
/// assert_eq!(why.covering, [gain(0, 120)]);
/// assert_eq!(why.covered, [gain(2, 90)]);
/// assert_eq!(covering(&model, &scenario, 1, 0), None);
/// # Ok::<(), stackfit_decision::WrongShape>(())
/// ```
#[must_use]
pub fn covering(model: &Model, scenario: &Scenario, one: usize, other: usize) -> Option<Covering> {
    let gaps = gaps((model, scenario), one, (model, scenario), other);
    let points = |gap: i64| u32::try_from(gap.abs()).unwrap_or(0);
    let mut covered = Vec::new();
    let mut gained = Vec::new();
    for place in descending(gaps.iter().map(|gap| points(gap.points))) {
        let Some(gap) = gaps.get(place) else { continue };
        let list = match gap.points {
            0 => continue,
            1.. => &mut gained,
            _ => &mut covered,
        };
        list.push(Gain { part: gap.part, points: points(gap.points), is_known: gap.is_known });
    }
    let sum = |gains: &[Gain]| gains.iter().map(|gain| gain.points).sum::<u32>();
    let against = sum(&covered);
    let is_enough = |count: &usize| gained.get(..*count).is_some_and(|some| sum(some) > against);
    // Where nothing speaks against it, one gain would leave the others out.
    let least = if against == 0 { gained.len().max(1) } else { 1 };
    let enough = (least..=gained.len()).find(is_enough)?;
    gained.truncate(enough);
    Some(Covering { covering: gained, covered })
}
