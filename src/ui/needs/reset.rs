//! The button that puts everything back to how the page opens.

use leptos::prelude::*;

use crate::link::State;
use crate::ui::shared::reactive::click;
use crate::ui::state::page_state::PageState;

/// Puts everything back to how the page opens. What this page does not know in its link stays.
#[component]
pub fn Reset() -> impl IntoView {
    let page = PageState::of_context();
    let reset = click(move |_| {
        let kept_as_they_came = untrack(|| page.state()).kept_as_they_came;
        page.open_by_step(State { kept_as_they_came, ..State::start() });
    });
    view! {
        <button type="button" class="pill" on:click=reset>
            "Reset"
        </button>
    }
    .into_any()
}
