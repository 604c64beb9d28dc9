//! Paste field: several lines that a visitor pastes or types.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::ui::shared::reactive::{heard, text};

/// A field for several lines, which are kept in `pasted`. `does` is its `data-do`; `label` says to screen
/// readers what goes into it, and `hint` stands in it while it is empty.
pub fn paste_field(
    pasted: RwSignal<String>,
    does: &'static str,
    label: &'static str,
    hint: &'static str,
) -> AnyView {
    view! {
        <textarea
            class="field"
            rows="3"
            data-do=does
            aria-label=label
            placeholder=hint
            prop:value=text(move || pasted.get())
            on:input=heard(move |event| pasted.set(browser::typed_lines(&event)))
        ></textarea>
    }
    .into_any()
}
