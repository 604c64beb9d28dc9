//! Group: several people who each set something of their own, and where their answers meet.

mod alignment;
mod cells;
mod meeting;
mod parting;

pub use alignment::{Alignment, align, differing};
pub use cells::differing_cells;
pub use meeting::{Goal, Meeting, Search};
pub use parting::{Parting, parting};

use crate::model::Model;
use crate::ranking::rank;
use crate::scenario::Scenario;

/// How far behind somebody's first place an alternative may be, in points out of 100, to be
/// acceptable to them.
///
/// Points and not a rank, such as "among the first three": a rank depends on how many alternatives
/// are nearly the same, and hiding one would make another acceptable.
pub const ACCEPTABLE: u32 = 5;

/// Who is first alone for everybody ([`Member::first`]); none where not all have the same, or where
/// nobody is there.
#[must_use]
pub fn first_for_all(members: &[Member]) -> Option<usize> {
    let mut firsts = members.iter().map(Member::first);
    let first = firsts.next().flatten();
    first.filter(|_| firsts.all(|other| other == first))
}

/// One person of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// The model with this person's own values in it.
    pub model: Model,
    /// What this person set.
    pub scenario: Scenario,
}

impl Member {
    /// Who is first alone for this person, as in [`how_to_win`](crate::how_to_win): with more points
    /// than every other one that is ranked, or with no other left. None where several share the
    /// first place, and where nothing matters.
    #[must_use]
    pub fn first(&self) -> Option<usize> {
        first(&self.model, &self.scenario)
    }

    /// What is acceptable to this person: no must-have is missed, and it is at most [`ACCEPTABLE`]
    /// points behind the first; best first.
    #[must_use]
    pub fn acceptable(&self) -> Vec<usize> {
        let ranking = rank(&self.model, &self.scenario);
        if let [only] = ranking.unranked.as_slice() {
            return vec![*only];
        }
        let most = ranking.standings.first().map_or(0, |first| first.points);
        let near = ranking.standings.iter();
        let near = near.take_while(|s| most - s.points <= ACCEPTABLE * ranking.weight);
        near.map(|standing| standing.alternative).collect()
    }
}

/// See [`Member::first`].
fn first(model: &Model, scenario: &Scenario) -> Option<usize> {
    let ranking = rank(model, scenario);
    match ranking.standings.as_slice() {
        [] => Some(ranking.unranked).filter(|left| left.len() == 1)?.first().copied(),
        [first, second, ..] if second.rank == first.rank => None,
        [first, ..] => Some(first.alternative),
    }
}

/// What the most people of a group have first alone, and how many these are; of several such the
/// one that comes first in the model. None where nobody has a first place.
#[must_use]
pub fn agreed(members: &[Member]) -> Option<(usize, usize)> {
    let mut firsts = Vec::new();
    for member in members {
        firsts.extend(member.first());
    }
    most(&firsts)
}

/// The number that is there most often, and how often; the least of several such.
fn most(firsts: &[usize]) -> Option<(usize, usize)> {
    let mut best: Option<(usize, usize)> = None;
    for one in firsts {
        let count = firsts.iter().filter(|other| *other == one).count();
        if best.is_none_or(|(held, most)| count > most || (count == most && *one < held)) {
            best = Some((*one, count));
        }
    }
    best
}
