//! A line beside the answer: which frameworks a must-have keeps out, and the way back.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::ranking::ways_back::drop_must_haves;
use crate::ui::shared::reactive::{content, flag};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::words;

/// How many frameworks miss a must-have, the first of them with the reason, and the way back.
/// Where nothing is left, the answer says so itself.
#[component]
pub fn ExcludedLine() -> impl IntoView {
    let page = PageState::of_context();
    let said = content(move || page.ranking_in(Stage::Words, words::excluded));
    let is_needless = flag(move || {
        page.ranking.with(|ranking| ranking.excluded.is_empty() || ranking.standings.is_empty())
    });
    let unchecked = content(move || {
        page.case_in(Stage::Words, |model, scenario| {
            untrack(|| page.ranking.with(|ranking| words::unchecked(model, scenario, ranking)))
        })
    });
    view! {
        <p class="excluded-line" prop:hidden=is_needless>
            <span prop:textContent=said></span>
            " "
            {drop_must_haves(page, "#ranking .row")}
        </p>
        <p class="excluded-line" prop:textContent=unchecked></p>
    }
    .into_any()
}
