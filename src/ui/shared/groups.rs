//! Groups of terms: the team's language, the product's needs, general qualities.

use crate::dataset::Kind;
use crate::words;
use stackfit_decision::{Contribution, Part};

/// What a term of the score belongs to, in the order in which groups are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// The team's language.
    Team,
    /// A need of the product.
    Need,
    /// A quality that any product wants.
    Quality,
}

impl Group {
    const ALL: [Self; 3] = [Self::Team, Self::Need, Self::Quality];

    /// The group of a term.
    #[must_use]
    pub fn of(part: Part) -> Self {
        match words::criterion(part).map(|criterion| criterion.kind) {
            None => Self::Team,
            Some(Kind::Need) => Self::Need,
            Some(Kind::Quality) => Self::Quality,
        }
    }
}

/// Contributions in the order of their groups; within a group they keep their own.
pub fn by_group(parts: impl Iterator<Item = Contribution>) -> Vec<Contribution> {
    let parts: Vec<Contribution> = parts.collect();
    let of = |wanted| parts.iter().filter(move |one| Group::of(one.part) == wanted).copied();
    Group::ALL.into_iter().flat_map(of).collect()
}
