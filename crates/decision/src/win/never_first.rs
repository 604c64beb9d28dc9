//! Alternatives that no weights put first: those that are not potentially optimal.

use super::comparison::Comparison;
use super::proof::mix;
use super::zero_sum_game::games;
use crate::level::Level;
use crate::model::Model;
use crate::ranking::rank;
use crate::scenario::Scenario;
use crate::slider::Slider;

/// The ranked alternatives that no weights put first alone, in the order of the model: whatever
/// the weights of the criteria and of the team's language are, in steps or not, another
/// alternative has at least as many points. What the team knows, the must-haves and what is hidden
/// stay as they are.
///
/// These are the alternatives that are not potentially optimal (Athanassopoulos and Podinovski,
/// Dominance and potential optimality in multiple criteria decision analysis with imprecise
/// information, 1997). Each is proved by a mix of others that is at least as good on every
/// criterion, checked in whole numbers.
#[must_use]
pub fn never_first(model: &Model, scenario: &Scenario) -> Vec<usize> {
    let mut whole = scenario.clone();
    // A weight that is missing may be any like the others.
    whole.weights.resize(model.criteria(), Level::ZERO);
    let listed = rank(model, &whole).listed();
    let languages: Vec<Slider> = (0..model.languages()).map(Slider::Language).collect();
    let is_never = |alternative: &usize| {
        let rivals: Vec<usize> = listed.iter().copied().filter(|r| r != alternative).collect();
        let comparison = Comparison::new(model, &whole, *alternative, &rivals, &languages);
        let mut games = comparison.iter().flat_map(games);
        games.all(|game| mix(&game, &rivals).is_some())
    };
    (0..model.alternatives().len()).filter(|a| listed.contains(a)).filter(is_never).collect()
}
