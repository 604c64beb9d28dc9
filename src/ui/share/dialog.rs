//! The dialog in which the visitor saves and shares the settings, and the button that opens it.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::ui::share::DIALOG;
use crate::ui::share::copy_section::copy_section;
use crate::ui::share::keep_section::keep_section;
use crate::ui::share::kept_section::kept_section;
use crate::ui::share::kept_store::KeptStore;
use crate::ui::share::link_section::link_section;
use crate::ui::share::record_section::record_section;
use crate::ui::share::report::report;
use crate::ui::shared::reactive::{click, heard, part};
use crate::ui::state::page_state::PageState;
use crate::ui::together::Together;
use crate::ui::together::paste::paste_section;

const TITLE: &str = "dialog-title";

/// A button that opens the dialog on top of the page. The dialog is in the document only while it
/// is open.
#[component]
pub fn SaveAndShare(together: Together) -> impl IntoView {
    let page = PageState::of_context();
    let store = together.store;
    let is_open = RwSignal::new(false);
    let pasted = RwSignal::new(String::new());
    let open = click(move |_| {
        if is_open.get_untracked() {
            return;
        }
        store.forget();
        is_open.set(true);
        // By then the dialog is in the document.
        browser::in_frame(move || {
            browser::dialog::open(DIALOG);
            // What is said first is said in a line that is there already.
            store.refresh();
            if let Some(title) = browser::first("#dialog-title") {
                browser::focus_in_place(&title);
            }
        });
    });
    let content = part(move || {
        if is_open.get() {
            untrack(|| dialog(page, store, is_open, paste_section(page, together, pasted)))
        } else {
            ().into_any()
        }
    });
    view! {
        <button
            id="save-and-share"
            type="button"
            class="pill primary"
            aria-haspopup="dialog"
            on:click=open
        >
            "Save & share"
        </button>
        {content}
    }
    .into_any()
}

fn dialog(
    page: PageState,
    store: KeptStore,
    is_open: RwSignal<bool>,
    together: AnyView,
) -> AnyView {
    let closed = heard(move |_| {
        is_open.set(false);
        // A browser that gave the button no focus when it was clicked cannot give it back.
        if let Some(button) = browser::first("#save-and-share") {
            browser::give_back_focus(&button);
        }
    });
    // Not by a form: some frames allow none.
    let close = click(|_| browser::dialog::close(DIALOG));
    view! {
        <dialog class="dialog" aria-labelledby=TITLE on:close=closed>
            <header class="dialog-head">
                <h2 id=TITLE tabindex="-1">
                    "Save & share"
                </h2>
                <button type="button" class="pill dialog-close" on:click=close>
                    "Close"
                </button>
            </header>
            {report(store)}
            <div class="dialog-body">
                {keep_section(page, store)} {kept_section(page, store)} {link_section(page, store)}
                {copy_section(page, store)} {record_section(page, store)} {together}
            </div>
        </dialog>
    }
    .into_any()
}
