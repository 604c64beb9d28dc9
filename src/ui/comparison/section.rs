//! The section that lays frameworks side by side.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::comparison::aspects::aspects;
use crate::ui::comparison::compared::compared;
use crate::ui::comparison::figures::figures;
use crate::ui::comparison::needs::needs;
use crate::ui::comparison::picker::Picker;
use crate::ui::shared::folded::folded;
use crate::ui::shared::reactive::{live, memo, part};
use crate::ui::state::page_state::PageState;

/// The comparison of the frameworks that the visitor picked; at first the three that lead. The
/// heaviest needs are in sight, all else is folded. It is made anew where another framework of the
/// visitor's own is there.
#[component]
pub fn ComparisonSection() -> impl IntoView {
    let page = PageState::of_context();
    let records = memo(move || page.records());
    let inside = part(move || {
        records.with(|_| ());
        untrack(|| inside(page))
    });
    view! {
        <section class="comparison" aria-labelledby="comparison-title">
            <h2 id="comparison-title">"Side by side"</h2>
            <p class="comparison-hint">{live(move || hint(page).to_owned())}</p>
            {inside}
        </section>
    }
    .into_any()
}

fn inside(page: PageState) -> AnyView {
    let compared = compared(page);
    let columns = memo(move || compared.with(|compared| compared.frameworks.clone()));
    let heaviest = memo(move || compared.with(|compared| compared.heaviest.clone()));
    let heaviest = needs(compared, columns, heaviest, "needs-compared", "What matters most to you");
    let others = move || {
        let others = memo(move || compared.with(|compared| compared.others.clone()));
        needs(compared, columns, others, "others-compared", "The other criteria")
    };
    view! {
        <Picker />
        {heaviest}
        <div class="comparison-more">
            {folded("The other criteria", others)}
            {folded("Strengths, weaknesses and more, in words", move || aspects(columns))}
            {folded("What we measured", move || figures(columns))}
        </div>
    }
    .into_any()
}

/// What stands in the table, in a sentence or two.
fn hint(page: PageState) -> &'static str {
    let count = page.compared().len();
    let ranked = page.ranking.with(|ranking| !ranking.standings.is_empty());
    match (page.picked.read().is_some(), count) {
        (_, 0) => "Pick frameworks to compare.",
        (true, _) => "The frameworks that you picked.",
        (false, 1) => "The only one left. Pick others to compare it with.",
        (false, _) if !ranked => "The first of the list. Pick others to keep them here.",
        (false, 2) => "The two that are left. Pick others to keep them here.",
        (false, _) => "The three that lead. Pick others to keep them here.",
    }
}
