//! The visitor's own scores: how many there are, which, and the way back from each.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::DATASET;
use crate::ui::shared::reactive::{click, content, flag, part};
use crate::ui::state::frames::Stage;
use crate::ui::state::link_room;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::Override;

/// How many scores are the visitor's own, which they are, and the way back from each and from all.
#[component]
pub fn OwnScores() -> impl IntoView {
    let page = PageState::of_context();
    let count = content(move || match page.own_scores().len() {
        1 => "1 score is yours, not ours.".to_owned(),
        more => format!("{more} scores are yours, not ours."),
    });
    let entries = part(move || {
        page.own_scores().into_iter().map(|one| entry(page, one)).collect_view().into_any()
    });
    // To know it, the whole link is written: in the last frame, not in that of a move.
    let no_room = content(move || {
        page.overrides.track();
        page.case_in(Stage::Rest, |_, _| link_room::warning(page))
    });
    let drop_all = click(move |_| {
        page.drop_own_scores();
        browser::focus_on("#ranking .row".to_owned());
    });
    view! {
        <section
            id="own-scores"
            class="own-scores"
            aria-label="Your own scores"
            prop:hidden=flag(move || page.own_scores().is_empty())
        >
            <details>
                <summary prop:textContent=count></summary>
                <ul>{entries}</ul>
            </details>
            <p role="status" prop:textContent=no_room></p>
            <button type="button" class="link" on:click=drop_all>
                "Go back to our scores"
            </button>
        </section>
    }
    .into_any()
}

/// The cell of a score of one's own: `Django, Admin panel`.
fn place(own: &Override) -> String {
    let criterion = DATASET.criteria.get(own.criterion).map_or("", |criterion| criterion.name);
    format!("{}, {criterion}", words::framework(own.alternative))
}

fn entry(page: PageState, own: Override) -> AnyView {
    let undo = click(move |_| {
        page.score(own.alternative, own.criterion, None);
        browser::focus_on("#own-scores:not([hidden]) summary, #ranking .row".to_owned());
    });
    view! {
        <li>
            {format!("{}: {}; we say {}. ", place(&own), own.value.get(), words::published(&own))}
            <button type="button" class="link" on:click=undo>
                "Undo"
                <span class="hidden-text">{format!(" {}", place(&own))}</span>
            </button>
        </li>
    }
    .into_any()
}
