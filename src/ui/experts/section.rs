//! What experts ask for.

use leptos::prelude::*;

use crate::browser;
use crate::ui::experts::matrix::Matrix;
use crate::ui::experts::method::Method;
use crate::ui::experts::reach::FirstPlaces;
use crate::ui::shared::reactive::{heard, part};
use crate::ui::state::debounced::Debounced;
use crate::ui::state::page_state::PageState;

/// Who could come first whatever matters, all scores, and the method. Nothing of it is made or
/// calculated before it is opened.
#[component]
pub fn Experts() -> impl IntoView {
    let inside = || {
        let settled = Debounced::new(PageState::of_context());
        view! {
            <FirstPlaces settled />
            <Matrix settled />
            <Method />
        }
        .into_any()
    };
    view! {
        <section class="experts" id="experts" aria-labelledby="experts-title">
            <h2 id="experts-title">"For experts"</h2>
            {folded("Who could come first at all, every score, and the method", inside)}
        </section>
    }
    .into_any()
}

/// A part that is made when it is opened, and gone when it is closed.
pub fn folded(summary: &'static str, view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    let is_open = RwSignal::new(false);
    let inside = part(move || if is_open.get() { view() } else { ().into_any() });
    view! {
        <details on:toggle=heard(move |event| is_open.set(browser::is_open(&event)))>
            <summary>{summary}</summary>
            {inside}
        </details>
    }
    .into_any()
}
