//! The document that the page lives in.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};

/// The element that the page is mounted to, emptied.
#[must_use]
pub fn cleared_root() -> Option<HtmlElement> {
    let root = document()?.get_element_by_id("app")?;
    root.set_text_content(None);
    root.dyn_into().ok()
}

/// Says in the document that the page answers from now on.
pub fn mark_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Without the mark the page works all the same.
        let _ = root.set_attribute("data-ready", "");
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
