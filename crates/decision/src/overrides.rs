//! Overrides: values that a visitor sets against those of the model.

use crate::level::Level;
use crate::model::Model;
use crate::value::{Cell, Value};

/// How far a visitor's own value may be off, either way: as far as one that is well supported.
const OWN_DOUBT: Value = Value::tenths(5);

/// What a visitor says the value of an alternative on a criterion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Override {
    /// The place of the alternative in the model.
    pub alternative: usize,
    /// The place of the criterion in the model.
    pub criterion: usize,
    /// The value, in whole points from 0 to 10.
    pub value: Level,
}

impl Override {
    /// The cell that it is about: the alternative and the criterion.
    const fn cell(self) -> (usize, usize) {
        (self.alternative, self.criterion)
    }
}

/// Sets what is said of a cell, or takes it back, in a list that goes by alternative and then by
/// criterion and has each cell at most once, and stays so. Gives what was said of it before.
pub fn set_override(
    overrides: &mut Vec<Override>,
    alternative: usize,
    criterion: usize,
    value: Option<Level>,
) -> Option<Level> {
    let place = overrides.partition_point(|one| one.cell() < (alternative, criterion));
    let here = overrides.get_mut(place).filter(|one| one.cell() == (alternative, criterion));
    match (here, value) {
        (Some(here), Some(value)) => Some(std::mem::replace(&mut here.value, value)),
        (Some(_), None) => Some(overrides.remove(place).value),
        (None, Some(value)) => {
            overrides.insert(place, Override { alternative, criterion, value });
            None
        }
        (None, None) => None,
    }
}

impl Model {
    /// The same model with these cells known as said; of two that say the same cell, the later
    /// holds. Cells that the model does not have are passed over.
    #[must_use]
    pub fn with(&self, overrides: &[Override]) -> Self {
        let mut model = self.clone();
        for one in overrides {
            let Some(alternative) = model.alternative_mut(one.alternative) else { continue };
            if let Some(cell) = alternative.values.get_mut(one.criterion) {
                *cell = Cell::Known(Value::tenths(one.value.get() * 10));
            }
            if let Some(doubt) = alternative.doubt.get_mut(one.criterion) {
                *doubt = OWN_DOUBT;
            }
        }
        model
    }
}

#[cfg(test)]
mod tests {
    use super::{Level, Override, set_override};

    #[test]
    fn overrides_stay_in_order_with_each_cell_once() {
        let mut overrides = Vec::new();
        for (alternative, criterion, value) in [(2, 0, 3), (0, 1, 4), (0, 0, 5), (2, 0, 6)] {
            set_override(&mut overrides, alternative, criterion, Level::new(value));
        }
        let of = |alternative, criterion, value| Override {
            alternative,
            criterion,
            value: Level::clamped(value),
        };
        assert_eq!(overrides, [of(0, 0, 5), of(0, 1, 4), of(2, 0, 6)]);
    }

    #[test]
    fn an_override_taken_back_is_gone_and_the_others_stay() {
        let mut overrides = Vec::new();
        for criterion in 0..3 {
            set_override(&mut overrides, 1, criterion, Some(Level::ZERO));
        }
        set_override(&mut overrides, 1, 1, None);
        let left: Vec<usize> = overrides.iter().map(|one| one.criterion).collect();
        assert_eq!(left, [0, 2]);
    }

    #[test]
    fn a_change_tells_what_was_said_before() {
        let mut overrides = Vec::new();
        let mut set = |value| set_override(&mut overrides, 0, 0, value);
        let told = [set(Some(Level::MIDDLE)), set(Some(Level::MAX)), set(None), set(None)];
        assert_eq!(told, [None, Some(Level::MIDDLE), Some(Level::MAX), None]);
    }
}
