//! Popovers: whether the browser has them, and whether one is open.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

use super::document::document;

/// Whether the browser opens elements on top of the page by a button alone.
#[must_use]
pub fn has_popovers() -> bool {
    let root = document().and_then(|document| document.document_element());
    root.is_some_and(|root| Reflect::has(&root, &"popover".into()).unwrap_or(false))
}

/// Whether a popover is open, once it says that it was opened or closed.
#[must_use]
pub fn is_popover_open(event: &Event) -> bool {
    let popover = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    popover.is_some_and(|popover| popover.matches(":popover-open").unwrap_or(false))
}
