//! Proofs that no setting of the sliders puts an alternative first.

use super::comparison::Comparison;
use super::zero_sum_game::{Outcome, ZeroSumGame, games};

/// Why no setting of the free sliders puts an alternative first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Proof {
    /// This one has at least as many points in every setting. Where nothing is fixed, it is at
    /// least as good on every criterion and for every language.
    Dominated(usize),
    /// By whichever language the alternative fits the team, some mix of others has at least as many
    /// points in every setting; and the best one of a mix has at least as many as the mix. One mix
    /// for each such language.
    Mixes(Vec<Mix>),
    /// Settings between the steps of the sliders would do it, but no setting in whole steps does:
    /// the search left none out.
    BetweenSteps,
    /// No setting in whole steps does it: the search left none out. There is no simple mix to
    /// show.
    Searched,
}

/// Shares of alternatives that together are at least as good as another one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mix {
    /// The language by which the other one fits the team; none for the fixed languages or when it
    /// fits by no free one.
    pub language: Option<usize>,
    /// Which alternatives, and how many of [`Mix::parts`] each makes up.
    pub shares: Vec<(usize, u32)>,
}

impl Mix {
    /// The sum of all shares, which is above 0.
    #[must_use]
    pub fn parts(&self) -> u32 {
        self.shares.iter().map(|(_, share)| share).sum()
    }
}

/// Proves that nothing puts the alternative first alone; none when that cannot be proved so.
/// `rivals` are the numbers of the comparison's rivals.
pub(super) fn prove(comparison: &Comparison, rivals: &[usize]) -> Option<Proof> {
    let games = games(comparison);
    let holds = |place: usize| games.iter().all(|game| game.holds(&unit(place, rivals)));
    if let Some((_, rival)) = rivals.iter().enumerate().find(|(place, _)| holds(*place)) {
        return Some(Proof::Dominated(*rival));
    }
    let mut mixes = Vec::new();
    for game in &games {
        mixes.push(Mix { language: game.language, shares: mix(game, rivals)? });
    }
    Some(Proof::Mixes(mixes))
}

/// What is proved once all whole steps were searched.
pub(super) fn exhausted(comparison: &Comparison) -> Proof {
    let ahead = games(comparison).iter().any(|game| matches!(game.play(), Outcome::Ahead));
    if ahead { Proof::BetweenSteps } else { Proof::Searched }
}

/// The simplest mix of rivals that is at least as good in every setting of this game.
pub(super) fn mix(game: &ZeroSumGame, rivals: &[usize]) -> Option<Vec<(usize, u32)>> {
    let alone = (0..rivals.len()).map(|place| unit(place, rivals)).find(|mix| game.holds(mix));
    let shares = match alone.map_or_else(|| game.play(), Outcome::Mix) {
        Outcome::Mix(shares) => shares,
        Outcome::Ahead | Outcome::Unclear => return None,
    };
    let shares = rivals.iter().zip(shares).filter(|(_, share)| *share > 0);
    Some(shares.map(|(rival, share)| (*rival, share.unsigned_abs())).collect())
}

/// The mix that is one rival alone.
fn unit(place: usize, rivals: &[usize]) -> Vec<i32> {
    (0..rivals.len()).map(|other| i32::from(other == place)).collect()
}
