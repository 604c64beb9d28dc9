//! The sheet: what is shown over the page, and its place in the browser's history.

use leptos::prelude::*;

use crate::browser::{self, Entry};
use stackfit_decision::Slider;

/// What is shown over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A framework's details.
    Framework(usize),
    /// What a slider means, and who leads where along it.
    Slider(Slider),
}

/// The sheet over the page. Going back closes it, so opening one adds an entry to the browser's
/// history, with the same link: links do not carry what is open.
#[derive(Clone, Copy)]
pub struct Sheet {
    shown: RwSignal<Option<Content>>,
    entry: StoredValue<SheetEntry>,
}

/// The sheet's entry in the browser's history.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum SheetEntry {
    /// There is none.
    #[default]
    Missing,
    /// It is the present one, or steps were made since that one can go back from.
    Added {
        /// How many steps.
        steps: u32,
    },
    /// It is being gone back from, because the sheet was closed.
    Leaving,
}

impl Sheet {
    /// A closed sheet.
    pub fn new() -> Self {
        Self { shown: RwSignal::new(None), entry: StoredValue::default() }
    }

    /// What is shown, followed; nothing when the sheet is closed.
    pub fn shown(self) -> Option<Content> {
        self.shown.get()
    }

    /// Shows something in the sheet.
    pub fn open(self, content: Content) {
        if self.shown.get_untracked() == Some(content) {
            return;
        }
        self.shown.set(Some(content));
        if self.entry.get_value() == SheetEntry::Missing && browser::repeat_entry() {
            self.entry.set_value(SheetEntry::Added { steps: 0 });
        }
    }

    /// Closes the sheet, and leaves its entry.
    pub fn close(self) {
        if self.shown.get_untracked().is_none() {
            return;
        }
        self.shown.set(None);
        match self.entry.get_value() {
            SheetEntry::Added { steps: 0 } => {
                self.entry.set_value(SheetEntry::Leaving);
                browser::go_back();
            }
            SheetEntry::Added { .. } => self.entry.set_value(SheetEntry::Missing),
            SheetEntry::Missing | SheetEntry::Leaving => {}
        }
    }

    /// Closes the sheet for a step that follows. Its entry stays, with the settings from before: it is what
    /// going back from the step comes to.
    pub fn close_for_step(self) {
        self.shown.set(None);
        self.entry.set_value(SheetEntry::Missing);
    }

    /// The address was written in this way while the sheet may be open.
    pub fn count(self, entry: Entry) {
        self.entry.update_value(|of| {
            if let (SheetEntry::Added { steps }, Entry::Pushed) = (of, entry) {
                *steps += 1;
            }
        });
    }

    /// The visitor went to another entry. Says whether that was only to close the sheet: then the
    /// settings stay, whatever link that entry has.
    pub fn leave(self) -> bool {
        match self.entry.get_value() {
            SheetEntry::Missing => false,
            SheetEntry::Leaving => {
                self.entry.set_value(SheetEntry::Missing);
                true
            }
            SheetEntry::Added { steps: 0 } => {
                self.entry.set_value(SheetEntry::Missing);
                self.shown.set(None);
                true
            }
            SheetEntry::Added { steps } => {
                self.entry.set_value(SheetEntry::Added { steps: steps - 1 });
                false
            }
        }
    }
}
