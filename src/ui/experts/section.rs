//! The section for experts.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::experts::first_places::FirstPlaces;
use crate::ui::experts::matrix::Matrix;
use crate::ui::experts::method::Method;
use crate::ui::shared::folded::folded;
use crate::ui::state::debounced::Debounced;
use crate::ui::state::page_state::PageState;

/// Who can win at all, all scores, and the method. Nothing of it is made or
/// calculated before it is opened.
#[component]
pub fn ExpertsSection() -> impl IntoView {
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
            {folded("Who can win at all, every score, and the method", inside)}
        </section>
    }
    .into_any()
}
