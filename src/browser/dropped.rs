//! Files that are dropped on the page.

use js_sys::{Array, Reflect};
use leptos::prelude::{on_cleanup, window_event_listener_untyped};
use web_sys::Event;

/// Acts whenever a file is dropped anywhere on the page, as long as the page is there. The browser does
/// not open it in the place of the page.
pub fn on_dropped_file(act: impl Fn(&Event) + 'static) {
    let drag = window_event_listener_untyped("dragover", |event| {
        if brings_file(&event) {
            event.prevent_default();
        }
    });
    let drop = window_event_listener_untyped("drop", move |event| {
        if brings_file(&event) {
            event.prevent_default();
            act(&event);
        }
    });
    on_cleanup(move || {
        drag.remove();
        drop.remove();
    });
}

/// Whether what is dragged has a file. A text that is dragged into a field is none.
fn brings_file(event: &Event) -> bool {
    let dragged = Reflect::get(event, &"dataTransfer".into());
    let types = dragged.and_then(|dragged| Reflect::get(&dragged, &"types".into()));
    types.is_ok_and(|types| Array::from(&types).includes(&"Files".into(), 0))
}
