//! Change of the first place between two tables of the same alternatives.

use crate::contribution::Part;
use crate::difference::{Case, gaps};
use crate::ranking::{Ranking, rank};
use crate::value::Cell;

/// Who stands first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    /// Nothing matters, or nothing is left.
    Nobody,
    /// Only this alternative is left.
    Alone(usize),
    /// These have the same score, in the model's order.
    Shared(Vec<usize>),
    /// One is ahead of all others.
    Ahead {
        /// Which.
        one: usize,
        /// By how many tenths of a point, rounded.
        tenths: u32,
        /// Whether [that is too little](Ranking::is_close) to call who leads.
        is_close: bool,
    },
}

/// What contributes most to a change of the first place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cause {
    /// A value of an alternative changed, or its fit to the team.
    Value {
        /// Which alternative.
        alternative: usize,
        /// Where.
        part: Part,
        /// What it was.
        then: Cell,
        /// What it is.
        now: Cell,
        /// Whether nothing else contributes.
        is_only: bool,
    },
    /// An alternative misses a must-have, and missed none.
    Misses(usize),
    /// An alternative meets the must-haves, and missed one. Of one that was hidden nothing is said.
    Meets(usize),
}

/// How the first place changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Who stood first.
    pub then: First,
    /// Who stands first.
    pub now: First,
    /// What contributes most to the difference, where there is one and it comes from a single cause.
    pub cause: Option<Cause>,
}

/// How the first place changed from one table to another one with the same alternatives, criteria
/// and languages in the same order.
///
/// What contributes most is decided in whole numbers. Where somebody else is first now, it is the
/// largest part of what the one gains on the other. Where the lead of the same one grew, it is the
/// largest part of what it gains on who was second; where it shrank, of what the one that is second
/// now gains on it. These are never below 0 in sum: nobody is nearer the first than the second.
#[must_use]
pub fn change(then: Case<'_>, now: Case<'_>) -> Change {
    let rankings = [rank(then.0, then.1), rank(now.0, now.1)];
    let [was, is] = &rankings;
    let mut change = Change { then: first(was), now: first(is), cause: None };
    // Places in the list; those who share the first one are in the model's order.
    let place = |ranking: &Ranking, place: usize| {
        ranking.standings.get(place).map(|standing| standing.alternative)
    };
    let pair = match (place(was, 0), place(is, 0)) {
        (Some(before), Some(after)) if before != after => Some((after, before)),
        (Some(same), Some(_)) => match lead(is) * u64::from(was.weight) {
            grown if grown > lead(was) * u64::from(is.weight) => Some(same).zip(place(was, 1)),
            less if less < lead(was) * u64::from(is.weight) => place(is, 1).zip(Some(same)),
            _ => None,
        },
        _ => None,
    };
    if let Some((gainer, loser)) = pair
        && change.then != change.now
    {
        change.cause = cause(then, now, &rankings, gainer, loser);
    }
    change
}

/// Who stands first in a ranking.
fn first(ranking: &Ranking) -> First {
    match ranking.standings.as_slice() {
        [] => First::Nobody,
        [only] => First::Alone(only.alternative),
        [first, second, ..] if first.points > second.points => {
            let points = first.points - second.points;
            First::Ahead {
                one: first.alternative,
                tenths: ranking.tenths(points),
                is_close: ranking.is_close(points),
            }
        }
        all => {
            let shared = all.iter().filter(|standing| standing.rank == 1);
            First::Shared(shared.map(|standing| standing.alternative).collect())
        }
    }
}

/// By how many points the first is ahead; more than any lead where it is alone.
fn lead(ranking: &Ranking) -> u64 {
    match ranking.standings.as_slice() {
        [first, second, ..] => u64::from(first.points - second.points),
        _ => u64::from(ranking.weight) * 200,
    }
}

/// What contributes most to what one gains on the other.
fn cause(
    then: Case<'_>,
    now: Case<'_>,
    [was, is]: &[Ranking; 2],
    gainer: usize,
    loser: usize,
) -> Option<Cause> {
    // Both are ranked in one of the two.
    if is.standing(loser).is_none() {
        return Some(Cause::Misses(loser));
    }
    if was.standing(gainer).is_none() {
        return Some(Cause::Meets(gainer)).filter(|_| !was.hidden.contains(&gainer));
    }
    if was.weight != is.weight {
        return None;
    }
    let (mut most, mut found, mut count) = (0, None, 0);
    for (one, sign) in [(gainer, 1), (loser, -1)] {
        for gap in gaps(now, one, then, one) {
            count += u32::from(gap.points != 0);
            if sign * gap.points > most {
                (most, found) = (sign * gap.points, Some((one, gap.part)));
            }
        }
    }
    let (alternative, part) = found?;
    let (then, now) = (cell(then, alternative, part)?, cell(now, alternative, part)?);
    Some(Cause::Value { alternative, part, then, now, is_only: count == 1 })
}

/// The value of an alternative in a term; the fit to the team is always known.
fn cell((model, scenario): Case<'_>, one: usize, part: Part) -> Option<Cell> {
    let alternative = model.alternatives().get(one)?;
    match part {
        Part::Team => Some(Cell::Known(alternative.team_fit(scenario))),
        Part::Criterion(criterion) => alternative.values.get(criterion).copied(),
    }
}
