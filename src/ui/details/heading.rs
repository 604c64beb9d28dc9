//! The heading of a framework's details: its name, its rank and its score.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::Framework;
use crate::ui::shared::colour::dot;
use crate::ui::shared::reactive::content;
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;

/// The name of a framework with its present rank and score.
#[component]
pub fn DetailsHeading(about: &'static Framework) -> impl IntoView {
    let page = PageState::of_context();
    let place = content(move || {
        page.ranking_in(Stage::Words, |ranking| match ranking.standing(about.index) {
            Some(standing) => {
                let score = ranking.whole(standing.points);
                format!("rank {}, {score} of 100 points", standing.rank)
            }
            None => String::new(),
        })
    });
    view! {
        <h2 id="sheet-title" class="sheet-title">
            {dot(about.index)} " " {about.name} " "
            <span class="sheet-place" prop:textContent=place></span>
        </h2>
    }
    .into_any()
}
