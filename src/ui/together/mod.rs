//! Together: several people's links, and where their answers meet.

pub mod dialog;
mod findings;
pub mod line;
pub mod paste;
mod table;

use leptos::prelude::*;

use crate::browser;
use crate::ui::share::kept_store::KeptStore;
use crate::ui::state::page_state::PageState;

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

    /// Shows where the group on the page meets, once what changed on the page is drawn. What takes the
    /// group away meanwhile, such as a step back, leaves nothing to show.
    fn show(self, page: PageState) {
        self.store.forget();
        // By then the page may be gone.
        let is_group = move || page.with.try_with_untracked(String::is_empty) == Some(false);
        browser::after_paint(move || {
            if is_group() && self.is_shown.try_get_untracked() == Some(false) {
                self.is_shown.set(true);
            }
            // By then the dialog is in the document.
            browser::in_frame(move || {
                if is_group() {
                    browser::dialog::open(DIALOG);
                } else {
                    let _ = self.is_shown.try_set(false);
                }
            });
        });
    }
}
