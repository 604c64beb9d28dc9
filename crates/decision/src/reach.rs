//! Rank acceptabilities over all possible weights (SMAA-2).

use stackfit_sampling::{Acceptability, Table, acceptability, simplex};

use crate::contribution::Part;
use crate::model::{Alternative, Model};
use crate::ranking::present;
use crate::robustness::percent;
use crate::scenario::Scenario;

/// How often each alternative comes to each rank over all possible weights.
///
/// The global counterpart of [`Robustness`](super::Robustness), with central weights (Lahdelma and
/// Salminen, SMAA-2, Operations Research 49, 2001).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reach {
    /// Where each alternative stands among those that take part.
    places: Vec<Option<usize>>,
    team: bool,
    found: Acceptability,
}

impl Reach {
    /// How many samples were drawn; 0 when there is nothing to weigh.
    #[must_use]
    pub fn samples(&self) -> u32 {
        self.found.samples
    }

    /// In how many samples this alternative is first. Those who are first together each count in
    /// full, so that the shares of all add up to at least 1.
    #[must_use]
    pub fn first(&self, alternative: usize) -> u32 {
        self.at_rank(alternative, 1)
    }

    /// In how many samples it has this rank, which counts from 1. Equal sums share the better rank.
    /// Who takes no part has none.
    #[must_use]
    pub fn at_rank(&self, alternative: usize, rank: usize) -> u32 {
        self.place(alternative).map_or(0, |place| self.found.at_rank(place, rank))
    }

    /// The share of samples in which it has this rank, in whole percent, rounded half up. Only what
    /// holds in every sample is 100, and only what never does is 0.
    #[must_use]
    pub fn percent(&self, alternative: usize, rank: usize) -> u32 {
        percent(self.at_rank(alternative, rank), self.samples())
    }

    /// What typically matters to those for whom it is first: its central weight on each term, the
    /// mean over the samples in which it is first. They add up to 1; the criteria come first and
    /// the team's language last, when it takes part. Nothing when it never is first.
    #[must_use]
    pub fn central_weights(&self, alternative: usize) -> Option<Vec<(Part, f64)>> {
        let weights = self.found.central_weights(self.place(alternative)?)?;
        let criteria = weights.len() - usize::from(self.team);
        let part = |at| if at < criteria { Part::Criterion(at) } else { Part::Team };
        Some(weights.into_iter().enumerate().map(|(at, weight)| (part(at), weight)).collect())
    }

    fn place(&self, alternative: usize) -> Option<usize> {
        self.places.get(alternative).copied().flatten()
    }
}

/// Counts the ranks over weights that are uniform on the simplex of all criteria, and of the team's
/// language when any is known.
///
/// Knowledge, must-haves and what is hidden are the scenario's; its weights do not matter. Values
/// are what the ranking uses, the middle where one is unknown. Weights are multiples of 2^-32 and
/// values whole tenths, so that the floats hold every sum exactly.
///
/// ```
/// use stackfit_decision::{Part, SAMPLES, SEED, Scenario, reach};
/// # use stackfit_decision::{Alternative, Cell, Model, Value};
/// # let row = |values: [u8; 2]| Alternative {
/// #     values: values.map(|tenths| Cell::Known(Value::tenths(tenths))).to_vec(),
/// #     doubt: Vec::new(),
/// #     fit: Vec::new(),
/// # };
///
/// // Values in tenths on two criteria.
/// let model = Model::new(vec![row([100, 0]), row([0, 50])])?;
///
/// // Whatever the weights, the first is best when its criterion weighs over a third of all: in
/// // two of three cases.
/// let reach = reach(&model, &Scenario::blank(&model), SAMPLES.into(), SEED);
/// assert!(reach.percent(0, 1).abs_diff(67) <= 1);
/// // And those for whom it is weigh it by two thirds on average.
/// let central = reach.central_weights(0).unwrap_or_default();
/// assert!(central[0].0 == Part::Criterion(0) && (central[0].1 - 2.0 / 3.0).abs() < 0.01);
/// # Ok::<(), stackfit_decision::WrongShape>(())
/// ```
#[must_use]
pub fn reach(model: &Model, scenario: &Scenario, samples: u32, seed: u64) -> Reach {
    let team = scenario.knowledge.iter().any(|level| !level.is_zero());
    let (mut places, mut values, mut next) = (Vec::new(), Vec::new(), 0);
    for (alternative, present) in model.alternatives().iter().zip(present(model, scenario)) {
        places.push(present.then_some(next));
        if present {
            values.extend(row(alternative, scenario, team));
            next += 1;
        }
    }
    let criteria = model.criteria() + usize::from(team);
    let samples = if values.is_empty() { 0 } else { samples };
    let table = Table { criteria, values: &values };
    let found = acceptability(table, samples, usize::MAX, seed, &mut simplex);
    Reach { places, team, found }
}

/// The values of an alternative in tenths, the criteria first.
fn row(alternative: &Alternative, scenario: &Scenario, team: bool) -> impl Iterator<Item = f64> {
    let criteria = alternative.values.iter().map(|cell| cell.midpoint());
    let team = team.then(|| alternative.team_fit(scenario));
    criteria.chain(team).map(|value| f64::from(value.in_tenths()))
}
