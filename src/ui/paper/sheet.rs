//! The decision sheet as a whole, from its heading to its sources.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::record::{Block, Record};
use crate::ui::paper::elements::{block, blocks, paragraph, titled};
use crate::ui::paper::link::{case, in_full, picture};
use crate::ui::paper::ranking::ranking;
use crate::ui::paper::sources::list;
use crate::ui::state::page_state::PageState;

/// The page as it is now, to be read and not to be used: nothing on it follows the state.
pub fn sheet(page: PageState) -> AnyView {
    let case = case(page);
    let record = Record::of(&case);
    let outcome = &record.outcome;
    let listed = |title, entries: &Vec<_>| {
        let content = vec![block(&Block::List(entries.clone()))];
        (!entries.is_empty()).then(|| titled("", title, content))
    };
    view! {
        <main class="article paper">
            {picture(&record.address)} <h1>{record.title.clone()}</h1>
            {paragraph("", &record.about)} {paragraph("paper-answer", &outcome.answer)}
            {paragraph("", &outcome.firm)} {in_full(&record)} {paragraph("", &record.own_scores)}
            <div class="paper-options">
                {listed("What follows", &outcome.consequences)}
                {listed("When to decide again", &outcome.triggers)}
            </div>
            <div class="paper-parts">
                {titled("", "Your team knows", vec![block(&record.languages)])}
                {titled(
                    "paper-needs",
                    "What matters here, and scores out of 10",
                    blocks(&record.needs),
                )} {ranking(page, &record)}
            </div>
            <div class="paper-options">{blocks(&record.pros)}</div>
            {blocks(&record.side_by_side)} {list(record.sources)}
        </main>
    }
    .into_any()
}
