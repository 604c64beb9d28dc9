//! The announcement: what a screen reader hears once a slider rests.

use std::time::Duration;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::answer::answer_line::{nearest, sentence};
use crate::ui::shared::reactive::{content, effect};
use crate::ui::state::page_state::PageState;
use crate::words;

/// How long nothing must change until it is told. Within 700 milliseconds all is said.
const PAUSE: Duration = Duration::from_millis(500);

/// Who is left out or back, then the new leader, what moved, and the nearest change. Nothing is said
/// while changes follow each other.
#[component]
pub fn Announcement() -> impl IntoView {
    let page = PageState::of_context();
    let heard = RwSignal::new(String::new());
    let mut was = untrack(|| page.ranking.get());
    let is_group = move || page.with.with(|with| !with.is_empty());
    // Whether there was a group since something was told.
    let was_group = RwSignal::new(untrack(is_group));
    let mut hear = debounce(PAUSE, move |()| {
        untrack(|| {
            let before = std::mem::replace(&mut was, page.ranking.get());
            let moved = words::moves(&before.listed(), &was.listed());
            let left_out = words::left_out(&before, &was);
            let is_alone = was_group.get() && !is_group();
            was_group.set(is_group());
            let alone = if is_alone { "Only your own settings are left. " } else { "" };
            let (lead, rest) = sentence(page);
            let answer = [alone, &left_out, &lead, &rest].concat();
            heard.set([answer, moved, nearest(page)].join(" "));
        });
    });
    effect(move |is_first| {
        page.case(|_, _| ());
        if is_group() {
            was_group.set(true);
        }
        if !is_first {
            hear(());
        }
    });
    view! { <p class="hidden-text" role="status" prop:textContent=content(move || heard.get())></p> }
        .into_any()
}
