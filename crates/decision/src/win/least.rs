//! Least change of weights that puts an alternative first, or near enough to the first.

use super::LIMIT;
use super::branch_and_bound::branch_and_bound;
use super::comparison::Comparison;
use super::integer_program::programs;
use crate::level::Level;
use crate::model::Model;
use crate::ranking::rank;
use crate::scenario::Scenario;
use crate::slider::Slider;

/// What was found.
pub(crate) struct Least {
    /// The moves; none where there are no such.
    pub moves: Option<Vec<(Slider, Level)>>,
    /// Whether it is proved that the steps cannot be fewer or, without moves, that there is no way
    /// in fewer steps than asked for.
    pub is_proved: bool,
}

/// The least total change of the weights, of criteria and of the team's language, in fewer than
/// `below` steps, after which the alternative is at most `allowed` points out of 100 behind every
/// other one that is ranked; where none are allowed, ahead of every other one.
pub(crate) fn least_change(
    model: &Model,
    scenario: &Scenario,
    alternative: usize,
    allowed: u32,
    below: u32,
) -> Least {
    let mut rivals = rank(model, scenario).listed();
    let is_listed = rivals.contains(&alternative);
    rivals.retain(|rival| *rival != alternative);
    let languages: Vec<Slider> = (0..model.languages()).map(Slider::Language).collect();
    let comparison = Comparison::new(model, scenario, alternative, &rivals, &languages);
    let Some(mut comparison) = comparison.filter(|_| is_listed) else {
        return Least { moves: None, is_proved: true };
    };
    let allowed = i32::try_from(allowed).unwrap_or(0);
    comparison.allow(allowed);
    let ahead = i32::from(allowed == 0);
    let is_ahead =
        |moves: &[(Slider, Level)]| comparison.lead(moves).is_some_and(|lead| lead >= ahead.into());
    if rivals.is_empty() || is_ahead(&[]) {
        return Least { moves: Some(Vec::new()), is_proved: true };
    }
    let below = i32::try_from(below).unwrap_or(i32::MAX);
    let found = branch_and_bound(&programs(&comparison, ahead), LIMIT, below);
    let is_right = found.moves.as_ref().is_none_or(|moves| is_ahead(moves));
    Least { moves: found.moves.filter(|_| is_right), is_proved: found.proved && is_right }
}
