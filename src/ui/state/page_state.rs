//! The state of the page: the scenario, the ranking and all that follows from them.

mod comparison;
mod meeting;
mod own;
mod undo;

use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::{self, DATASET, OwnFramework};
use crate::link::State;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::{effect, memo};
use crate::ui::state::changes::{Changed, Changes};
use crate::ui::state::frames::{Frames, Stage};
use crate::ui::state::in_use::InUse;
use crate::ui::state::nearby::Nearby;
use crate::ui::state::sheet::{Content, Sheet};
use crate::words;
use stackfit_decision::{Model, Override, Ranking, Robustness, Scenario, rank};

/// What the visitor works with. Every component takes it from the context. It is one address, so that
/// what follows the page carries no more than that; the signals stay for good, as the page does.
#[derive(Clone, Copy)]
pub struct PageState(&'static Signals);

/// The signals of the page.
pub struct Signals {
    scenario: RwSignal<Scenario>,
    /// The dataset's model with the visitor's own scores in it.
    pub model: Derived<Arc<Model>>,
    /// The ranking of the scenario.
    pub ranking: Derived<Ranking>,
    /// What the visitor calls the scenario.
    pub name: RwSignal<String>,
    /// The slider that is in use.
    pub in_use: InUse,
    /// What is shown over the page.
    pub sheet: Sheet,
    /// The frameworks to compare; nothing as long as the visitor picked none, and then they are
    /// the three that lead.
    pub picked: RwSignal<Option<Vec<usize>>>,
    /// The scores that the visitor sets against those of the dataset, and those of frameworks of their
    /// own, by framework and then by criterion, each cell once. It tells of those frameworks, too.
    pub overrides: RwSignal<Vec<Override>>,
    /// The other people of the group, as the link writes them; empty without a group.
    pub with: RwSignal<String>,
    /// How the ranking fares in settings near the present one.
    nearby: StoredValue<Nearby>,
    /// What the page has to say about the link that was opened, or nothing.
    pub notice: RwSignal<String>,
    untold: StoredValue<Untold>,
    /// Whether a change can be undone.
    pub can_undo: RwSignal<bool>,
    /// Whether one that was undone can be made again.
    pub can_redo: RwSignal<bool>,
    changes: StoredValue<Changes>,
    /// The frames in which the page follows a change.
    pub frames: Frames,
}

/// What nothing on the page shows.
struct Untold {
    /// The frameworks of the visitor's own, of which the overrides tell.
    own: Vec<OwnFramework>,
    /// The state that was opened last: with the pairs that this page does not know, and the day of the
    /// data that it was set on.
    opened: State,
    /// Whether the last change was a step, and not told of yet.
    is_step: bool,
    /// Where a group was found to meet: the group, and a sentence or more.
    meeting: Option<(State, String)>,
}

impl Deref for PageState {
    type Target = Signals;

    fn deref(&self) -> &Signals {
        self.0
    }
}

impl PageState {
    /// A page with this state on it.
    #[must_use]
    pub fn new(state: State) -> Self {
        dataset::set_own(&state.own);
        let opened = state.clone();
        let scenario = RwSignal::new(state.scenario);
        let overrides = RwSignal::new(state.overrides);
        let untold = Untold { own: state.own, opened, is_step: false, meeting: None };
        let untold = StoredValue::new(untold);
        let model = memo(move || {
            overrides.with(|overrides| {
                let model = untold.with_value(|untold| dataset::model_with(&untold.own));
                Arc::new(model.with(overrides))
            })
        });
        let ranking = memo(move || model.with(|model| scenario.with(|s| rank(model, s))));
        let frames = Frames::new();
        effect(move |_| {
            model.with(|_| scenario.track());
            // One's own framework may have another name.
            overrides.track();
            frames.follow();
        });
        Self(Box::leak(Box::new(Signals {
            scenario,
            model,
            ranking,
            nearby: StoredValue::new(Nearby::new(model, scenario, frames)),
            name: RwSignal::new(state.name),
            in_use: InUse::new(),
            sheet: Sheet::new(),
            picked: RwSignal::new(state.compared),
            overrides,
            with: RwSignal::new(state.with),
            notice: RwSignal::new(String::new()),
            untold,
            can_undo: RwSignal::new(false),
            can_redo: RwSignal::new(false),
            changes: StoredValue::new(Changes::default()),
            frames,
        })))
    }

    /// That of the page which the component is in. Outside a page it is a fresh one.
    #[must_use]
    pub fn of_context() -> Self {
        use_context().unwrap_or_else(|| Self::new(State::opening()))
    }

    /// Reads the scenario, and follows it.
    pub fn read<T>(self, read: impl FnOnce(&Scenario) -> T) -> T {
        self.scenario.with(read)
    }

    /// Reads the model and the scenario, and follows both.
    pub fn case<T>(self, read: impl FnOnce(&Model, &Scenario) -> T) -> T {
        self.model.with(|model| self.scenario.with(|scenario| read(model, scenario)))
    }

    /// Reads the model and the scenario when it is the turn of a stage, and follows that.
    pub fn case_in<T>(self, stage: Stage, read: impl FnOnce(&Model, &Scenario) -> T) -> T {
        self.frames.track(stage);
        untrack(|| self.case(read))
    }

    /// Reads the ranking when it is the turn of a stage, and follows that.
    pub fn ranking_in<T>(self, stage: Stage, read: impl FnOnce(&Ranking) -> T) -> T {
        self.frames.track(stage);
        untrack(|| self.ranking.with(read))
    }

    /// Whether a stage has had its turn, followed.
    #[must_use]
    pub fn had_turn(self, stage: Stage) -> bool {
        self.frames.track(stage) > 0
    }

    /// How often each framework comes to each rank in settings near the present one, followed.
    #[must_use]
    pub fn robustness(self) -> Arc<Robustness> {
        self.nearby.get_value().robustness()
    }

    /// How often each framework comes to each rank in settings near this one, which the page may not show
    /// yet.
    #[must_use]
    pub fn robustness_of(self, model: &Arc<Model>, scenario: &Scenario) -> Arc<Robustness> {
        self.nearby.get_value().of(model, scenario)
    }

    /// Draws with pauses what [`PageState::robustness`] needs.
    pub async fn draw_nearby(self) {
        let model = untrack(|| self.model.get());
        self.nearby.get_value().draw(model).await;
    }

    /// A slider moves: until it is let go, a slow machine may look at fewer settings.
    pub fn drag(self) {
        self.nearby.get_value().drag();
    }

    /// The slider was let go.
    pub fn end_drag(self) {
        self.nearby.get_value().end_drag();
    }

    /// What changes next is a step, which can be undone.
    fn begin_step(self, changed: Changed) {
        self.in_use.put_down();
        self.changes.update_value(|changes| {
            changes.remember(changed, || untrack(|| self.state()));
        });
        self.offer_undo();
        self.untold.update_value(|untold| untold.is_step = true);
    }

    /// Everything that a link carries, followed. Settings that were opened keep their day as long as they
    /// are not changed; what the visitor sets, is set on the present data.
    #[must_use]
    pub fn state(self) -> State {
        let own = self.own();
        self.untold.with_value(|Untold { opened, .. }| {
            let state = State {
                scenario: self.scenario.get(),
                own,
                compared: self.picked.get(),
                overrides: self.overrides.get(),
                with: self.with.get(),
                name: self.name.get(),
                on: opened.on,
                unknown_pairs: opened.unknown_pairs.clone(),
            };
            if state.sets_as(opened) { state } else { State { on: Some(DATASET.day), ..state } }
        })
    }

    /// The visitor came to this state: where it sets something else than what was opened, what was said of
    /// the data since then holds no more.
    pub fn leave(self, state: &State) {
        // This is asked on every move, and there is mostly nothing to take back.
        if self.notice.with_untracked(String::is_empty) {
            return;
        }
        let since = self.untold.with_value(|Untold { opened, .. }| {
            if state.sets_as(opened) { String::new() } else { words::since(opened) }
        });
        let rest = |notice: &String| Some(notice.strip_suffix(&*since)?.trim_end().to_owned());
        if !since.is_empty()
            && let Some(rest) = self.notice.with_untracked(rest)
        {
            self.notice.set(rest);
        }
    }

    /// Changes the scenario. Nothing is told when it stays the same.
    pub fn change(self, changed: Changed, change: impl FnOnce(&mut Scenario)) {
        let mut scenario = self.scenario.get_untracked();
        change(&mut scenario);
        if self.is_other(&scenario) {
            self.changes.update_value(|changes| {
                changes.remember(changed, || untrack(|| self.state()));
                changes.settle(&scenario);
            });
            self.offer_undo();
            self.scenario.set(scenario);
        }
    }

    /// Changes the scenario by a step that the browser's history takes back. One that changes
    /// nothing is none.
    pub fn change_by_step(self, change: impl FnOnce(&mut Scenario)) {
        let mut changed = self.scenario.get_untracked();
        change(&mut changed);
        if self.is_other(&changed) {
            self.begin_step(Changed::Settings);
            self.scenario.set(changed);
        }
    }

    /// Sets all that is needed anew by a step that the browser's history takes back, as a situation does. The
    /// name was that of what was needed before, and goes; in a group it is that of a person, and stays.
    pub fn set_needs(self, change: &dyn Fn(&mut Scenario)) {
        let mut changed = self.scenario.get_untracked();
        change(&mut changed);
        if self.is_other(&changed) {
            self.begin_step(Changed::Needs);
            self.scenario.set(changed);
            if self.with.with_untracked(String::is_empty) {
                self.rename(String::new());
            }
        }
    }

    /// Whether a step was among what changed since this was last asked.
    #[must_use]
    pub fn take_step(self) -> bool {
        self.untold.try_update_value(|untold| std::mem::take(&mut untold.is_step)).unwrap_or(false)
    }

    /// Puts another state on the page.
    pub fn open(self, state: State) {
        self.set_state(state, false);
    }

    /// Puts another state on the page, by a step that the browser's history takes back. One to the
    /// same state is none.
    pub fn open_by_step(self, state: State) {
        self.set_state(state, true);
    }

    /// Says whether that is another state.
    fn set_state(self, state: State, is_step: bool) -> bool {
        let present = untrack(|| self.state());
        // A day alone changes nothing that one sees.
        let is_same = present == State { on: present.on, ..state.clone() };
        if is_step && !is_same {
            self.begin_step(Changed::Everything);
        }
        self.leave(&state);
        self.untold.update_value(|untold| {
            untold.opened.clone_from(&state);
            untold.own.clone_from(&state.own);
        });
        if is_same {
            return false;
        }
        self.in_use.put_down();
        dataset::set_own(&state.own);
        let gone = |at| dataset::framework_at(at).is_none();
        if matches!(untrack(|| self.sheet.shown()), Some(Content::Framework(at)) if gone(at)) {
            self.sheet.close_for_step();
        }
        self.name.set(state.name);
        self.picked.set(state.compared);
        self.overrides.set(state.overrides);
        self.with.set(state.with);
        if self.is_other(&state.scenario) {
            self.scenario.set(state.scenario);
        }
        true
    }

    fn is_other(self, scenario: &Scenario) -> bool {
        self.scenario.with_untracked(|present| present != scenario)
    }

    /// Gives the settings a name; none when it is empty.
    pub fn rename(self, name: String) {
        self.name.set(name);
    }
}
