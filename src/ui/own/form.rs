//! Form of a framework of the visitor's own: what is filled in, and what comes of it.

pub mod table;

use leptos::prelude::*;

use crate::browser;
use crate::dataset::{Criterion, DATASET, OwnFramework, own_id};
use crate::link::{FULL, State, clean_own_name};
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Level, Override, descending, set_override};

/// The dialog of the form, as a CSS selector.
pub const DIALOG: &str = "#own";

/// A change of what is filled in: of the framework, and of the scores of this alternative.
type Change<'a> = &'a mut dyn FnMut(&mut OwnFramework, &mut Vec<Override>, usize);

/// The form. Cheap to copy; components take it from the context.
#[derive(Clone, Copy)]
pub struct OwnForm {
    page: PageState,
    /// The place of the framework that it is about among the visitor's own in the draft, and of one that it
    /// changes, among those of the page when it opened; nothing while it is closed.
    place: RwSignal<Option<usize>>,
    /// A state in which the framework that it changes is as it is filled in; of its scores alone there are
    /// any.
    changed: RwSignal<Option<State>>,
    /// The same of a new one, which is kept until it is added, whatever else is changed before.
    added: RwSignal<Option<State>>,
    /// The name of the framework that it changes; empty for a new one. By it the framework is found again,
    /// since steps back and forward may take it away or move it while the form is open.
    before: RwSignal<String>,
    /// What it says to the visitor.
    pub said: RwSignal<String>,
    /// What it said of the score that was typed last; empty where that counts as it was typed.
    noted: RwSignal<String>,
}

impl OwnForm {
    /// A closed form.
    pub fn new(page: PageState) -> Self {
        Self {
            page,
            place: RwSignal::new(None),
            changed: RwSignal::new(None),
            added: RwSignal::new(None),
            before: RwSignal::new(String::new()),
            said: RwSignal::new(String::new()),
            noted: RwSignal::new(String::new()),
        }
    }

    /// Whether it is open, followed.
    pub fn is_open(self) -> bool {
        self.place.get().is_some()
    }

    /// Opens the form for a framework of the visitor's own; beyond the last one it adds one.
    pub fn open(self, place: usize) {
        let mut draft = untrack(|| self.page.state());
        let place = place.min(draft.own.len());
        let alternative = DATASET.frameworks.len() + place;
        let before = draft.own.get(place).map(|own| own.name.clone()).unwrap_or_default();
        let is_new = before.is_empty();
        let kept = self.added.get_untracked().filter(|_| is_new);
        self.before.set(before);
        let place = kept.as_ref().map_or(place, |kept| kept.own.len().saturating_sub(1));
        if kept.is_none() {
            draft.overrides.retain(|one| one.alternative == alternative);
            if is_new {
                // A new one is thought of in the language that the team knows best.
                let known = draft.scenario.knowledge.iter().map(|level| u32::from(level.get()));
                let language = descending(known).first().copied();
                draft.own.push(OwnFramework { name: String::new(), language });
            }
            self.kept().set(Some(draft));
        }
        self.said.set(String::new());
        self.noted.set(String::new());
        self.place.set(Some(place));
        browser::dialog::open_drawn(browser::dialog::open, DIALOG, "#own-title");
    }

    /// Opens the form for one more.
    pub fn open_new(self) {
        self.open(usize::MAX);
    }

    /// Whether it changes one and does not add one, followed.
    pub fn is_change(self) -> bool {
        self.target().is_some()
    }

    /// What the form is called, followed.
    pub fn title(self) -> String {
        let before = self.before.get();
        match (self.is_change(), before.as_str()) {
            (_, "") => "Add your own framework".to_owned(),
            (true, before) => ["Change ", before].concat(),
            (false, before) => ["Add ", before, " again"].concat(),
        }
    }

    /// The place of the framework that it changes among the visitor's own, followed; nothing where it adds
    /// one.
    fn target(self) -> Option<usize> {
        let (before, own) = (self.before.get(), self.page.own());
        let is_it = |own: &OwnFramework| own.name == before;
        // Several may have one name; while nothing has moved, it is in the place where it was.
        let place = self.place.get().filter(|place| own.get(*place).is_some_and(is_it));
        place.or_else(|| own.iter().position(is_it))
    }

    /// What is filled in for name and language.
    pub fn own(self) -> OwnFramework {
        let place = self.place.get_untracked().unwrap_or(usize::MAX);
        untrack(|| self.draft()).own.into_iter().nth(place).unwrap_or_default()
    }

    /// The score on a criterion, as it stands in its field, followed.
    pub fn shown(self, criterion: usize) -> String {
        let scores = self.draft().overrides;
        let own = scores.iter().find(|one| one.criterion == criterion);
        own.map(|own| own.value.get().to_string()).unwrap_or_default()
    }

    /// Where what is filled in is kept.
    fn kept(self) -> RwSignal<Option<State>> {
        if self.before.with_untracked(String::is_empty) { self.added } else { self.changed }
    }

    #[inline(never)]
    fn draft(self) -> State {
        self.kept().get().unwrap_or_else(State::start)
    }

    /// Fills in another name.
    pub fn set_name(self, name: &str) {
        self.change(&mut |own, _, _| name.clone_into(&mut own.name));
    }

    /// Fills in another language, or none of those that are here.
    pub fn set_language(self, language: Option<usize>) {
        self.change(&mut |own, _, _| own.language = language);
    }

    /// Fills in a score, or takes it away.
    pub fn set_score(self, criterion: usize, score: Option<Level>) {
        self.change(&mut |_, scores, alternative| {
            set_override(scores, alternative, criterion, score);
        });
    }

    /// Says what became of a score that was typed, where that is not what was typed; else takes away what
    /// was said of the same score before.
    #[inline(never)]
    pub fn note(self, criterion: &Criterion, note: &str) {
        let mut noted = [criterion.name, ": "].concat();
        if note.is_empty() {
            if self.said.with_untracked(|said| said.starts_with(&noted)) {
                self.said.set(String::new());
            }
            noted.clear();
        } else {
            noted.push_str(note);
            self.say(noted.clone());
        }
        self.noted.set(noted);
    }

    /// Says something on the page, and what was said of the score that was typed last: where the same
    /// click or key closed the form, nobody has read it there.
    #[inline(never)]
    fn tell(self, said: &str) {
        self.page.notice.set([said, &*self.noted.get_untracked()].concat());
    }

    #[inline(never)]
    fn change(self, change: Change) {
        let mut draft = untrack(|| self.draft());
        let place = self.place.get_untracked().unwrap_or(usize::MAX);
        if let Some(own) = draft.own.get_mut(place) {
            change(own, &mut draft.overrides, DATASET.frameworks.len() + place);
        }
        self.kept().set(Some(draft));
    }

    /// Puts what is filled in into the ranking, or says why it cannot.
    pub fn save(self) {
        match self.put() {
            Ok(place) => {
                self.close(Some(place));
                if !self.noted.with_untracked(String::is_empty) {
                    let name = words::framework(DATASET.frameworks.len() + place);
                    self.tell(&[name, " is saved. "].concat());
                }
            }
            Err(why) => {
                self.say(why);
                browser::focus_on("#own-name".to_owned());
            }
        }
    }

    /// Puts what is filled in into the ranking. In which place among the visitor's own it is then, or why
    /// it cannot be put there.
    #[inline(never)]
    fn put(self) -> Result<usize, String> {
        let place = untrack(|| self.target()).unwrap_or(usize::MAX);
        let mut own = self.own();
        let scores = untrack(|| self.draft()).overrides;
        let mut state = untrack(|| self.page.state());
        own.name = clean_own_name(&own.name);
        // Two of one name may have come by a link; they may stay so.
        let is_new = self.before.get_untracked() != own.name;
        let mut others = state.own.iter().enumerate();
        let is_taken =
            is_new && others.any(|(other, known)| other != place && known.name == own.name);
        if own.name.is_empty() {
            Err("It needs a name.".to_owned())
        } else if is_taken {
            Err(["You already have one called ", &*own.name, "."].concat())
        } else if let Some(why) = own.name_error() {
            Err([&*own.name, " ", why, "."].concat())
        } else if state.put_own(place, own, &scores) {
            let last = state.own.len().saturating_sub(1);
            self.page.open_by_step(state);
            self.kept().set(None);
            Ok(place.min(last))
        } else {
            Err([FULL, "."].concat())
        }
    }

    /// Takes the framework out of the ranking for good.
    pub fn remove(self) {
        let mut state = untrack(|| self.page.state());
        state.remove_own(untrack(|| self.target()).unwrap_or(usize::MAX));
        self.page.sheet.close_for_step();
        self.page.open_by_step(state);
        self.close(None);
    }

    /// Says something in the dialog, which opens for it.
    pub fn say(self, said: String) {
        if self.place.get_untracked().is_none() {
            self.open_new();
        }
        // Said again, it is heard again.
        self.said.set(String::new());
        browser::in_frame(move || {
            // By then the page may be gone.
            self.said.try_set(said);
        });
    }

    /// It is closed, by whatever closes a dialog. A change is kept then, and can be undone; a new one stays
    /// filled in. Says whether it was open.
    pub fn closed(self) -> bool {
        let was_open = self.place.get_untracked().is_some();
        if was_open && untrack(|| self.is_change()) {
            let name = self.before.get_untracked();
            let before = untrack(|| self.page.state());
            let said = match self.put() {
                Err(why) => [&name, " stays as it was. ", &why].concat(),
                Ok(_) if untrack(|| self.page.state()) == before => String::new(),
                Ok(_) => [&name, " is changed. “Undo” takes it back. "].concat(),
            };
            self.tell(&said);
        }
        self.place.set(None);
        was_open
    }

    /// Closes the dialog, and gives the focus to the row of the framework in this place, or where
    /// there is none, to the button.
    fn close(self, place: Option<usize>) {
        browser::dialog::close(DIALOG);
        self.place.set(None);
        browser::focus_on(match place.map(own_id) {
            // What is asked for may have excluded it.
            Some(id) => {
                let row = format!("[data-framework={id}]");
                ["#ranking ", &row, " .row, #ranking:not(:has(", &row, ")) .row"].concat()
            }
            None => "[data-do=add]".to_owned(),
        });
    }
}
