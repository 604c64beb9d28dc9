//! Figures of a framework: its rank, its score and what that is made of.

use super::case::Case;
use super::text::digits;
use crate::words;
use stackfit_decision::{Alternative, Contribution, Part, Slider, apportion, contributions};

/// The figures of a framework in a ranking.
pub(super) struct Figures {
    pub rank: String,
    pub score: String,
    /// How much of the score comes from each slider that has a weight. They add up to it.
    pub parts: Vec<(Slider, String)>,
}

/// The figures of a framework; nothing of one that is not ranked.
pub(super) fn figures(case: &Case, framework: usize) -> Option<Figures> {
    let (of, ranking) = (case.model.alternatives().get(framework)?, &case.ranking);
    let standing = ranking.standing(framework)?;
    let all = parts(case, of);
    let points: Vec<u32> = all.iter().map(|part| part.points).collect();
    let mut parts = Vec::new();
    for (part, tenths) in all.iter().zip(apportion(&points, ranking.weight)) {
        let slider = match part.part {
            Part::Team => Slider::Team,
            Part::Criterion(at) => Slider::Criterion(at),
        };
        parts.push((slider, words::tenths(tenths)));
    }
    let rank = digits(standing.rank);
    Some(Figures { rank, score: words::tenths(ranking.tenths(standing.points)), parts })
}

/// What the score of an alternative is made of.
pub(super) fn parts(case: &Case, of: &Alternative) -> Vec<Contribution> {
    contributions(of, &case.state.scenario).collect()
}
