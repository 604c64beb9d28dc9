//! The line that says that the page shows one of a group.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::link::State;
use crate::ui::shared::reactive::{click, part};
use crate::ui::state::page_state::PageState;
use crate::ui::together::Together;
use crate::words;

/// How many people are in the link, and whose settings are shown; the button that shows where they
/// meet, and the one that leaves the others out.
#[component]
pub fn TogetherLine(together: Together) -> impl IntoView {
    let page = PageState::of_context();
    part(move || {
        let others = page.with.with(|with| match with.as_str() {
            "" => 0,
            with => with.split(',').count(),
        });
        if others == 0 { ().into_any() } else { line(page, together, others + 1) }
    })
}

fn line(page: PageState, together: Together, people: usize) -> AnyView {
    let show = click(move |_| together.show(untrack(|| page.state()), String::new()));
    let leave = click(move |_| {
        let state = untrack(|| page.state());
        page.open_by_step(State { with: String::new(), ..state });
    });
    let shown = words::person(&page.name.get(), 0);
    view! {
        <p class="line together-line">
            <span class="facts-note">
                {format!("{people} people are in this link. These are the settings of {shown}.")}
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
