//! Form of a framework of the visitor's own: what is filled in, and what comes of it.

use leptos::prelude::*;

use crate::browser;
use crate::csv;
use crate::dataset::{DATASET, OwnFramework, own_id};
use crate::link::clean_own_name;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Level, Override, descending, set_override};

/// The dialog of the form, as a CSS selector.
pub const DIALOG: &str = "#own";

/// How many mistakes of a table are told.
const TOLD: usize = 12;

/// What is filled in.
#[derive(Clone, Default)]
struct Draft {
    /// The place of the framework that it is about among the visitor's own.
    place: usize,
    own: OwnFramework,
    /// The scores, as those of the first alternative.
    scores: Vec<Override>,
}

/// The form. Cheap to copy; components take it from the context.
#[derive(Clone, Copy)]
pub struct OwnForm {
    page: PageState,
    draft: StoredValue<Draft>,
    /// Whether it is open.
    pub is_open: RwSignal<bool>,
    /// What it says to the visitor. It tells of what is filled in, too.
    pub said: RwSignal<String>,
}

impl OwnForm {
    /// A closed form.
    pub fn new(page: PageState) -> Self {
        Self {
            page,
            draft: StoredValue::default(),
            is_open: RwSignal::new(false),
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
        let alternative = DATASET.frameworks.len() + place;
        let mut scores = state.overrides;
        scores.retain(|one| one.alternative == alternative);
        for one in &mut scores {
            one.alternative = 0;
        }
        self.draft.set_value(Draft { place, own: own.unwrap_or(best), scores });
        self.said.set(String::new());
        self.is_open.set(true);
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

    /// What is filled in for name and language.
    pub fn own(self) -> OwnFramework {
        self.draft.get_value().own
    }

    /// The score on a criterion, as it stands in its field, followed.
    pub fn shown(self, criterion: usize) -> String {
        self.said.track();
        let scores = self.draft.get_value().scores;
        let own = scores.iter().find(|one| one.criterion == criterion);
        own.map(|own| own.value.get().to_string()).unwrap_or_default()
    }

    /// Fills in another name.
    pub fn set_name(self, name: &str) {
        self.update(&mut |draft| name.clone_into(&mut draft.own.name));
    }

    /// Fills in another language, or none of those that are here.
    pub fn set_language(self, language: Option<usize>) {
        self.update(&mut |draft| draft.own.language = language);
    }

    /// Fills in a score, or takes it away.
    pub fn set_score(self, criterion: usize, score: Option<Level>) {
        self.update(&mut |draft| {
            set_override(&mut draft.scores, 0, criterion, score);
        });
    }

    fn update(self, change: &mut dyn FnMut(&mut Draft)) {
        let mut draft = self.draft.get_value();
        change(&mut draft);
        self.draft.set_value(draft);
        self.said.notify();
    }

    /// Puts what is filled in into the ranking, or says why it cannot.
    pub fn save(self) {
        let Draft { place, mut own, scores } = self.draft.get_value();
        let mut state = untrack(|| self.page.state());
        own.name = clean_own_name(&own.name);
        let mut others = state.own.iter().enumerate();
        let is_taken = others.any(|(other, known)| other != place && known.name == own.name);
        let refused = if own.name.is_empty() {
            "It needs a name.".to_owned()
        } else if is_taken {
            ["There is a ", &*own.name, " of yours already."].concat()
        } else if let Some(why) = own.name_error() {
            [&*own.name, " ", why, "."].concat()
        } else if state.put_own(place, own, &scores) {
            self.page.open_by_step(state);
            self.close(Some(place));
            return;
        } else {
            "There is no room for more than 50 frameworks of your own.".to_owned()
        };
        self.say(refused);
        browser::focus_on("#own-name".to_owned());
    }

    /// Takes the framework out of the ranking for good.
    pub fn remove(self) {
        let mut state = untrack(|| self.page.state());
        state.remove_own(self.draft.get_value().place);
        self.page.sheet.close();
        self.page.open_by_step(state);
        self.close(None);
    }

    /// Adds the frameworks in a table; where anything is wrong with it, adds none and says all of it.
    pub fn add_table(self, text: &str) {
        let mut state = untrack(|| self.page.state());
        let place = state.own.len();
        let csv::Added { names, mut mistakes, unknown } = csv::add(text, &mut state);
        if !mistakes.is_empty() {
            let more = mistakes.len().saturating_sub(TOLD);
            mistakes.truncate(TOLD);
            if more > 0 {
                mistakes.push(format!("And {more} more."));
            }
            self.say(["Nothing was added:\n", &mistakes.join("\n")].concat());
            return;
        }
        self.page.open_by_step(state);
        self.close(Some(place));
        let mut said = match names.len() {
            1 => "1 framework is in the ranking.".to_owned(),
            more => format!("{more} frameworks are in the ranking."),
        };
        if !unknown.is_empty() {
            said.push_str(" Columns that mean nothing here: ");
            said.push_str(&words::list(&unknown));
            said.push('.');
        }
        self.page.notice.set(said);
    }

    /// Says something in the dialog, which opens for it.
    pub fn say(self, said: String) {
        if !self.is_open.get_untracked() {
            self.open_new();
        }
        // Said again, it is heard again.
        self.said.set(String::new());
        request_animation_frame(move || {
            // By then the page may be gone.
            self.said.try_set(said);
        });
    }

    /// Closes the dialog, and gives the focus to the row of the framework in this place, or where
    /// there is none, to the button.
    fn close(self, place: Option<usize>) {
        browser::dialog::close(DIALOG);
        self.is_open.set(false);
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
