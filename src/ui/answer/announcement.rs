//! The announcement: what a screen reader hears once a slider rests.

use std::time::Duration;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::answer::answer_line::{nearest, sentence};
use crate::ui::shared::reactive::{content, effect};
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::Ranking;

/// How long nothing must change until it is told. Within 700 milliseconds all is said.
const PAUSE: Duration = Duration::from_millis(500);

/// The new leader first, then what moved, and the nearest change. Nothing is said while changes
/// follow each other.
#[component]
pub fn Announcement() -> impl IntoView {
    let page = PageState::of_context();
    let heard = RwSignal::new(String::new());
    let before = StoredValue::new(untrack(|| page.ranking.with(Ranking::listed)));
    let mut hear = debounce(PAUSE, move |()| {
        untrack(|| {
            let now = page.ranking.with(Ranking::listed);
            let moved = words::moves(&before.get_value(), &now);
            before.set_value(now);
            let (lead, rest) = sentence(page);
            heard.set([lead + &rest, moved, nearest(page)].join(" "));
        });
    });
    effect(move |is_first| {
        page.case(|_, _| ());
        if !is_first {
            hear(());
        }
    });
    view! { <p class="hidden-text" role="status" prop:textContent=content(move || heard.get())></p> }
        .into_any()
}
