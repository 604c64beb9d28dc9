//! Meeting: the least total change of weights that makes one alternative first for all people of a
//! group, or acceptable to all.

use super::{ACCEPTABLE, Member};
use crate::level::Level;
use crate::order::descending;
use crate::ranking::rank;
use crate::slider::Slider;
use crate::win::least_change;

/// What an alternative has to be for each person of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// First alone, see [`Member::first`].
    First,
    /// Acceptable, see [`Member::acceptable`].
    Acceptable,
}

/// An alternative on which all people of a group meet, and who moves what for that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meeting {
    /// Which alternative.
    pub alternative: usize,
    /// The moves of each person, in the order of the group; none where all is well already.
    pub moves: Vec<Vec<(Slider, Level)>>,
    /// Over how many steps they move in total.
    pub steps: u32,
}

/// The search for the meeting with the fewest steps, a piece at a time.
///
/// What may move is the weight of each criterion and of the team's language, for each person by
/// themselves; what a team knows is a fact, and stays, as do must-haves and what is hidden. The
/// total is the sum of all steps of all people. Since everyone moves by themselves, the least total
/// for an alternative is the sum of each one's least change, which is found and proved as in
/// [`how_to_win`](crate::how_to_win), in whole numbers. An alternative that misses a must-have of
/// somebody, or that somebody hides, is none on which all can meet. Of meetings with as many steps
/// it is the one whose places in the lists of all have the least sum now, and then the first of the
/// model.
#[derive(Clone, Debug)]
pub struct Search {
    goal: Goal,
    /// The alternatives that are still to be looked at, the next one last.
    open: Vec<usize>,
    /// What is being looked at, as far as it was.
    moves: Vec<Vec<(Slider, Level)>>,
    steps: u32,
    best: Option<Meeting>,
    is_proved: bool,
    is_ruled_out: bool,
}

impl Search {
    /// A search that has not begun.
    #[must_use]
    pub fn new(members: &[Member], goal: Goal) -> Self {
        let count = members.first().map_or(0, |one| one.model.alternatives().len());
        // The sum of the places of each in the lists; the most where somebody rules it out.
        let mut sums = vec![0_u32; count];
        for member in members {
            let listed = rank(&member.model, &member.scenario).listed();
            for (alternative, sum) in sums.iter_mut().enumerate() {
                let place = (0_u32..).zip(&listed).find(|(_, one)| **one == alternative);
                *sum = sum.saturating_add(place.map_or(u32::MAX, |(place, _)| place));
            }
        }
        let mut open = descending(sums.iter().map(|sum| u32::MAX - sum));
        open.retain(|one| sums.get(*one).is_some_and(|sum| *sum < u32::MAX));
        // The next one is taken from the end.
        open.reverse();
        let is_ruled_out = open.is_empty();
        Self { goal, open, moves: Vec::new(), steps: 0, best: None, is_proved: true, is_ruled_out }
    }

    /// What it looks for.
    #[must_use]
    pub fn goal(&self) -> Goal {
        self.goal
    }

    /// Whether each alternative is ruled out by somebody.
    #[must_use]
    pub fn is_ruled_out(&self) -> bool {
        self.is_ruled_out
    }

    /// Looks at one alternative for one person; false when there is nothing left to do.
    pub fn step(&mut self, members: &[Member]) -> bool {
        let Some(alternative) = self.open.last().copied() else { return false };
        let least = self.best.as_ref().map_or(u32::MAX, |best| best.steps);
        if let Some(member) = members.get(self.moves.len()) {
            let allowed = match self.goal {
                Goal::First => 0,
                Goal::Acceptable => ACCEPTABLE,
            };
            let below = least.saturating_sub(self.steps);
            let found = least_change(&member.model, &member.scenario, alternative, allowed, below);
            self.is_proved &= found.is_proved;
            if let Some(moves) = found.moves {
                let way = |(slider, to): &(Slider, Level)| {
                    u32::from(slider.level(&member.scenario).get().abs_diff(to.get()))
                };
                self.steps += moves.iter().map(way).sum::<u32>();
                self.moves.push(moves);
                if self.steps < least {
                    return true;
                }
            }
        } else {
            let (moves, steps) = (std::mem::take(&mut self.moves), self.steps);
            self.best = Some(Meeting { alternative, moves, steps });
        }
        self.moves.clear();
        self.steps = 0;
        self.open.pop();
        if self.best.as_ref().is_some_and(|best| best.steps == 0) {
            self.open.clear();
        }
        !self.open.is_empty()
    }

    /// The best meeting so far, and whether it is proved that there is no better one (or, without
    /// one, none at all). Both hold for good once there is nothing left to do.
    #[must_use]
    pub fn best(&self) -> (Option<&Meeting>, bool) {
        (self.best.as_ref(), self.is_proved)
    }
}
