//! The button that takes the last change back, in sight, and in frames, whose Back is not for the page.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::ui::shared::reactive::{click, flag};
use crate::ui::state::page_state::PageState;

/// Puts the page back to how it was before the last change, and then before the one before. It is there
/// while there is one. The browser's Back brings back what it took.
#[component]
pub fn Undo() -> impl IntoView {
    let page = PageState::of_context();
    let undo = click(move |_| {
        page.undo();
        // The button goes with the last change.
        if !page.can_undo.get_untracked()
            && let Some(reset) = browser::first("#reset")
        {
            browser::focus_in_place(&reset);
        }
    });
    view! {
        <button
            id="undo"
            type="button"
            class="pill"
            prop:hidden=flag(move || !page.can_undo.get())
            on:click=undo
        >
            "Undo"
        </button>
    }
    .into_any()
}
