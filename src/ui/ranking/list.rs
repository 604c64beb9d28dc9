//! The list of the ranking, best first.

use std::sync::Arc;

use crate::ui::view::view;
use leptos::html::{Li, Ol};
use leptos::prelude::*;

use crate::browser;
use crate::dataset::{DATASET, MOST_OWN, framework_at};
use crate::ui::ranking::arrange::{Arranged, arrange};
use crate::ui::ranking::row::Row;
use crate::ui::shared::reactive::{each, effect, memo};
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
    let list = NodeRef::<Ol>::new();
    let places = 0..DATASET.frameworks.len() + MOST_OWN;
    let nodes: Arc<[NodeRef<Li>]> = places.map(|_| NodeRef::new()).collect();
    let moved = RwSignal::new(Vec::new());
    let row = {
        let nodes = nodes.clone();
        move |framework: usize| {
            let about = framework_at(framework);
            let at = nodes.get(framework).copied();
            about.zip(at).map(|(about, at)| view! { <Row about at moved /> }.into_any()).into_any()
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
    effect(move |_| {
        let listed = listed.get();
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
