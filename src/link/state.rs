//! The state that a link carries.

use crate::dataset::{self, DATASET, Day, OwnFramework};
use stackfit_decision::{Override, Scenario};

/// Everything that a link carries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The sliders, the must-haves and what is hidden. Its lists are as long as the dataset's, that
    /// of what is hidden perhaps longer, and a must-have asks for 1 at least.
    pub scenario: Scenario,
    /// The visitor's own frameworks, which come after those of the dataset. Their scores are among
    /// the overrides.
    pub own: Vec<OwnFramework>,
    /// Which frameworks are compared, each once, in the order that was chosen; nothing when the
    /// comparison follows the leaders.
    pub compared: Option<Vec<usize>>,
    /// The scores that the visitor sets against those of the dataset, by framework and then by
    /// criterion, each cell once.
    pub overrides: Vec<Override>,
    /// What the visitor calls the scenario, as [`clean_name`](super::clean_name) leaves it.
    pub name: String,
    /// The day of the data that it was set on, where that is known.
    pub on: Option<Day>,
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

    /// The same without the visitor's own frameworks from this place among them on, and without all
    /// that is said of those.
    #[must_use]
    pub fn with_own_until(mut self, own: usize) -> Self {
        self.own.truncate(own);
        let count = DATASET.frameworks.len() + self.own.len();
        self.scenario.hidden.truncate(count);
        self.overrides.retain(|one| one.alternative < count);
        if let Some(compared) = &mut self.compared {
            compared.retain(|place| *place < count);
        }
        self
    }

    /// Whether it sets the same as another: neither the name nor what is compared sets anything.
    #[must_use]
    pub fn sets_as(&self, other: &Self) -> bool {
        self.scenario == other.scenario
            && self.own == other.own
            && self.overrides == other.overrides
    }

    fn of(scenario: Scenario) -> Self {
        Self {
            scenario,
            own: Vec::new(),
            compared: None,
            overrides: Vec::new(),
            name: String::new(),
            on: None,
            unknown_pairs: Vec::new(),
        }
    }
}
