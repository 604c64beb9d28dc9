//! Fields that people type in.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};

/// Writes what a field stands for back into it, after somebody typed something else.
pub fn rewrite(event: &Event, value: &str) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    if let Some(field) = field {
        field.set_value(value);
    }
}
