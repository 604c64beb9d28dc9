//! Together: several people's links, and where their answers meet.

pub mod dialog;
mod findings;
pub mod line;
pub mod paste;
mod table;

use leptos::prelude::*;

use crate::browser;
use crate::ui::share::kept_store::KeptStore;

/// The dialog, as a CSS selector.
pub const DIALOG: &str = "#together";

/// Whether it is shown where the group on the page meets, and what there is to say of it.
#[derive(Clone, Copy)]
pub struct Together {
    /// Whether it is shown.
    pub is_shown: RwSignal<bool>,
    /// What is said in the dialog, and in the one in which links are passed on.
    pub store: KeptStore,
}

impl Together {
    /// Nothing is shown yet.
    pub fn new() -> Self {
        Self { is_shown: RwSignal::new(false), store: KeptStore::new() }
    }

    /// Shows where the group on the page meets.
    fn show(self) {
        self.store.forget();
        if !self.is_shown.get_untracked() {
            self.is_shown.set(true);
        }
        // By then the dialog is in the document.
        request_animation_frame(|| browser::dialog::open(DIALOG));
    }
}
