//! A frame in which something wide scrolls by itself, by the keyboard, too.

use leptos::prelude::*;

/// A frame with this class, id and name; hidden while there is nothing to show in it.
pub fn frame(
    class: &'static str,
    id: &'static str,
    name: &'static str,
    is_empty: Signal<bool>,
    inside: AnyView,
) -> AnyView {
    view! {
        <div class=class id=id tabindex="0" role="region" aria-label=name prop:hidden=is_empty>
            {inside}
        </div>
    }
    .into_any()
}
