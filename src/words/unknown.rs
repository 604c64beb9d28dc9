//! Unknown scores that a comparison of frameworks rests on, in words.

use super::names::{framework, frameworks, part};
use stackfit_decision::{Cell, Model, Part, Scenario};

/// The name of a term, with a mark where frameworks are compared by a score that is unknown.
#[must_use]
pub fn term(of: Part, is_known: bool) -> String {
    [part(of), if is_known { "" } else { " (unknown)" }].concat()
}

/// The same mark where one of two is not named beside it: of which of them the score is unknown, or both of
/// two scores are.
pub(super) fn unknown_of(of: usize, are_both: bool) -> String {
    [if are_both { " (both " } else { " (" }, "unknown for ", framework(of), ")"].concat()
}

/// How unknown scores count, where any of these frameworks has one on what has a weight; with a space
/// before it.
#[must_use]
pub fn counted(model: &Model, scenario: &Scenario, of: &[usize]) -> String {
    let mut unsure = of.to_vec();
    unsure.retain(|of| {
        let cells = model.alternatives().get(*of).map_or(&[][..], |of| &of.values);
        let mut cells = cells.iter().zip(&scenario.weights);
        cells.any(|(cell, weight)| *cell == Cell::Unknown && !weight.is_zero())
    });
    if unsure.is_empty() {
        return String::new();
    }
    [" What is unknown of ", &frameworks(&unsure), " counts as 5."].concat()
}
