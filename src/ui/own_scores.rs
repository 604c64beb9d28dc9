//! The scores that the visitor set against the published ones.

use leptos::prelude::*;

use super::Desk;
use super::shared::{click, flag, part, text};
use crate::browser;
use crate::dataset::DATASET;
use crate::decision::{Cell, Override};
use crate::{link, words};

/// How many scores are the visitor's own, which they are, and the way back from each and from all.
#[component]
pub fn OwnScores() -> impl IntoView {
    let desk = Desk::of_page();
    let count = text(move || match desk.overrides.read().len() {
        1 => "1 score is yours, not the published one.".to_owned(),
        more => format!("{more} scores are yours, not the published ones."),
    });
    let entries = part(move || {
        desk.overrides.get().into_iter().map(|one| entry(desk, one)).collect_view().into_any()
    });
    let surplus = text(move || surplus(desk));
    let drop_all = click(move |_| {
        desk.drop_own_scores();
        browser::focus_on("#ranking .row".to_owned());
    });
    view! {
        <section
            id="own-scores"
            class="own-scores"
            aria-label="Your own scores"
            prop:hidden=flag(move || desk.overrides.read().is_empty())
        >
            <details>
                <summary>{count}</summary>
                <ul>{entries}</ul>
            </details>
            <p role="status">{surplus}</p>
            <button type="button" class="link" on:click=drop_all>
                "Go back to the published scores"
            </button>
        </section>
    }
    .into_any()
}

/// What to say where a link has no room for all scores of one's own; empty where it has.
pub fn surplus(desk: Desk) -> String {
    let last = match link::surplus(&desk.state()) {
        0 => return String::new(),
        1 => "last one".to_owned(),
        more => format!("last {more}"),
    };
    format!(
        "There are too many scores of your own to keep: links, saved copies and this browser have \
         no room for the {last}."
    )
}

fn entry(desk: Desk, own: Override) -> AnyView {
    let about = DATASET.frameworks.get(own.alternative);
    let criterion = DATASET.criteria.get(own.criterion);
    let name = about.map_or("", |about| about.name);
    let of = criterion.map_or("", |criterion| criterion.name);
    let cell = about.and_then(|about| about.scores.get(own.criterion)).map(|score| score.cell);
    let published = match words::cell(cell.unwrap_or(Cell::Unknown)) {
        known if known.is_empty() => "unknown".to_owned(),
        known => known,
    };
    let undo = click(move |_| {
        desk.score(own.alternative, own.criterion, None);
        browser::focus_on("#own-scores:not([hidden]) summary, #ranking .row".to_owned());
    });
    view! {
        <li>
            {format!("{name}, {of}: {} instead of {published} ", own.value.get())}
            <button type="button" class="link" on:click=undo>
                "Undo"
                <span class="hidden-text">{format!(" {name}, {of}")}</span>
            </button>
        </li>
    }
    .into_any()
}
