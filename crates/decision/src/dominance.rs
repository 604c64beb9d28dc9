//! Dominance: alternatives that are no worse than another on anything that matters.

use crate::contribution::contributions;
use crate::model::Model;
use crate::ranking::taking_part;
use crate::scenario::Scenario;
use crate::value::Value;

/// That one alternative dominates another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dominance {
    /// At least as good on everything that matters, and better on something.
    pub better: usize,
    /// The other one.
    pub worse: usize,
}

/// Whether one alternative dominates another: at least as good on everything that has a weight in
/// this scenario, and better on at least one such thing.
///
/// This is dominance as in Keeney and Raiffa (Decisions with Multiple Objectives, 1976). Then it
/// scores higher whatever the weights are, as long as the same things have one. The values are
/// those of [`contributions`]: the fit to the team counts when it has a weight. An unknown value may
/// be anything from 0 to 10, so it is never what makes one dominate: whatever it is, the one does.
/// Must-haves and what is hidden play no part; what the model does not have dominates nothing.
#[must_use]
pub fn dominates(model: &Model, scenario: &Scenario, one: usize, other: usize) -> bool {
    let alternatives = model.alternatives();
    let (Some(one), Some(other)) = (alternatives.get(one), alternatives.get(other)) else {
        return false;
    };
    let mut better = false;
    for (ours, theirs) in contributions(one, scenario).zip(contributions(other, scenario)) {
        let at_worst = if ours.is_known { ours.value } else { Value::MIN };
        let at_best = if theirs.is_known { theirs.value } else { Value::MAX };
        if at_worst < at_best {
            return false;
        }
        better |= at_worst > at_best;
    }
    better
}

/// Every dominance between the alternatives that are ranked, or would be if anything mattered: by
/// the dominated one and then by the dominating one, in the model's order.
///
/// ```
/// use stackfit_decision::{Dominance, Level, Scenario, dominance};
/// # use stackfit_decision::{Alternative, Cell, Model, Value};
/// # let row = |values: [u8; 2]| Alternative {
/// #     values: values.map(|tenths| Cell::Known(Value::tenths(tenths))).to_vec(),
/// #     doubt: Vec::new(),
/// #     fit: Vec::new(),
/// # };
///
/// // Values in tenths on two criteria.
/// let model = Model::new(vec![row([90, 40]), row([50, 80]), row([50, 70])])?;
/// let weights = vec![Level::clamped(3), Level::clamped(2)];
/// let scenario = Scenario { weights, ..Scenario::blank(&model) };
///
/// assert_eq!(dominance(&model, &scenario), [Dominance { better: 1, worse: 2 }]);
/// # Ok::<(), stackfit_decision::WrongShape>(())
/// ```
#[must_use]
pub fn dominance(model: &Model, scenario: &Scenario) -> Vec<Dominance> {
    let ranked = taking_part(model, scenario);
    let mut pairs = Vec::new();
    for worse in ranked.iter().copied() {
        let better = ranked.iter().copied().filter(|one| dominates(model, scenario, *one, worse));
        pairs.extend(better.map(|better| Dominance { better, worse }));
    }
    pairs
}
