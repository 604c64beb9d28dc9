//! What would put an alternative first.

mod contest;
mod game;
mod moves;
mod never;
mod program;
mod proof;
mod search;
mod simplex;
mod tableau;

pub use never::never_first;
pub use proof::{Mix, Proof};

use super::{Level, Model, Scenario, Shortfall, Slider, rank};
use contest::Contest;
use program::programs;
use search::{Found, search};

/// After about so many pivots a search is given up, to keep the page quick.
const LIMIT: u32 = 40_000;

/// What would put an alternative first, that is, give it more points than every other one that is
/// ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Win {
    /// It is first already, or nothing else would be ranked.
    AlreadyFirst,
    /// It is hidden, so no slider helps.
    Hidden,
    /// It does not meet these must-haves, so no slider helps. Empty when the model does not have
    /// the alternative.
    Excluded(Vec<Shortfall>),
    /// Moving this one slider does it, and no other single slider has to move less.
    One {
        /// Which slider.
        slider: Slider,
        /// Where to.
        to: Level,
    },
    /// No single slider does it, but moving all of these does.
    Several {
        /// Which sliders, and where to.
        moves: Vec<(Slider, Level)>,
        /// Whether it is proved that the steps cannot be fewer in total.
        smallest: bool,
    },
    /// It cannot be first alone, but with these moves it shares the first place.
    Shared {
        /// Which sliders, and where to; one if one is enough, none if it is shared already.
        moves: Vec<(Slider, Level)>,
        /// Whether it is proved that the steps cannot be fewer in total.
        smallest: bool,
    },
    /// No setting of the sliders that may be moved puts it first, not even shared.
    Never(Proof),
    /// The search was given up before it found a way or a proof that there is none.
    Open,
}

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
    let Some(contest) = Contest::new(model, scenario, alternative, &rivals, fixed) else {
        return Win::Excluded(Vec::new());
    };
    if rivals.is_empty() || contest.lead(&[]).is_some_and(|lead| lead > 0) {
        return Win::AlreadyFirst;
    }
    if let Some((slider, to)) = single(&contest, 1) {
        return Win::One { slider, to };
    }
    let (proof, alone) = match proof::prove(&contest, &rivals) {
        Some(proof) => (Some(proof), Found { moves: None, proved: true }),
        None => (None, several(&contest, 1)),
    };
    if let Some(moves) = alone.moves {
        return Win::Several { moves, smallest: alone.proved };
    }
    if !alone.proved {
        return Win::Open;
    }
    if contest.lead(&[]).is_some_and(|lead| lead == 0) {
        return Win::Shared { moves: Vec::new(), smallest: true };
    }
    if let Some(only) = single(&contest, 0) {
        return Win::Shared { moves: vec![only], smallest: true };
    }
    let shared = several(&contest, 0);
    match shared.moves {
        Some(moves) => Win::Shared { moves, smallest: shared.proved },
        None if !shared.proved => Win::Open,
        None => Win::Never(proof.unwrap_or_else(|| proof::exhausted(&contest))),
    }
}

/// The smallest move of a single slider that puts the alternative ahead by so many points.
fn single(contest: &Contest, ahead: i64) -> Option<(Slider, Level)> {
    let mut best: Option<((i32, u8, i64), Slider, Level)> = None;
    for slider in contest.free.iter().copied() {
        for to in Level::all() {
            let distance = (i32::from(to.get()) - contest.now(slider)).abs();
            let Some(lead) = contest.lead(&[(slider, to)]).filter(|lead| *lead >= ahead) else {
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

/// The smallest moves that put the alternative ahead by so many points, checked with [`rank`].
fn several(contest: &Contest, ahead: i32) -> Found {
    let mut found = search(&programs(contest, ahead), LIMIT);
    if let Some(moves) = &found.moves
        && contest.lead(moves).is_none_or(|lead| lead < ahead.into())
    {
        found = Found { moves: None, proved: false };
    }
    found
}
