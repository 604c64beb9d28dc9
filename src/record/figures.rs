//! Figures of a framework: its rank, its score and what that is made of.

use super::case::Case;
use super::ids::key;
use crate::words;
use stackfit_decision::{Part, Slider, apportion, contributions};

/// The figures of a framework in a ranking.
pub(super) struct Figures {
    pub rank: String,
    pub score: String,
    /// The key of each criterion that has a weight, and how much of the score comes from it. They add
    /// up to it.
    pub parts: Vec<(&'static str, String)>,
}

/// The figures of a framework; nothing of one that is not ranked.
pub(super) fn figures(case: &Case, framework: usize) -> Option<Figures> {
    let (of, ranking) = (case.model.alternatives().get(framework)?, &case.ranking);
    let standing = ranking.standing(framework)?;
    let parts: Vec<_> = contributions(of, &case.state.scenario).collect();
    let points: Vec<u32> = parts.iter().map(|part| part.points).collect();
    let parts = parts.iter().zip(apportion(&points, ranking.weight)).map(|(part, tenths)| {
        let slider = match part.part {
            Part::Team => Slider::Team,
            Part::Criterion(at) => Slider::Criterion(at),
        };
        (key(slider), words::tenths(tenths))
    });
    Some(Figures {
        rank: standing.rank.to_string(),
        score: words::tenths(ranking.tenths(standing.points)),
        parts: parts.collect(),
    })
}
