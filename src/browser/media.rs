//! Media queries: how wide the window is, and whether less motion is asked for.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};

/// Windows in which sliders and ranking stand below each other, as in the style sheets.
const NARROW: &str = "(max-width: 960px)";

/// Whether the sliders and the ranking stand below each other.
#[must_use]
pub fn is_narrow() -> bool {
    matches(NARROW)
}

/// Whether the visitor asked for less motion.
#[must_use]
pub fn prefers_stillness() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

fn matches(query: &str) -> bool {
    list(query).is_some_and(|list| list.matches())
}

fn list(query: &str) -> Option<web_sys::MediaQueryList> {
    web_sys::window()?.match_media(query).ok()?
}

/// [`is_narrow`], followed as long as the page lives.
#[must_use]
pub fn narrow() -> ReadSignal<bool> {
    let (narrow, set) = signal(is_narrow());
    let follow = Closure::<dyn FnMut()>::new(move || set.set(is_narrow()));
    if let Some(list) = list(NARROW) {
        // Kept for as long as it listens, which is for ever.
        let listen = follow.into_js_value().unchecked_into();
        // A browser that cannot tell keeps what was true at the start.
        let _ = list.add_event_listener_with_callback("change", &listen);
        // A list that nobody holds may be collected, with all who listen to it.
        let held = JsValue::from(list);
        on_cleanup(move || drop(held));
    }
    narrow
}
