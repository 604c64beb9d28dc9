//! The scenario on the table, and what follows from it.

use leptos::html::Ol;
use leptos::prelude::*;

use crate::browser::Glide;
use crate::dataset;
use crate::decision::{Part, Ranking, Scenario, rank};

/// What the visitor works with. Cheap to copy; every component takes it from the context.
#[derive(Clone, Copy)]
pub struct Desk {
    scenario: RwSignal<Scenario>,
    /// The ranking of the scenario.
    pub ranking: Memo<Ranking>,
    /// The term whose slider is under the thumb, so that it lights up in every bar.
    pub lit: RwSignal<Option<Part>>,
    /// The frameworks to compare; nothing as long as the visitor picked none, and then they are
    /// the three that lead.
    pub picked: RwSignal<Option<Vec<usize>>>,
    /// The list of the ranking, whose rows glide.
    pub list: NodeRef<Ol>,
    glide: StoredValue<Glide, LocalStorage>,
}

impl Desk {
    /// A desk with this scenario on it.
    #[must_use]
    pub fn new(scenario: Scenario) -> Self {
        let scenario = RwSignal::new(scenario);
        Self {
            scenario,
            ranking: Memo::new(move |_| scenario.with(|s| rank(dataset::model(), s))),
            lit: RwSignal::new(None),
            picked: RwSignal::new(None),
            list: NodeRef::new(),
            glide: StoredValue::new_local(Glide::default()),
        }
    }

    /// The desk of the page. Outside a page it is a fresh one.
    #[must_use]
    pub fn of_page() -> Self {
        use_context().unwrap_or_else(|| Self::new(dataset::start()))
    }

    /// Reads the scenario, and follows it.
    pub fn read<T>(&self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.scenario.with(read)
    }

    /// Changes the scenario. Nothing is told when it stays the same.
    pub fn change(&self, change: impl FnOnce(&mut Scenario)) {
        let mut changed = self.scenario.get_untracked();
        change(&mut changed);
        if self.scenario.with_untracked(|present| *present == changed) {
            return;
        }
        if let Some(list) = self.list.get_untracked() {
            self.glide.with_value(|glide| glide.follow(&list));
        }
        self.scenario.set(changed);
    }

    /// The frameworks to compare, in their order.
    #[must_use]
    pub fn compared(&self) -> Vec<usize> {
        self.picked.get().unwrap_or_else(|| {
            self.ranking.with(|ranking| ranking.listed().into_iter().take(3).collect())
        })
    }
}
