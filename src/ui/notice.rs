//! A quiet line about the link that was opened.

use leptos::prelude::*;

use super::Desk;
use super::shared::{click, flag, text};

/// What the page had to adjust, until the visitor has read it.
#[component]
pub fn Notice() -> impl IntoView {
    let desk = Desk::of_page();
    view! {
        <p
            id="notice"
            class="notice"
            role="status"
            prop:hidden=flag(move || desk.notice.read().is_empty())
        >
            {text(move || desk.notice.get())}
            " "
            <button type="button" class="link" on:click=click(move |_| desk.notice.set(String::new()))>
                "Close"
            </button>
        </p>
    }
    .into_any()
}
