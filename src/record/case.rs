//! Case: what a record is about.

use std::sync::Arc;

use crate::link::{self, State};
use stackfit_decision::{Model, Ranking, rank};

/// How many frameworks stand side by side: more columns are too narrow to read on paper.
const COLUMNS: usize = 3;

/// A state with what follows from it, and where and when it was looked at.
#[derive(Clone, Debug)]
pub struct Case {
    /// What the visitor set.
    pub state: State,
    /// The dataset's model with the visitor's own scores in it.
    pub model: Arc<Model>,
    /// The ranking of the state.
    pub ranking: Ranking,
    /// The address that opens the page with these settings. Where nobody else can open it, only its
    /// end, from the number sign on: the rest may tell how folders are called.
    pub address: String,
    /// The day, as `YYYY-MM-DD`.
    pub day: String,
}

impl Case {
    /// The case of a state, with the model that follows from it, whose page has an address that others
    /// can open, or none.
    #[must_use]
    pub fn new(state: State, model: Arc<Model>, address: Option<String>, day: String) -> Self {
        let ranking = rank(&model, &state.scenario);
        let address = address.unwrap_or_else(|| ["#", &link::encode(&state)].concat());
        Self { state, model, ranking, address, day }
    }

    /// How many frameworks are compared, and those of them that stand side by side.
    pub(super) fn compared(&self) -> (usize, Vec<usize>) {
        let listed = self.ranking.listed();
        let leaders = listed.get(..COLUMNS).unwrap_or(&listed);
        let all = self.state.compared.as_deref().unwrap_or(leaders);
        (all.len(), all.iter().copied().take(COLUMNS).collect())
    }
}
