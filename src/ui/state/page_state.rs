//! The state of the page: the scenario, the ranking and all that follows from them.

use std::ops::Deref;
use std::sync::Arc;

use leptos::prelude::*;

use crate::dataset::{self, DATASET, Framework, OwnFramework};
use crate::link::State;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::{effect, memo};
use crate::ui::state::changes::{Changed, Changes};
use crate::ui::state::frames::{Frames, Stage};
use crate::ui::state::nearby::Nearby;
use crate::ui::state::sheet::{Content, Sheet};
use crate::words;
use stackfit_decision::{
    Level, Model, Override, Part, Ranking, Robustness, Scenario, Slider, rank, set_override,
};

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
    /// The term whose slider is under the thumb, so that it lights up in every bar.
    pub lit: RwSignal<Option<Part>>,
    /// The slider that was used last; nothing where none was since something else changed the settings.
    pub inspected: RwSignal<Option<Slider>>,
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
            lit: RwSignal::new(None),
            inspected: RwSignal::new(None),
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

    /// Sets a score against that of the dataset, or goes back to that one, by a step that the
    /// browser's history takes back.
    pub fn score(self, framework: usize, criterion: usize, score: Option<Level>) {
        let mut overrides = self.overrides.get_untracked();
        if set_override(&mut overrides, framework, criterion, score) != score {
            self.override_scores(overrides, Changed::Score(framework, criterion));
        }
    }

    /// Goes back to the dataset's scores, by a step that the browser's history takes back.
    pub fn drop_own_scores(self) {
        let mut overrides = self.overrides.get_untracked();
        let before = overrides.len();
        overrides.retain(|one| one.alternative >= DATASET.frameworks.len());
        if overrides.len() < before {
            self.override_scores(overrides, Changed::Settings);
        }
    }

    /// The scores that the visitor sets against those of the dataset, followed.
    #[must_use]
    pub fn own_scores(self) -> Vec<Override> {
        let mut overrides = self.overrides.get();
        overrides.retain(|one| one.alternative < DATASET.frameworks.len());
        overrides
    }

    /// The frameworks of the visitor's own, followed.
    #[must_use]
    pub fn own(self) -> Vec<OwnFramework> {
        self.overrides.track();
        self.untold.with_value(|untold| untold.own.clone())
    }

    /// All frameworks, followed: those of the dataset, and those of the visitor's own.
    #[must_use]
    pub fn frameworks(self) -> Vec<&'static Framework> {
        self.overrides.track();
        dataset::frameworks()
    }

    /// What is recorded of each framework of the visitor's own, followed: its place in the memory, where
    /// no two records stand.
    #[must_use]
    pub fn records(self) -> Vec<usize> {
        let own = self.frameworks().split_off(DATASET.frameworks.len());
        own.into_iter().map(|about| std::ptr::from_ref(about).addr()).collect()
    }

    /// The name of a framework, followed: one's own may get another.
    #[must_use]
    pub fn framework(self, index: usize) -> &'static str {
        self.overrides.track();
        words::framework(index)
    }

    fn override_scores(self, overrides: Vec<Override>, changed: Changed) {
        self.begin_step(changed);
        self.overrides.set(overrides);
    }

    /// What changes next is a step, which can be undone.
    fn begin_step(self, changed: Changed) {
        self.put_down();
        self.changes.update_value(|changes| {
            changes.remember(changed, || untrack(|| self.state()));
        });
        self.offer_undo();
        self.untold.update_value(|untold| untold.is_step = true);
    }

    fn offer_undo(self) {
        let are_there = self.changes.with_value(Changes::are_there);
        for (offer, is_there) in [self.can_undo, self.can_redo].into_iter().zip(are_there) {
            if offer.get_untracked() != is_there {
                offer.set(is_there);
            }
        }
    }

    /// Puts the page back to how it was before the last change, or makes again what was undone last, by a
    /// step that the browser's history takes back.
    pub fn undo(self, is_back: bool) {
        let present = untrack(|| self.state());
        let state = self.changes.try_update_value(|changes| changes.take(is_back, &present));
        if let Some(state) = state.flatten()
            && self.set_state(state, false)
        {
            self.untold.update_value(|untold| untold.is_step = true);
        }
        self.offer_undo();
    }

    /// Goes back to this scenario: by undoing the last change where that leads there, else by a step.
    pub fn go_back_to(self, scenario: Scenario) {
        let leads = self.changes.try_update_value(|changes| changes.lead_back_to(&scenario));
        if leads == Some(true) {
            self.undo(true);
        } else {
            self.change_by_step(|present| *present = scenario);
        }
    }

    /// What was changed so far cannot be undone any more.
    pub fn forget_changes(self) {
        self.changes.update_value(Changes::forget);
        self.offer_undo();
    }

    /// The group of this state was found to meet there, in words.
    pub fn found_meeting(self, state: &State, said: &str) {
        self.untold.update_value(|untold| {
            untold.meeting = Some((group_of(state), said.to_owned()));
        });
    }

    /// Where the group of this state was found to meet, in words; empty where that was not worked out.
    #[must_use]
    pub fn meeting(self, state: &State) -> String {
        self.untold.with_value(|untold| {
            let found = untold.meeting.as_ref().filter(|(of, _)| *of == group_of(state));
            found.map(|(_, said)| said.clone()).unwrap_or_default()
        })
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
        self.put_down();
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

    /// Compares those that lead from now on, and no longer those that were picked.
    pub fn compare_leaders(self) {
        self.picked.set(None);
    }

    /// Puts a framework into the comparison or takes it out. From then on the comparison does not
    /// follow the leaders.
    pub fn compare(self, framework: usize, wanted: bool) {
        let mut picked = untrack(|| self.compared());
        picked.retain(|other| *other != framework);
        if wanted {
            picked.push(framework);
        }
        self.picked.set(Some(picked));
    }

    /// The frameworks to compare, in their order, followed: at once what the visitor picks, and the
    /// leaders in a frame after the list.
    #[must_use]
    pub fn compared(self) -> Vec<usize> {
        self.picked.get().unwrap_or_else(|| {
            let leaders = |ranking: &Ranking| ranking.listed().into_iter().take(3).collect();
            self.ranking_in(Stage::Rest, leaders)
        })
    }

    /// This slider is in use: its term lights up, and the inspector explains it.
    pub fn inspect(self, slider: Slider, term: Part) {
        // Nothing is told when it is so already, as in every step of a drag.
        if self.lit.get_untracked() != Some(term) {
            self.lit.set(Some(term));
        }
        if self.inspected.get_untracked() != Some(slider) {
            self.inspected.set(Some(slider));
        }
    }

    /// No slider is in use any more: something else changed the settings.
    pub fn put_down(self) {
        if self.lit.get_untracked().is_some() {
            self.lit.set(None);
        }
        if self.inspected.get_untracked().is_some() {
            self.inspected.set(None);
        }
    }
}

/// A group without what says nothing about where it meets.
fn group_of(state: &State) -> State {
    State { compared: None, on: None, unknown_pairs: Vec::new(), ..state.clone() }
}
