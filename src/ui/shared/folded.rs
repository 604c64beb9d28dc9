//! A disclosure whose content is made when it is opened, and gone when it is closed.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::ui::shared::reactive::{heard, part};

/// A `<details>` with this summary. Its content is made anew each time it is opened.
pub fn folded(summary: &'static str, view: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    disclosure(summary, Box::new(view))
}

fn disclosure(summary: &'static str, view: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
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
