//! Model: the alternatives and their values.

use crate::level::Level;
use crate::value::{Cell, Value};

/// Something to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// Its value on each criterion.
    pub values: Vec<Cell>,
    /// How far each known value may be off, either way; where the list is shorter than the values,
    /// they are exact. An unknown value is anything from 0 to 10 whatever stands here.
    pub doubt: Vec<Value>,
    /// How well each language suits it.
    pub fit: Vec<Level>,
}

/// A table of alternatives that all have a value on the same criteria, and a fit to the same
/// languages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    criteria: usize,
    languages: usize,
    alternatives: Vec<Alternative>,
}

/// The alternatives of a model differ in their number of values or of languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrongShape {
    /// The first alternative that differs from the one before it.
    pub alternative: usize,
}

impl std::fmt::Display for WrongShape {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "alternative {} has another number of values or languages", self.alternative)
    }
}

impl std::error::Error for WrongShape {}

impl Model {
    /// A model of these alternatives.
    ///
    /// # Errors
    ///
    /// When one of them has another number of values or of languages than the first.
    pub fn new(alternatives: Vec<Alternative>) -> Result<Self, WrongShape> {
        let shape = |a: &Alternative| (a.values.len(), a.fit.len());
        let (criteria, languages) = alternatives.first().map(shape).unwrap_or_default();
        match alternatives.iter().position(|a| shape(a) != (criteria, languages)) {
            Some(alternative) => Err(WrongShape { alternative }),
            None => Ok(Self { criteria, languages, alternatives }),
        }
    }

    /// The number of criteria, the team's language not counted.
    #[must_use]
    pub const fn criteria(&self) -> usize {
        self.criteria
    }

    /// The number of languages.
    #[must_use]
    pub const fn languages(&self) -> usize {
        self.languages
    }

    /// What there is to choose, in the order that equal scores are listed in.
    #[must_use]
    pub fn alternatives(&self) -> &[Alternative] {
        &self.alternatives
    }

    /// The value of an alternative on a criterion, by their places; unknown where the model has no such cell.
    #[must_use]
    pub fn cell(&self, alternative: usize, criterion: usize) -> Cell {
        let values = self.alternatives.get(alternative).map(|one| &*one.values);
        values.and_then(|values| values.get(criterion)).copied().unwrap_or(Cell::Unknown)
    }

    /// The alternative in this place, to change its values but not how many there are.
    pub(super) fn alternative_mut(&mut self, place: usize) -> Option<&mut Alternative> {
        self.alternatives.get_mut(place)
    }
}

#[cfg(test)]
mod tests {
    use super::{Alternative, Cell, Level, Model, WrongShape};

    #[test]
    fn alternatives_of_another_shape_are_refused() {
        let of = |values| Alternative {
            values: vec![Cell::Unknown; values],
            doubt: Vec::new(),
            fit: vec![Level::MAX],
        };
        let (whole, short) = (of(2), of(1));
        assert_eq!(Model::new(vec![whole, short]), Err(WrongShape { alternative: 1 }));
    }
}
