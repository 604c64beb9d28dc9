//! Links that skip a part of the page.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::ui::shared::reactive::click;

/// A link that is seen once it has the focus, and goes to a part of the page. It leaves the address
/// alone, which holds the settings.
pub fn skip(name: &'static str, to: &'static str) -> AnyView {
    let go = click(move |event| {
        event.prevent_default();
        browser::go_to(to);
    });
    view! {
        <a class="skip" href=to on:click=go>
            {name}
        </a>
    }
    .into_any()
}
