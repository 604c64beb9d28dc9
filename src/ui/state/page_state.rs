//! The state of the page, and what follows from it.

use std::sync::Arc;

use leptos::html::Ol;
use leptos::prelude::*;

use crate::browser::Glide;
use crate::dataset;
use crate::link::State;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::memo;
use crate::ui::state::nearby::Nearby;
use stackfit_decision::{
    Level, Model, Override, Part, Ranking, Robustness, Scenario, rank, set_override,
};

/// What the visitor works with. Cheap to copy; every component takes it from the context.
#[derive(Clone, Copy)]
pub struct PageState {
    scenario: RwSignal<Scenario>,
    /// The dataset's model with the visitor's own scores in it.
    pub model: Derived<Arc<Model>>,
    /// The ranking of the scenario.
    pub ranking: Derived<Ranking>,
    /// What the visitor calls the scenario.
    pub name: RwSignal<String>,
    /// The term whose slider is under the thumb, so that it lights up in every bar.
    pub lit: RwSignal<Option<Part>>,
    /// The frameworks to compare; nothing as long as the visitor picked none, and then they are
    /// the three that lead.
    pub picked: RwSignal<Option<Vec<usize>>>,
    /// The scores that the visitor sets against those of the dataset, by framework and then by
    /// criterion, each cell once.
    pub overrides: RwSignal<Vec<Override>>,
    /// How the ranking fares in settings near the present one.
    nearby: Nearby,
    /// What the page has to say about the link that was opened, or nothing.
    pub notice: RwSignal<String>,
    /// The list of the ranking, whose rows glide.
    pub list: NodeRef<Ol>,
    /// What the link has beyond what this page knows.
    unknown: StoredValue<Vec<String>>,
    leapt: StoredValue<bool>,
    glide: StoredValue<Glide, LocalStorage>,
}

impl PageState {
    /// A page with this state on it.
    #[must_use]
    pub fn new(state: State) -> Self {
        let scenario = RwSignal::new(state.scenario);
        let overrides = RwSignal::new(state.overrides);
        let model = memo(move || overrides.with(|own| Arc::new(dataset::model().with(own))));
        let ranking = memo(move || model.with(|model| scenario.with(|s| rank(model, s))));
        Self {
            scenario,
            model,
            ranking,
            nearby: Nearby::new(model, scenario),
            name: RwSignal::new(state.name),
            lit: RwSignal::new(None),
            picked: RwSignal::new(state.compared),
            overrides,
            notice: RwSignal::new(String::new()),
            list: NodeRef::new(),
            unknown: StoredValue::new(state.kept_as_they_came),
            leapt: StoredValue::new(false),
            glide: StoredValue::new_local(Glide::default()),
        }
    }

    /// The page of the page. Outside a page it is a fresh one.
    #[must_use]
    pub fn of_context() -> Self {
        use_context().unwrap_or_else(|| Self::new(State::start()))
    }

    /// Reads the scenario, and follows it.
    pub fn read<T>(&self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.scenario.with(read)
    }

    /// Reads the model and the scenario, and follows both.
    pub fn case<T>(&self, read: impl FnOnce(&Model, &Scenario) -> T) -> T {
        self.model.with(|model| self.scenario.with(|scenario| read(model, scenario)))
    }

    /// How often each framework comes to each rank in settings near the present one, followed.
    #[must_use]
    pub fn robustness(&self) -> Arc<Robustness> {
        self.nearby.robustness()
    }

    /// A slider starts to move: until it is let go, a slow machine may look at fewer settings.
    pub fn drag(&self) {
        self.nearby.hurry();
    }

    /// Nothing moves any more.
    pub fn rest(&self) {
        self.nearby.rest();
    }

    /// Sets a score against that of the dataset, or goes back to that one.
    pub fn score(&self, framework: usize, criterion: usize, score: Option<Level>) {
        self.leapt.set_value(true);
        self.follow_rows();
        self.overrides.update(|overrides| {
            set_override(overrides, framework, criterion, score);
        });
    }

    /// Goes back to the dataset's scores.
    pub fn drop_own_scores(&self) {
        self.leapt.set_value(true);
        self.follow_rows();
        self.overrides.set(Vec::new());
    }

    /// Whether this framework is among those of which it is too close to call who leads, followed.
    #[must_use]
    pub fn is_near_first(&self, framework: usize) -> bool {
        self.ranking.with(|ranking| ranking.near_first().contains(&framework))
    }

    /// Everything that a link carries, followed.
    #[must_use]
    pub fn state(&self) -> State {
        State {
            scenario: self.scenario.get(),
            compared: self.picked.get(),
            overrides: self.overrides.get(),
            name: self.name.get(),
            kept_as_they_came: self.unknown.get_value(),
        }
    }

    /// Changes the scenario. Nothing is told when it stays the same.
    pub fn change(&self, change: impl FnOnce(&mut Scenario)) {
        let mut changed = self.scenario.get_untracked();
        change(&mut changed);
        self.put(changed);
    }

    /// Changes the scenario by a leap, to which one may want to go back.
    pub fn leap(&self, change: impl FnOnce(&mut Scenario)) {
        self.leapt.set_value(true);
        self.change(change);
    }

    /// Whether the last change was a leap; asked once.
    #[must_use]
    pub fn take_leap(&self) -> bool {
        self.leapt.try_update_value(std::mem::take).unwrap_or(false)
    }

    /// Puts another state on the page.
    pub fn open(&self, state: State) {
        self.unknown.set_value(state.kept_as_they_came);
        self.name.set(state.name);
        self.picked.set(state.compared);
        self.overrides.set(state.overrides);
        self.put(state.scenario);
    }

    /// Puts another state on the page, by a leap to which one may want to go back.
    pub fn open_by_leap(&self, state: State) {
        self.leapt.set_value(true);
        self.open(state);
    }

    fn put(&self, scenario: Scenario) {
        if self.scenario.with_untracked(|present| *present == scenario) {
            return;
        }
        self.follow_rows();
        self.scenario.set(scenario);
    }

    /// Lets the rows glide by what changes next.
    fn follow_rows(&self) {
        if let Some(list) = self.list.get_untracked() {
            self.glide.with_value(|glide| glide.follow(&list));
        }
    }

    /// Puts a framework into the comparison or takes it out. From then on the comparison does not
    /// follow the leaders.
    pub fn compare(&self, framework: usize, wanted: bool) {
        let mut picked = untrack(|| self.compared());
        picked.retain(|other| *other != framework);
        if wanted {
            picked.push(framework);
        }
        self.picked.set(Some(picked));
    }

    /// The frameworks to compare, in their order.
    #[must_use]
    pub fn compared(&self) -> Vec<usize> {
        self.picked.get().unwrap_or_else(|| {
            self.ranking.with(|ranking| ranking.listed().into_iter().take(3).collect())
        })
    }
}
