//! Least change that puts an alternative first.

mod answer;
mod branch_and_bound;
mod comparison;
mod dual_simplex;
mod integer_program;
mod least;
mod linear_program;
mod never_first;
mod proof;
mod rounding;
mod tableau;
mod zero_sum_game;

pub use answer::Win;
pub(crate) use least::least_change;
pub use never_first::never_first;
pub use proof::{Mix, Proof};

use branch_and_bound::{Found, branch_and_bound};
use comparison::Comparison;
use integer_program::programs;

use crate::level::Level;
use crate::model::Model;
use crate::ranking::rank;
use crate::scenario::Scenario;
use crate::slider::Slider;

/// After about this many pivots a search is given up, to keep the page quick.
const LIMIT: u32 = 40_000;

/// What is the least that puts an alternative first when `fixed` sliders stay where they are?
///
/// A single slider is preferred: the one that has to move least; of equals a criterion, then the
/// team, then a language, then the one with the greater lead, then the first. Else it is the least
/// total of steps over several sliders, the minimum of the city-block distance to where the
/// sliders are, over all their whole-number positions. Must-haves and what is hidden stay as they
/// are, and sliders that the scenario does not have count as fixed.
///
/// The search is branch and bound; its answers and bounds are checked in whole numbers with
/// [`rank`] and weak duality, so rounding never makes an answer wrong. It stops after a number of
/// steps, and then says that the answer is not proved to be the smallest.
///
/// ```
/// use stackfit_decision::{Level, Proof, Scenario, Slider, Win, how_to_win};
/// # use stackfit_decision::{Alternative, Cell, Model, Value};
/// # let row = |values: [u8; 2]| Alternative {
/// #     values: values.map(|tenths| Cell::Known(Value::tenths(tenths))).to_vec(),
/// #     doubt: Vec::new(),
/// #     fit: Vec::new(),
/// # };
///
/// // Values in tenths on two criteria.
/// let model = Model::new(vec![row([90, 40]), row([50, 80]), row([40, 70])])?;
/// let weights = vec![Level::clamped(3), Level::clamped(2)];
/// let scenario = Scenario { weights, ..Scenario::blank(&model) };
///
/// // The second wins once the second criterion weighs more than the first.
/// let way = Win::One { slider: Slider::Criterion(1), to: Level::clamped(4) };
/// assert_eq!(how_to_win(&model, &scenario, 1, &[]), way);
/// let way = Win::One { slider: Slider::Criterion(0), to: Level::clamped(1) };
/// assert_eq!(how_to_win(&model, &scenario, 1, &[Slider::Criterion(1)]), way);
/// // The third never does, because the second is better on everything.
/// let never = Win::Never(Proof::Dominated(1));
/// assert_eq!(how_to_win(&model, &scenario, 2, &[]), never);
/// # Ok::<(), stackfit_decision::WrongShape>(())
/// ```
#[must_use]
pub fn how_to_win(model: &Model, scenario: &Scenario, alternative: usize, fixed: &[Slider]) -> Win {
    let ranking = rank(model, scenario);
    if ranking.hidden.contains(&alternative) {
        return Win::Hidden;
    }
    let mut rivals = ranking.listed();
    if !rivals.contains(&alternative) {
        let excluded = ranking.excluded.into_iter().find(|e| e.alternative == alternative);
        return Win::Excluded(excluded.map(|e| e.shortfalls).unwrap_or_default());
    }
    rivals.retain(|rival| *rival != alternative);
    let Some(comparison) = Comparison::new(model, scenario, alternative, &rivals, fixed) else {
        return Win::Excluded(Vec::new());
    };
    if rivals.is_empty() || comparison.lead(&[]).is_some_and(|lead| lead > 0) {
        return Win::AlreadyFirst;
    }
    if let Some((slider, to)) = single(&comparison, 1) {
        return Win::One { slider, to };
    }
    let (proof, alone) = match proof::prove(&comparison, &rivals) {
        Some(proof) => (Some(proof), Found { moves: None, proved: true }),
        None => (None, several(&comparison, 1)),
    };
    if let Some(moves) = alone.moves {
        return Win::Several { moves, smallest: alone.proved };
    }
    if !alone.proved {
        return Win::Open;
    }
    if comparison.lead(&[]).is_some_and(|lead| lead == 0) {
        return Win::Shared { moves: Vec::new(), smallest: true };
    }
    if let Some(only) = single(&comparison, 0) {
        return Win::Shared { moves: vec![only], smallest: true };
    }
    let shared = several(&comparison, 0);
    match shared.moves {
        Some(moves) => Win::Shared { moves, smallest: shared.proved },
        None if !shared.proved => Win::Open,
        None => Win::Never(proof.unwrap_or_else(|| proof::exhausted(&comparison))),
    }
}

/// Moves of several sliders that put an alternative first in fewer steps in total than `below`, with these
/// sliders fixed: the least total, as far as the search comes. Empty where it finds none.
///
/// [`how_to_win`] prefers a single slider, however far it has to move; this is what takes fewer steps than
/// that.
#[must_use]
pub fn in_fewer_steps(
    model: &Model,
    scenario: &Scenario,
    alternative: usize,
    fixed: &[Slider],
    below: u32,
) -> Vec<(Slider, Level)> {
    let mut rivals = rank(model, scenario).listed();
    rivals.retain(|rival| *rival != alternative);
    let Some(comparison) = Comparison::new(model, scenario, alternative, &rivals, fixed) else {
        return Vec::new();
    };
    let below = i32::try_from(below).unwrap_or(i32::MAX);
    let found = branch_and_bound(&programs(&comparison, 1), LIMIT, below);
    let moves = found.moves.unwrap_or_default();
    let wins = comparison.lead(&moves).is_some_and(|lead| lead > 0);
    if wins { moves } else { Vec::new() }
}

/// The smallest move of a single slider that puts the alternative ahead by this many points.
fn single(comparison: &Comparison, ahead: i64) -> Option<(Slider, Level)> {
    let mut best: Option<((i32, u8, i64), Slider, Level)> = None;
    for slider in comparison.free.iter().copied() {
        for to in Level::all() {
            let distance = (i32::from(to.get()) - comparison.now(slider)).abs();
            let Some(lead) = comparison.lead(&[(slider, to)]).filter(|lead| *lead >= ahead) else {
                continue;
            };
            let key = (distance, slider.kind(), -lead);
            if best.is_none_or(|(held, ..)| key < held) {
                best = Some((key, slider, to));
            }
        }
    }
    best.map(|(_, slider, to)| (slider, to))
}

/// The smallest moves that put the alternative ahead by this many points, checked with [`rank`].
fn several(comparison: &Comparison, ahead: i32) -> Found {
    let mut found = branch_and_bound(&programs(comparison, ahead), LIMIT, i32::MAX);
    if let Some(moves) = &found.moves
        && comparison.lead(moves).is_none_or(|lead| lead < ahead.into())
    {
        found = Found { moves: None, proved: false };
    }
    found
}
