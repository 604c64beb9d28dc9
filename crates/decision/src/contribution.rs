//! Contributions: the terms that a score is made of.

use crate::level::Level;
use crate::model::Alternative;
use crate::order::descending;
use crate::scenario::Scenario;
use crate::value::{Cell, Value};

/// A term of the sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The team's language.
    Team,
    /// The criterion at this place.
    Criterion(usize),
}

/// What one term adds to the score of one alternative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contribution {
    /// Which term.
    pub part: Part,
    /// How much it matters.
    pub weight: Level,
    /// How good the alternative is there; the middle of the scale where that is not known.
    pub value: Value,
    /// Whether it is known.
    pub is_known: bool,
    /// Weight times value in tenths. Divided by the sum of all weights it is points out of 100.
    pub points: u32,
}

impl Contribution {
    fn new(part: Part, weight: Level, cell: Cell) -> Self {
        let (value, is_known) = (cell.midpoint(), cell != Cell::Unknown);
        let points = u32::from(weight.get()) * u32::from(value.in_tenths());
        Self { part, weight, value, is_known, points }
    }
}

/// The terms with a weight, the team's language first, then the criteria in their order.
///
/// The points of all of them add up to the alternative's points in the ranking.
///
/// ```
/// use stackfit_decision::{Level, Part, Scenario, contributions, rank};
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
/// let parts: Vec<_> =
///     contributions(&model.alternatives()[0], &scenario).map(|c| (c.part, c.points)).collect();
/// assert_eq!(parts, [(Part::Criterion(0), 270), (Part::Criterion(1), 80)]);
/// assert_eq!(rank(&model, &scenario).standings[0].points, 270 + 80);
/// # Ok::<(), stackfit_decision::WrongShape>(())
/// ```
pub fn contributions<'a>(
    alternative: &'a Alternative,
    scenario: &'a Scenario,
) -> impl Iterator<Item = Contribution> + 'a {
    let takes_part = scenario.team_weight() > 0;
    let team = takes_part.then(|| {
        let fit = Cell::Known(alternative.team_fit(scenario));
        Contribution::new(Part::Team, scenario.team, fit)
    });
    let criteria = scenario.weights.iter().zip(&alternative.values).enumerate();
    let criteria = criteria.filter(|(_, (weight, _))| !weight.is_zero());
    team.into_iter().chain(
        criteria.map(|(index, (weight, cell))| {
            Contribution::new(Part::Criterion(index), *weight, *cell)
        }),
    )
}

/// Rounds parts of a whole to tenths of a point so that they add up to the rounded whole.
///
/// Each part is `points / weight`; the whole is their sum, rounded half up. What rounding down the
/// parts leaves over goes to those with the largest remainders, first come first served (the
/// method of Hamilton, or largest remainder). With a weight of 0 all parts are 0.
#[must_use]
pub fn apportion(points: &[u32], weight: u32) -> Vec<u32> {
    if weight == 0 {
        return vec![0; points.len()];
    }
    let mut tenths: Vec<u32> = points.iter().map(|p| p * 10 / weight).collect();
    let whole = round(points.iter().sum::<u32>() * 10, weight);
    let left_over = whole.saturating_sub(tenths.iter().sum());
    let by_remainder = descending(points.iter().map(|p| p * 10 % weight));
    for place in by_remainder.into_iter().take(usize::try_from(left_over).unwrap_or(usize::MAX)) {
        if let Some(part) = tenths.get_mut(place) {
            *part += 1;
        }
    }
    tenths
}

/// `numerator / denominator`, rounded half up; 0 when the denominator is 0.
pub(super) fn round(numerator: u32, denominator: u32) -> u32 {
    (numerator + denominator / 2).checked_div(denominator).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::apportion;

    #[test]
    fn rounded_parts_add_up_to_the_rounded_whole() {
        assert_eq!(apportion(&[100, 100, 100], 3), [334, 333, 333]);
        assert_eq!(apportion(&[1, 1, 1], 16), [1, 1, 0]);
    }

    #[test]
    fn a_part_of_nothing_stays_nothing() {
        assert_eq!(apportion(&[0, 7, 7], 16), [0, 5, 4]);
        assert_eq!(apportion(&[5, 5], 0), [0, 0]);
    }
}
