//! The ordered list.

use leptos::prelude::*;

use super::Desk;
use super::bar::Legend;
use super::row::Row;
use super::shared::{each, flag, memo};
use crate::dataset::DATASET;
use crate::decision::Ranking;

/// All frameworks that are neither excluded nor hidden, best first.
#[component]
pub fn RankingList() -> impl IntoView {
    let desk = Desk::of_page();
    let listed = memo(move || desk.ranking.with(Ranking::listed));
    let is_empty = flag(move || listed.with(Vec::is_empty));
    let row = |framework: usize| {
        let about = DATASET.frameworks.get(framework);
        about.map(|about| view! { <Row about /> }.into_any()).into_any()
    };
    view! {
        <ol id="ranking" class="ranking" node_ref=desk.list>
            {each(listed, row)}
        </ol>
        <div prop:hidden=is_empty>
            <Legend />
        </div>
    }
    .into_any()
}
