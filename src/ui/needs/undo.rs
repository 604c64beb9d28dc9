//! The buttons that take the last change back, and in frames, whose Back is not for the page, make it again.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::ui::shared::reactive::{click, flag};
use crate::ui::state::page_state::PageState;

/// Puts the page back to how it was before the last change, and then before the one before. It is there
/// while there is one. What it took comes back by the browser's Back, and in a frame by a button of its own.
#[component]
pub fn Undo() -> impl IntoView {
    let page = PageState::of_context();
    view! {
        {browser::is_framed().then(|| button(page, false, "redo", "Redo"))}
        {button(page, true, "undo", "Undo")}
    }
    .into_any()
}

fn button(page: PageState, is_back: bool, id: &'static str, name: &'static str) -> AnyView {
    let is_there = if is_back { page.can_undo } else { page.can_redo };
    let act = click(move |_| {
        page.undo(is_back);
        // The button goes with the last change. What is focused then does no harm if it is pressed, too.
        if !is_there.get_untracked() {
            browser::after_paint(|| {
                let next = browser::first("nav :is(#redo, #undo):not([hidden]), #needs");
                next.iter().for_each(browser::focus_in_place);
            });
        }
    });
    view! {
        <button
            id=id
            type="button"
            class="pill"
            prop:hidden=flag(move || !is_there.get())
            on:click=act
        >
            {name}
        </button>
    }
    .into_any()
}
