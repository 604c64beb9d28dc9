//! A quiet line about the link that was opened.

use leptos::prelude::*;

use crate::ui::shared::reactive::{click, flag, text};
use crate::ui::state::page_state::PageState;

/// What the page had to adjust, until the visitor has read it.
#[component]
pub fn Notice() -> impl IntoView {
    let page = PageState::of_context();
    view! {
        <p
            id="notice"
            class="notice"
            role="status"
            prop:hidden=flag(move || page.notice.read().is_empty())
        >
            {text(move || page.notice.get())}
            " "
            <button type="button" class="link" on:click=click(move |_| page.notice.set(String::new()))>
                "Close"
            </button>
        </p>
    }
    .into_any()
}
