//! The button that saves a copy of the page.

use leptos::prelude::*;

use crate::ui::share::file_name::file_name;
use crate::ui::shared::reactive::{click, flag};
use crate::ui::state::page_state::PageState;
use crate::ui::state::persistence;
use crate::{browser, link};

/// A button that downloads the page with the present scenario inside. Only a page that is whole in
/// one file has it.
#[component]
pub fn SaveCopy() -> impl IntoView {
    let page = PageState::of_context();
    let save = click(move |_| {
        let state = untrack(move || page.state());
        // What was changed a moment ago may not be in the document yet.
        persistence::document(&link::encode(&state), &state.name);
        browser::save_copy(&file_name(&state.name));
    });
    let is_split = !browser::is_whole();
    view! {
        <button
            type="button"
            class="pill"
            id="save-copy"
            prop:hidden=flag(move || is_split)
            on:click=save
        >
            "Save a copy"
        </button>
    }
    .into_any()
}
