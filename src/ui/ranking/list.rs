//! The list of the ranking, best first.

use std::sync::Arc;

use crate::ui::view::view;
use leptos::html::{Li, Ol};
use leptos::prelude::*;

use crate::browser;
use crate::dataset::{DATASET, MOST_OWN, framework_at};
use crate::ui::ranking::arrange::{Arranged, arrange};
use crate::ui::ranking::row::{AT_ONCE, Row};
use crate::ui::shared::reactive::{each, effect, memo};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use stackfit_decision::Ranking;

/// All frameworks that are neither excluded nor hidden, best first.
#[component]
pub fn RankingList(
    /// How many of them there are so far; all, where nothing is said.
    #[prop(optional)]
    rows: Option<ReadSignal<usize>>,
) -> impl IntoView {
    let most = move || rows.map_or(usize::MAX, |rows| rows.get());
    let page = PageState::of_context();
    let listed = memo(move || page.ranking.with(Ranking::listed));
    // The rows that follow at once, by their places in the table: so rows hear of it only when one comes
    // or goes.
    let near = memo(move || {
        listed.with(|listed| {
            let near = listed.get(..AT_ONCE).unwrap_or(listed);
            let most = near.iter().max().map_or(0, |most| most + 1);
            (0..most).filter(|row| near.contains(row)).collect()
        })
    });
    // What lights up in all others does so after all else.
    let lit_later = RwSignal::new(None);
    effect(move |_| {
        let now = page.in_use.lit.get();
        browser::after_paint(move || {
            // By then the list may be gone.
            lit_later.try_set(now);
        });
    });
    let list = NodeRef::<Ol>::new();
    let places = 0..DATASET.frameworks.len() + MOST_OWN;
    let nodes: Arc<[NodeRef<Li>]> = places.map(|_| NodeRef::new()).collect();
    let moved = RwSignal::new(Vec::new());
    let row = {
        let nodes = nodes.clone();
        move |framework: usize| {
            let about = framework_at(framework);
            let at = nodes.get(framework).copied();
            about
                .zip(at)
                .map(|(about, at)| view! { <Row about at near lit_later moved /> }.into_any())
                .into_any()
        }
    };
    let made = StoredValue::new(Vec::new());
    // Rows are made and dropped by their framework, and brought into order by themselves.
    let members = memo(move || {
        let (listed, most) = (listed.get(), most());
        made.update_value(|made: &mut Vec<usize>| {
            made.retain(|row| listed.contains(row));
            let new: Vec<usize> =
                listed.iter().filter(|row| !made.contains(row)).copied().collect();
            let room = most.saturating_sub(made.len());
            made.extend(new.into_iter().take(room));
        });
        made.get_value()
    });
    let view = view! {
        <ol id="ranking" class="ranking" role="list" aria-labelledby="ranking-title" node_ref=list>
            {each(members, row)}
        </ol>
    };
    let order = StoredValue::new(Arranged::new(listed.get_untracked()));
    // Of very many rows the last come into order after all else: to move one costs more than to fill it.
    let settled = memo(move || page.ranking_in(Stage::Rest, Ranking::listed));
    let in_turn = memo(move || {
        let listed = listed.get();
        let (near, far) = listed.split_at(listed.len().min(AT_ONCE));
        let mut order = near.to_vec();
        if !far.is_empty() {
            settled.with(|settled| order.extend_from_slice(settled));
            order.extend_from_slice(far);
        }
        once(order, &listed)
    });
    effect(move |_| {
        let listed = in_turn.get();
        // A row that comes back is placed once it is made.
        nodes.iter().for_each(Track::track);
        if let Some(list) = list.get() {
            arrange(&list, &nodes, order, listed, moved);
        }
    });
    effect(move |_| {
        if let Some(list) = list.get() {
            browser::follow_height(&list, move |height| {
                order.try_update_value(|order| order.measured(height));
            });
        }
    });
    view.into_any()
}

/// The first of each of these rows, of those that are listed.
fn once(rows: Vec<usize>, listed: &[usize]) -> Vec<usize> {
    let mut found = Vec::new();
    for row in rows {
        if listed.contains(&row) && !found.contains(&row) {
            found.push(row);
        }
    }
    found
}
