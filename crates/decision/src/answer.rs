//! Answer: what may be claimed about the first place.

use crate::contribution::{Part, contributions};
use crate::model::Model;
use crate::order::descending;
use crate::ranking::{Ranking, Standing};
use crate::scenario::Scenario;

/// What a ranking says, in facts; the page puts it in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// All weights are 0.
    NothingMatters,
    /// Everything is excluded or hidden.
    NothingLeft,
    /// Only this alternative is left.
    Alone(usize),
    /// One leads.
    Lead(Lead),
    /// The first are less than two points apart.
    Close {
        /// All that are less than two points behind the first, in order, the first included.
        group: Vec<usize>,
        /// How far the last of the group is behind the first, in tenths of a point; only those that
        /// are level are 0 apart.
        spread: u32,
        /// Who comes after the group, and how far behind the first, in tenths of a point.
        next: Option<(usize, u32)>,
    },
}

/// The first place and its reasons.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// Who is first.
    pub first: usize,
    /// Who is second; the first of them when several are.
    pub second: usize,
    /// By how much, in tenths of a point.
    pub margin: u32,
    /// Where the first gains most on the second, at most two, the greater gain first. Never empty,
    /// because a lead without a gain is impossible.
    pub reasons: Vec<Reason>,
    /// The language by which the first fits the team, if any.
    pub language: Option<usize>,
    /// Whether the team knows any language at all, as far as it is said.
    pub is_team_known: bool,
    /// Whether the reasons make up at least half of all that the first gains on the second.
    pub mostly: bool,
}

/// A term through which the first gains on the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which term.
    pub part: Part,
    /// Which of the two has an unknown value there, which counts as the middle of the scale: never both,
    /// since then nobody gains.
    pub unknown: Option<usize>,
}

/// Says what a ranking of this model in this scenario allows to claim.
#[must_use]
pub fn answer(model: &Model, scenario: &Scenario, ranking: &Ranking) -> Answer {
    if ranking.weight == 0 && !ranking.unranked.is_empty() {
        return Answer::NothingMatters;
    }
    let mut standings = ranking.standings.iter();
    let Some(first) = standings.next() else { return Answer::NothingLeft };
    let Some(second) = standings.next() else { return Answer::Alone(first.alternative) };
    let behind = |points: u32| first.points.saturating_sub(points);
    let is_close = |points: u32| ranking.is_close(behind(points));
    if !is_close(second.points) {
        let (reasons, mostly) = gains(model, scenario, first.alternative, second.alternative);
        return Answer::Lead(Lead {
            first: first.alternative,
            second: second.alternative,
            margin: ranking.tenths(behind(second.points)),
            reasons,
            language: (model.alternatives().get(first.alternative))
                .and_then(|first| first.team_language(scenario)),
            is_team_known: scenario.knowledge.iter().any(|level| !level.is_zero()),
            mostly,
        });
    }
    let (near, far): (Vec<Standing>, Vec<Standing>) =
        ranking.standings.iter().copied().partition(|standing| is_close(standing.points));
    Answer::Close {
        spread: near.last().map_or(0, |last| match behind(last.points) {
            0 => 0,
            points => ranking.tenths(points).max(1),
        }),
        group: near.into_iter().map(|standing| standing.alternative).collect(),
        next: far.first().map(|s| (s.alternative, ranking.tenths(behind(s.points)))),
    }
}

/// Where one alternative gains most on another, at most two terms, and whether they make up at
/// least half of all its gains.
fn gains(model: &Model, scenario: &Scenario, first: usize, next: usize) -> (Vec<Reason>, bool) {
    let (Some(one), Some(other)) =
        (model.alternatives().get(first), model.alternatives().get(next))
    else {
        return (Vec::new(), false);
    };
    let pairs = contributions(one, scenario).zip(contributions(other, scenario));
    let gains: Vec<(Reason, u32)> = pairs
        .map(|(a, b)| {
            let unknown = match (a.is_known, b.is_known) {
                (false, _) => Some(first),
                (true, false) => Some(next),
                (true, true) => None,
            };
            (Reason { part: a.part, unknown }, a.points.saturating_sub(b.points))
        })
        .filter(|(_, gain)| *gain > 0)
        .collect();
    let all: u32 = gains.iter().map(|(_, gain)| gain).sum();
    let order = descending(gains.iter().map(|(_, gain)| *gain));
    let mut reasons = order.iter().filter_map(|place| gains.get(*place)).take(2).copied();
    let Some((first, most)) = reasons.next() else { return (Vec::new(), false) };
    // A second reason that weighs less than half the first one is none worth a mention.
    match reasons.next().filter(|(_, gain)| gain * 2 >= most) {
        Some((second, more)) => (vec![first, second], (most + more) * 2 >= all),
        None => (vec![first], most * 2 >= all),
    }
}
