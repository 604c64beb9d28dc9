//! A frame in which something wide scrolls by itself, by the keyboard, too.

use crate::ui::view::view;
use leptos::ev::FocusEvent;
use leptos::prelude::*;

use crate::browser;

/// A frame with this class, id and name; hidden while there is nothing to show in it.
pub fn frame(
    class: &'static str,
    id: &'static str,
    name: &'static str,
    is_empty: Signal<bool>,
    inside: AnyView,
) -> AnyView {
    let show: Box<dyn FnMut(FocusEvent)> = Box::new(|event| {
        // The frame itself stays where it is.
        if event.target() != event.current_target() {
            browser::show_focused(&event);
        }
    });
    view! {
        <div class=class id=id tabindex="0" role="region" aria-label=name prop:hidden=is_empty on:focusin=show>
            {inside}
        </div>
    }
    .into_any()
}
