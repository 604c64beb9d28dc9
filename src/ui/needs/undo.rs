//! The button that takes the last step back, in sight, and in frames, whose Back is not for the page.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::shared::reactive::{click, flag};
use crate::ui::state::page_state::PageState;

/// Puts the page back to how it was before the last step. It is there while there is one. Taking a
/// step back is a step, too, so that what was set since is not lost: the button brings it back.
#[component]
pub fn Undo() -> impl IntoView {
    let page = PageState::of_context();
    let undo = click(move |_| {
        if let Some(before) = page.before_step.get_untracked() {
            page.open_by_step(before);
        }
    });
    view! {
        <button
            id="undo"
            type="button"
            class="pill"
            prop:hidden=flag(move || page.before_step.read().is_none())
            on:click=undo
        >
            "Undo"
        </button>
    }
    .into_any()
}
