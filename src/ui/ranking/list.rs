//! The list of the ranking, best first.

use leptos::prelude::*;

use crate::dataset::DATASET;
use crate::ui::ranking::legend::Legend;
use crate::ui::ranking::row::Row;
use crate::ui::shared::reactive::{each, flag, memo};
use crate::ui::state::page_state::PageState;
use stackfit_decision::Ranking;

/// All frameworks that are neither excluded nor hidden, best first.
#[component]
pub fn RankingList() -> impl IntoView {
    let page = PageState::of_context();
    let listed = memo(move || page.ranking.with(Ranking::listed));
    let is_empty = flag(move || listed.with(Vec::is_empty));
    let row = |framework: usize| {
        let about = DATASET.frameworks.get(framework);
        about.map(|about| view! { <Row about /> }.into_any()).into_any()
    };
    view! {
        <ol id="ranking" class="ranking" node_ref=page.list>
            {each(listed, row)}
        </ol>
        <div prop:hidden=is_empty>
            <Legend />
        </div>
    }
    .into_any()
}
