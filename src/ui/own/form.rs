//! Form of a framework of the visitor's own: what is filled in, and what comes of it.

use leptos::prelude::*;

use crate::browser;
use crate::csv;
use crate::dataset::{DATASET, OwnFramework, own_id};
use crate::link::{AddedOwn, clean_own_name};
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Level, Override, descending, set_override};

/// The dialog of the form, as a CSS selector.
pub const DIALOG: &str = "#own";

/// How many mistakes of a table are told.
const TOLD: usize = 12;

/// The form. Cheap to copy; components take it from the context.
#[derive(Clone, Copy)]
pub struct OwnForm {
    page: PageState,
    /// The place of the framework that it is about among the visitor's own; nothing where it is
    /// closed.
    pub at: RwSignal<Option<usize>>,
    /// The name, as it was typed.
    pub name: RwSignal<String>,
    /// The place of the language.
    pub language: RwSignal<Option<usize>>,
    /// The scores, as those of the first alternative.
    pub scores: RwSignal<Vec<Override>>,
    /// What it says to the visitor.
    pub said: RwSignal<String>,
}

impl OwnForm {
    /// A closed form.
    pub fn new(page: PageState) -> Self {
        Self {
            page,
            at: RwSignal::new(None),
            name: RwSignal::new(String::new()),
            language: RwSignal::new(None),
            scores: RwSignal::new(Vec::new()),
            said: RwSignal::new(String::new()),
        }
    }

    /// Opens the form for a framework of the visitor's own; beyond the last one it adds one.
    pub fn open(self, place: usize) {
        let state = untrack(|| self.page.state());
        let place = place.min(state.own.len());
        let own = state.own.get(place).cloned();
        // A new one is thought of in the language that the team knows best.
        let known = state.scenario.knowledge.iter().map(|level| u32::from(level.get()));
        let best =
            OwnFramework { name: String::new(), language: descending(known).first().copied() };
        let OwnFramework { name, language } = own.unwrap_or(best);
        let alternative = DATASET.frameworks.len() + place;
        let scores = state.overrides.iter().filter(|one| one.alternative == alternative);
        self.scores.set(scores.map(|one| Override { alternative: 0, ..*one }).collect());
        self.name.set(name);
        self.language.set(language);
        self.said.set(String::new());
        self.at.set(Some(place));
        // By then the dialog is in the document.
        request_animation_frame(|| {
            browser::dialog::open(DIALOG);
            if let Some(title) = browser::first("#own-title") {
                browser::focus_in_place(&title);
            }
        });
    }

    /// Opens the form for one more.
    pub fn open_new(self) {
        self.open(usize::MAX);
    }

    /// Sets a score, or takes it away.
    pub fn score(self, criterion: usize, score: Option<Level>) {
        self.scores.update(|scores| {
            set_override(scores, 0, criterion, score);
        });
    }

    /// Puts what is filled in into the ranking, or says why it cannot.
    pub fn save(self) {
        let Some(place) = self.at.get_untracked() else { return };
        let mut state = untrack(|| self.page.state());
        let name = clean_own_name(&self.name.get_untracked());
        let framework = OwnFramework { name, language: self.language.get_untracked() };
        let mut others = state.own.iter().enumerate().filter(|(other, _)| *other != place);
        let refused = if framework.name.is_empty() {
            "It needs a name.".to_owned()
        } else if others.any(|(_, other)| other.name == framework.name) {
            format!("There is a {} of yours already.", framework.name)
        } else {
            let why = framework.name_error();
            why.map(|why| format!("{} {why}.", framework.name)).unwrap_or_default()
        };
        if !refused.is_empty() {
            self.refuse(refused);
            return;
        }
        let scores = self.scores.get_untracked();
        let scores = scores.into_iter().map(|one| (one.criterion, one.value)).collect();
        if state.put_own(place, AddedOwn { framework, scores }) {
            self.page.open_by_step(state);
            self.close(place);
        } else {
            self.refuse(no_room());
        }
    }

    /// Takes the framework out of the ranking for good.
    pub fn remove(self) {
        let Some(place) = self.at.get_untracked() else { return };
        let mut state = untrack(|| self.page.state());
        state.remove_own(place);
        self.page.sheet.close();
        self.page.open_by_step(state);
        self.close(usize::MAX);
    }

    /// Adds the frameworks in a table; where anything is wrong with it, adds none and says all of it.
    pub fn add_table(self, text: &str) {
        let csv::Found { frameworks, mut mistakes, unknown } = csv::found(text);
        let mut state = untrack(|| self.page.state());
        let (before, count) = (state.own.len(), frameworks.len());
        if mistakes.is_empty() && !state.add_own(frameworks) {
            mistakes.push(no_room());
        }
        if !mistakes.is_empty() {
            let more = mistakes.len().saturating_sub(TOLD);
            mistakes.truncate(TOLD);
            if more > 0 {
                mistakes.push(format!("And {more} more."));
            }
            mistakes.insert(0, "Nothing was added:".to_owned());
            self.say(mistakes.join("\n"));
            return;
        }
        self.page.open_by_step(state);
        self.close(before);
        let added = match count {
            1 => "1 framework is in the ranking.".to_owned(),
            more => format!("{more} frameworks are in the ranking."),
        };
        let unknown = match unknown.len() {
            0 => String::new(),
            _ => format!(" Columns that mean nothing here: {}.", words::list(&unknown)),
        };
        self.page.notice.set(added + &unknown);
    }

    /// Says something in the dialog, which opens for it.
    pub fn say(self, said: String) {
        if self.at.get_untracked().is_none() {
            self.open_new();
        }
        // Said again, it is heard again.
        self.said.set(String::new());
        request_animation_frame(move || {
            // By then the page may be gone.
            self.said.try_set(said);
        });
    }

    fn refuse(self, why: String) {
        self.say(why);
        browser::focus_on("#own-name".to_owned());
    }

    /// Closes the dialog, and gives the focus to the row of the framework in this place, or where
    /// there is none, to the button.
    fn close(self, place: usize) {
        browser::dialog::close(DIALOG);
        self.at.set(None);
        browser::focus_on(match place {
            usize::MAX => "[data-do=add]".to_owned(),
            _ => format!("#ranking [data-framework={}] .row, #hidden button", own_id(place)),
        });
    }
}

fn no_room() -> String {
    format!("There is room for {} frameworks of your own.", crate::dataset::MOST_OWN)
}
