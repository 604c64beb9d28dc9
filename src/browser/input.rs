//! Fields that people type in.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement};

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
