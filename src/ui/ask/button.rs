//! The button that lets the page ask.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::ui::ask::{DIALOG, TITLE};
use crate::ui::shared::reactive::click;

/// Opens the dialog.
pub fn ask_button(is_open: RwSignal<bool>) -> AnyView {
    let open = click(move |_| {
        is_open.set(true);
        // By then the dialog is in the document.
        request_animation_frame(|| {
            browser::dialog::open_beside(DIALOG);
            if let Some(title) = browser::first(TITLE) {
                browser::focus_in_place(&title);
            }
        });
    });
    view! {
        <button
            type="button"
            class="pill primary"
            data-do="ask"
            aria-haspopup="dialog"
            on:click=open
        >
            "Ask me"
        </button>
    }
    .into_any()
}
