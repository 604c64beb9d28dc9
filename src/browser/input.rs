//! Fields that people type in.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, HtmlInputElement};

use super::document::document;
use super::glide::in_next_frame;

/// Writes what a field stands for back into it, after somebody typed something else.
pub fn rewrite(event: &Event, value: &str) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.set_value(value);
    }
}

/// What somebody typed into a field of numbers; nothing where the browser cannot read a number in
/// it, which is not the same as an empty field.
#[must_use]
pub fn typed(event: &Event) -> Option<String> {
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    (!field.validity().bad_input()).then(|| field.value())
}

/// Whether a part that can be folded up is open, once it says that it was opened or closed.
#[must_use]
pub fn is_open(event: &Event) -> bool {
    let part = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    part.is_some_and(|part| part.has_attribute("open"))
}

/// Selects what is in a field, so that one can copy it.
pub fn select(event: &Event) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.select();
    }
}

/// Puts the focus on the first element that a CSS selector names, once what was changed is drawn:
/// for when what had the focus goes away.
pub fn focus_on(css: String) {
    in_next_frame(move || {
        let found = document().and_then(|document| document.query_selector(&css).ok()?);
        if let Some(element) = found.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
            // What cannot have the focus leaves it where it is.
            let _ = element.focus();
            if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
                field.select();
            }
        }
    });
}
