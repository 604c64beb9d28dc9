//! The three leaders, in a line that stays in sight.

use leptos::prelude::*;

use crate::ui::shared::reactive::{flag, memo, text};
use crate::ui::state::page_state::PageState;
use crate::words;

/// The three that lead, in one line that stays at the top of the window while one scrolls. It
/// repeats the list, so screen readers pass it over.
#[component]
pub fn Leaders() -> impl IntoView {
    let page = PageState::of_context();
    let leader = move |place: usize| {
        let standing = memo(move || page.ranking.with(|r| r.standings.get(place).copied()));
        let rank = text(move || standing.get().map_or_else(String::new, |s| s.rank.to_string()));
        let name =
            text(move || standing.get().map_or("", |s| words::framework(s.alternative)).to_owned());
        let score = text(move || {
            let score = page.ranking.with(|r| standing.get().map(|s| r.whole(s.points)));
            score.map(|score| score.to_string()).unwrap_or_default()
        });
        view! {
            <li>
                <span class="leaders-rank">{rank}</span>
                " "
                <strong>{name}</strong>
                " "
                <span class="leaders-score">{score}</span>
            </li>
        }
        .into_any()
    };
    view! {
        <ol class="leaders" aria-hidden="true" prop:hidden=flag(move || page.ranking.with(|ranking| ranking.standings.is_empty()))>
            {(0..3).map(leader).collect_view()}
        </ol>
    }
    .into_any()
}
