//! Fields that people type in, read and written.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};

/// Writes what a field stands for back into it, after somebody typed something else.
pub fn rewrite(event: &Event, value: &str) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.set_value(value);
    }
}

/// What is in the field that an event comes from.
#[must_use]
pub fn typed(event: &Event) -> String {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// What is in the field of several lines that an event comes from.
#[must_use]
pub fn typed_lines(event: &Event) -> String {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    field.map(|field| field.value()).unwrap_or_default()
}

/// Selects all that is in a field of several lines.
pub fn select_lines(field: &Element) {
    if let Some(field) = field.dyn_ref::<HtmlTextAreaElement>() {
        field.select();
    }
}

/// Whether a key goes one up (true) or down (false), as it does in a field of numbers; nothing for
/// any other key, and where another key is held with it.
#[must_use]
pub fn arrow(event: &KeyboardEvent) -> Option<bool> {
    let is_alone = !(event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key());
    match event.key().as_str() {
        "ArrowUp" if is_alone => Some(true),
        "ArrowDown" if is_alone => Some(false),
        _ => None,
    }
}

/// Whether a key is Enter, and not the one that ends the choice of a character.
#[must_use]
pub fn is_enter(event: &KeyboardEvent) -> bool {
    event.key() == "Enter" && !event.is_composing()
}

/// Whether a part that can be folded up is open, once it says that it was opened or closed.
#[must_use]
pub fn is_open(event: &Event) -> bool {
    let part = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    part.is_some_and(|part| part.has_attribute("open"))
}

/// The left edge and the width of the element that a pointer is on, in pixels of the window.
#[must_use]
pub fn extent(event: &Event) -> (f64, f64) {
    let element = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    element.map_or((0.0, 0.0), |element| {
        let extent = element.get_bounding_client_rect();
        (extent.left(), extent.width())
    })
}

/// Selects what is in a field, so that one can copy it, or type something else in its place.
pub fn select(event: &Event) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.select();
    }
}
