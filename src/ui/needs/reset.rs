//! The button that puts everything back to how the page opens.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::DATASET;
use crate::link::State;
use crate::ui::shared::reactive::click;
use crate::ui::state::page_state::PageState;

/// Puts everything back to how the page opens. What this page does not know in its link stays.
#[component]
pub fn Reset() -> impl IntoView {
    let page = PageState::of_context();
    let reset = click(move |_| {
        let unknown_pairs = untrack(|| page.state()).unknown_pairs;
        let on = Some(DATASET.day);
        page.open_by_step(State { on, unknown_pairs, ..State::opening() });
    });
    view! {
        <button id="reset" type="button" class="pill" on:click=reset>
            "Reset"
        </button>
    }
    .into_any()
}
