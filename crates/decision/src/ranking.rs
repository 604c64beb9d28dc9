//! Ranking: the order of the alternatives in a scenario.

use crate::contribution::{contributions, round};
use crate::level::Level;
use crate::model::{Alternative, Model};
use crate::order::descending;
use crate::scenario::Scenario;
use crate::value::Value;

/// The place of one alternative.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Which alternative.
    pub alternative: usize,
    /// Its rank, from 1. Equal scores share a rank, and the next one counts on: 1, 2, 2, 4.
    pub rank: usize,
    /// Its points; divided by [`Ranking::weight`] they are its score out of 100.
    pub points: u32,
}

/// A must-have that an alternative does not meet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortfall {
    /// On which criterion.
    pub criterion: usize,
    /// What it has.
    pub value: Value,
    /// What it should have at least.
    pub least: Level,
}

/// An alternative that leaves the ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exclusion {
    /// Which alternative.
    pub alternative: usize,
    /// Every must-have that it does not meet.
    pub shortfalls: Vec<Shortfall>,
}

/// The answer to a scenario.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ranking {
    /// The sum of all weights. At 0 nothing matters and there is no order.
    pub weight: u32,
    /// The alternatives in order, best first. Empty when nothing matters.
    pub standings: Vec<Standing>,
    /// The alternatives that would be ranked if anything mattered, in the model's order.
    pub unranked: Vec<usize>,
    /// The alternatives that do not meet a must-have, in the model's order.
    pub excluded: Vec<Exclusion>,
    /// Which of these have more points than anything that is ranked, and the most of all; in the model's
    /// order.
    pub kept_out: Vec<usize>,
    /// The alternatives that the visitor hid, in the model's order.
    pub hidden: Vec<usize>,
}

/// Below this many points between the first two, out of 100, no one leads.
const TOO_CLOSE: u32 = 2;

impl Ranking {
    /// Whether this many points are too few to call who leads: under 2 out of 100.
    #[must_use]
    pub fn is_close(&self, points: u32) -> bool {
        points < TOO_CLOSE * self.weight
    }

    /// The first and all that are too close to it to call who leads, best first; none when the
    /// first does lead.
    #[must_use]
    pub fn near_first(&self) -> Vec<usize> {
        let first = self.standings.first().map_or(0, |first| first.points);
        let near = self.standings.iter().take_while(|s| self.is_close(first - s.points));
        let near: Vec<usize> = near.map(|standing| standing.alternative).collect();
        if near.len() > 1 { near } else { Vec::new() }
    }

    /// Those that are first, several where they are level; none when nothing is ranked.
    #[must_use]
    pub fn leaders(&self) -> Vec<usize> {
        let first = self.standings.iter().take_while(|standing| standing.rank == 1);
        first.map(|standing| standing.alternative).collect()
    }

    /// The standing of this alternative, when it is ranked.
    #[must_use]
    pub fn standing(&self, alternative: usize) -> Option<Standing> {
        self.standings.iter().find(|s| s.alternative == alternative).copied()
    }

    /// The alternatives in the order in which they are listed, ranked or not.
    #[must_use]
    pub fn listed(&self) -> Vec<usize> {
        let ranked = self.standings.iter().map(|standing| standing.alternative);
        ranked.chain(self.unranked.iter().copied()).collect()
    }

    /// So many points as a score out of 100, rounded to a whole number.
    #[must_use]
    pub fn whole(&self, points: u32) -> u32 {
        round(points, self.weight)
    }

    /// So many points as a score out of 100, in tenths.
    #[must_use]
    pub fn tenths(&self, points: u32) -> u32 {
        round(points * 10, self.weight)
    }
}

/// Ranks the alternatives: `S(f) = (sum of r(c)*v(f,c) + r(team)*fit(f)) / (sum of all r)`.
///
/// The additive value model of Keeney and Raiffa (Decisions with Multiple Objectives, 1976) on
/// fixed scales, so that what is hidden or left out never reorders the others. Orders are decided
/// on whole numbers; equal scores keep the model's order.
///
/// ```
/// use stackfit_decision::{Level, Scenario, rank};
/// # use stackfit_decision::{Alternative, Cell, Model, Value};
/// # let row = |values: [u8; 2]| Alternative {
/// #     values: values.map(|tenths| Cell::Known(Value::tenths(tenths))).to_vec(),
/// #     doubt: Vec::new(),
/// #     fit: Vec::new(),
/// # };
///
/// // Values in tenths on two criteria.
/// let model = Model::new(vec![row([90, 40]), row([50, 80]), row([70, 70])])?;
/// let weights = vec![Level::clamped(3), Level::clamped(2)];
/// let scenario = Scenario { weights, ..Scenario::blank(&model) };
///
/// let ranking = rank(&model, &scenario);
/// let first = ranking.standings[0];
/// // (3 * 70 + 2 * 70) / 5 = 70 out of 100, as much as (3 * 90 + 2 * 40) / 5.
/// assert_eq!((first.alternative, first.rank, ranking.tenths(first.points)), (0, 1, 700));
/// assert_eq!((ranking.standings[1].alternative, ranking.standings[1].rank), (2, 1));
/// assert_eq!((ranking.standings[2].alternative, ranking.standings[2].rank), (1, 3));
/// # Ok::<(), stackfit_decision::WrongShape>(())
/// ```
#[must_use]
pub fn rank(model: &Model, scenario: &Scenario) -> Ranking {
    let mut ranking = Ranking { weight: scenario.total_weight(), ..Ranking::default() };
    let mut standings = Vec::new();
    // The most points of those excluded.
    let mut most = 0;
    for (index, alternative) in model.alternatives().iter().enumerate() {
        let shortfalls = shortfalls(alternative, scenario);
        if scenario.hides(index) {
            ranking.hidden.push(index);
        } else if !shortfalls.is_empty() {
            ranking.excluded.push(Exclusion { alternative: index, shortfalls });
            let points = points(alternative, scenario);
            if points > most {
                most = points;
                ranking.kept_out.clear();
            }
            if points == most {
                ranking.kept_out.push(index);
            }
        } else if ranking.weight == 0 {
            ranking.unranked.push(index);
        } else {
            let points = points(alternative, scenario);
            standings.push(Standing { alternative: index, rank: 0, points });
        }
    }
    let order = descending(standings.iter().map(|standing| standing.points));
    for standing in order.iter().filter_map(|place| standings.get(*place)) {
        let rank = match ranking.standings.last() {
            Some(above) if above.points == standing.points => above.rank,
            _ => ranking.standings.len() + 1,
        };
        ranking.standings.push(Standing { rank, ..*standing });
    }
    let first = ranking.standings.first().map_or(0, |first| first.points);
    if most <= first {
        ranking.kept_out.clear();
    }
    ranking
}

/// The points of an alternative, in the same units as all.
fn points(alternative: &Alternative, scenario: &Scenario) -> u32 {
    contributions(alternative, scenario).map(|part| part.points).sum()
}

/// Which alternatives are ranked, or would be if anything mattered: those that are neither hidden
/// nor excluded.
pub(crate) fn present(model: &Model, scenario: &Scenario) -> Vec<bool> {
    let mut present = vec![false; model.alternatives().len()];
    for alternative in rank(model, scenario).listed() {
        if let Some(place) = present.get_mut(alternative) {
            *place = true;
        }
    }
    present
}

/// The alternatives that are ranked, or would be if anything mattered, in the model's order.
pub(crate) fn taking_part(model: &Model, scenario: &Scenario) -> Vec<usize> {
    let present = present(model, scenario).into_iter().enumerate();
    present.filter(|(_, present)| *present).map(|(alternative, _)| alternative).collect()
}

/// The must-haves that an alternative does not meet. What is unknown might meet any.
fn shortfalls(alternative: &Alternative, scenario: &Scenario) -> Vec<Shortfall> {
    let asked = scenario.must.iter().zip(&alternative.values).enumerate();
    asked
        .filter_map(|(criterion, (must, cell))| {
            let least = (*must)?;
            let value = cell.at_best();
            let short = value.in_tenths() < least.get() * 10;
            short.then_some(Shortfall { criterion, value, least })
        })
        .collect()
}
