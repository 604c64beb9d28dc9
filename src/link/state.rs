//! The state that a link carries.

use crate::dataset;
use stackfit_decision::{Override, Scenario};

/// Everything that a link carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The sliders, the must-haves and what is hidden. Its lists are as long as the dataset's, and
    /// a must-have asks for 1 at least.
    pub scenario: Scenario,
    /// Which frameworks are compared, each once, in the order that was chosen; nothing when the
    /// comparison follows the leaders.
    pub compared: Option<Vec<usize>>,
    /// The scores that the visitor sets against those of the dataset, by framework and then by
    /// criterion, each cell once.
    pub overrides: Vec<Override>,
    /// The other people of the group, as the link writes them; empty without a group. See
    /// [`people`](super::people).
    pub with: String,
    /// What the visitor calls the scenario, as [`clean_name`](super::clean_name) leaves it.
    pub name: String,
    /// The pairs of the link that are not known here, as they came, but escaped where an address
    /// needs it.
    pub unknown_pairs: Vec<String>,
}

impl State {
    /// The state that the page opens with where no link says another one.
    #[must_use]
    pub fn opening() -> Self {
        Self::of(dataset::opening())
    }

    /// The state that a link says nothing of: every slider at its start, and nothing else.
    #[must_use]
    pub fn start() -> Self {
        Self::of(dataset::start())
    }

    fn of(scenario: Scenario) -> Self {
        Self {
            scenario,
            compared: None,
            overrides: Vec::new(),
            with: String::new(),
            name: String::new(),
            unknown_pairs: Vec::new(),
        }
    }
}
