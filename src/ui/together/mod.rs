//! Together: several people's links, and where their answers meet.

pub mod dialog;
mod findings;
pub mod line;
pub mod paste;
mod table;

use leptos::prelude::*;

use crate::browser;
use crate::link::State;

/// The dialog, as a CSS selector.
pub const DIALOG: &str = "#together";

/// The group whose meeting is shown, if any, and what there is to say of the links it came from.
#[derive(Clone, Copy)]
pub struct Together {
    /// The group.
    pub shown: RwSignal<Option<State>>,
    /// What was not understood in the links, in words, or nothing.
    pub note: RwSignal<String>,
}

impl Together {
    /// With this group to be shown.
    pub fn new(shown: Option<State>) -> Self {
        Self { shown: RwSignal::new(shown), note: RwSignal::new(String::new()) }
    }

    /// Shows where a group meets.
    fn show(self, group: State, note: String) {
        self.note.set(note);
        self.shown.set(Some(group));
        // By then the dialog is in the document.
        request_animation_frame(|| browser::dialog::open(DIALOG));
    }
}
