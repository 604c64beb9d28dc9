//! Options that were considered: the ranking, and who is left out.

use super::block::{Block, Told};
use super::case::Case;
use crate::dataset::DATASET;
use crate::words;

/// A framework in the ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which framework.
    pub framework: usize,
    /// Its rank; empty where nothing is ranked, and so is its score.
    pub rank: String,
    /// Its name, with the language that one writes it in.
    pub name: String,
    /// Its score out of 100.
    pub score: String,
}

/// The ranking as it is.
pub(super) fn places(case: &Case) -> Vec<Place> {
    let ranking = &case.ranking;
    let place = |framework: usize| {
        let standing = ranking.standing(framework);
        let language = DATASET.frameworks.get(framework).and_then(|about| about.written_in.first());
        let language = language.map(|language| [" (", language, ")"].concat()).unwrap_or_default();
        Place {
            framework,
            rank: standing.map(|standing| standing.rank.to_string()).unwrap_or_default(),
            name: [words::framework(framework), &language].concat(),
            score: standing
                .map(|standing| words::tenths(ranking.tenths(standing.points)))
                .unwrap_or_default(),
        }
    };
    ranking.listed().into_iter().map(place).collect()
}

/// The frameworks that miss a must-have with the reason, and the hidden ones.
pub(super) fn left_out(case: &Case) -> Vec<Block> {
    let mut left = Vec::new();
    if !case.ranking.excluded.is_empty() {
        left.push(Block::Words(Told::plain("Left out, because a must-have is missing:")));
        let excluded = case.ranking.excluded.iter().map(|one| {
            let reasons: Vec<String> = one.shortfalls.iter().map(words::shortfall).collect();
            let reasons = [": ", &words::list(&reasons), "."].concat();
            Told::new(words::framework(one.alternative), reasons)
        });
        left.push(Block::List(excluded.collect()));
    }
    if !case.ranking.hidden.is_empty() {
        let hidden = case.ranking.hidden.iter().map(|one| words::framework(*one).to_owned());
        let hidden: Vec<String> = hidden.collect();
        left.push(Block::Words(Told::plain(["Hidden: ", &words::list(&hidden), "."].concat())));
    }
    left
}
