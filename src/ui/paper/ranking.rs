//! Ranking of the decision sheet: every framework with its bar and score, and who is left out.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::record::{Place, Record};
use crate::ui::paper::elements::{blocks, cell, row, table, titled};
use crate::ui::ranking::bar::still_bar;
use crate::ui::ranking::legend::Legend;
use crate::ui::state::page_state::PageState;

/// The ranking as it is, the frameworks that miss a must-have with the reason, and the hidden ones.
pub fn ranking(page: PageState, record: &Record) -> AnyView {
    let lines = record.places.iter().map(|place| line(page, place));
    let mut content = vec![table("", &[], lines.collect()), view! { <Legend /> }.into_any()];
    content.extend(blocks(&record.left_out));
    titled("paper-ranking", "Ranking, out of 100 points", content)
}

fn line(page: PageState, place: &Place) -> AnyView {
    let Place { framework, rank, name, score } = place;
    // Spaces as wide as digits, so that the names stand below each other.
    row(
        format!("{rank:\u{2007}>2}\u{2002}{name}"),
        vec![
            cell("paper-bar", String::new(), still_bar(page, *framework)),
            cell("paper-number", String::new(), score.clone().into_any()),
        ],
    )
}
