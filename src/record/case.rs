//! Case: what a record is about.

use std::sync::Arc;

use crate::link::{self, State};
use stackfit_decision::{Model, Ranking, Robustness, Slider, rank};

/// How many frameworks stand side by side: more columns are too narrow to read on paper.
const COLUMNS: usize = 3;

/// A state with what follows from it, and where and when it was looked at.
#[derive(Clone, Debug)]
pub struct Case {
    /// What the visitor set.
    pub state: State,
    /// The model that follows from it, with the visitor's own scores.
    pub model: Arc<Model>,
    /// The ranking of the state.
    pub ranking: Ranking,
    /// The address that opens the page with these settings. Where nobody else can open it, only its
    /// end, from the number sign on: the rest may tell how folders are called.
    pub address: String,
    /// The day, as `YYYY-MM-DD`.
    pub day: String,
    /// Where a group was found to meet, in words; empty where that was not worked out.
    pub meeting: String,
    /// How the ranking fares in the settings nearby, all [`SAMPLES`](stackfit_decision::SAMPLES) of them;
    /// where nothing is here, a record counts them when it needs to.
    pub nearby: Option<Arc<Robustness>>,
    /// All sliders of the model.
    pub(super) sliders: Vec<Slider>,
}

impl Case {
    /// The case of a state, with the model that follows from it, whose page has an address that others
    /// can open, or none.
    #[must_use]
    pub fn new(state: State, model: Arc<Model>, address: Option<String>, day: String) -> Self {
        let ranking = rank(&model, &state.scenario);
        let address = address.unwrap_or_else(|| ["#", &link::encode(&state)].concat());
        let sliders = Slider::all(&model).collect();
        Self { state, model, ranking, address, day, meeting: String::new(), nearby: None, sliders }
    }

    /// Those that stand side by side: those that the visitor compares, where there is room for all of
    /// them. Else who leads and those compared, and as long as there is room, who is next; where nobody
    /// is ranked, those alone that the visitor picked.
    pub(super) fn shown(&self) -> Vec<usize> {
        let picked = self.state.compared.as_deref().unwrap_or_default();
        let mut ranked = self.ranking.listed();
        if self.ranking.standings.is_empty() || (2..=COLUMNS).contains(&picked.len()) {
            ranked.clear();
        }
        let mut shown = ranked.clone();
        shown.truncate(1);
        add(&mut shown, picked);
        add(&mut shown, &ranked);
        shown
    }
}

/// Adds those that are not there yet, as long as there is room.
#[inline(never)]
fn add(shown: &mut Vec<usize>, more: &[usize]) {
    for framework in more {
        if shown.len() < COLUMNS && !shown.contains(framework) {
            shown.push(*framework);
        }
    }
}
