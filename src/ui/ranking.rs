//! The ordered list.

use leptos::prelude::*;

use super::Desk;
use super::bar::Legend;
use super::row::Row;
use crate::dataset::DATASET;
use crate::decision::Ranking;

/// All frameworks that are neither excluded nor hidden, best first.
#[component]
pub fn RankingList() -> impl IntoView {
    let desk = Desk::of_page();
    let listed = Memo::new(move |_| desk.ranking.with(Ranking::listed));
    let row = |framework: usize| {
        DATASET.frameworks.get(framework).map(|about| view! { <Row about /> }.into_any())
    };
    view! {
        <ol id="ranking" class="ranking" node_ref=desk.list>
            <For each=move || listed.get() key=|framework| *framework children=row />
        </ol>
        <Legend />
    }
    .into_any()
}
