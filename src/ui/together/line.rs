//! The line that says that the page shows one of a group.

use std::cell::Cell;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::ui::shared::reactive::{click, part};
use crate::ui::state::page_state::PageState;
use crate::ui::together::{DIALOG, Together};
use crate::words;

/// How many people are in the group, and whose settings are shown; the button that shows where they
/// meet, and the one that leaves the others out. When a group comes to a page that has none, where it meets is shown
/// at once, but for a frame of another page.
#[component]
pub fn TogetherLine(together: Together) -> impl IntoView {
    let page = PageState::of_context();
    let was_group = Cell::new(false);
    part(move || {
        let is_group = page.with.with(|with| !with.is_empty());
        match (was_group.replace(is_group), is_group) {
            (false, true) if !browser::is_framed() => together.show(page),
            // A step back may have taken the group away from under the dialog.
            (true, false) => browser::dialog::close(DIALOG),
            _ => {}
        }
        if is_group { line(page, together) } else { ().into_any() }
    })
}

fn line(page: PageState, together: Together) -> AnyView {
    let show = click(move |_| together.show(page));
    let leave = click(move |_| {
        let mut state = untrack(|| page.state());
        state.with.clear();
        page.open_by_step(state);
        // The button goes away by that.
        browser::focus_on("#ranking-title".to_owned());
    });
    view! {
        <p class="line together-line">
            <span class="facts-note">
                {words::in_group(&page.name.get(), &page.with.get())}
            </span>
            <button id="together-show" data-do="meet" type="button" class="pill" on:click=show>
                "Where they meet"
            </button>
            <button type="button" class="link" on:click=leave>
                "Leave the others out"
            </button>
        </p>
    }
    .into_any()
}
