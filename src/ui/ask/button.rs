//! The button that lets the page ask.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser::dialog;
use crate::ui::ask::{DIALOG, TITLE};
use crate::ui::shared::reactive::click;

/// Opens the dialog.
pub fn ask_button(is_open: RwSignal<bool>) -> AnyView {
    let open = click(move |_| {
        is_open.set(true);
        dialog::open_drawn(dialog::open_beside, DIALOG, TITLE);
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
