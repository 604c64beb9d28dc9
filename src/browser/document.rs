//! The document of the page: its root, the texts beside the program, and the saved scenario.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement};

/// The element that the page is mounted to, emptied; nothing in a document without one.
#[must_use]
pub fn cleared_root() -> Option<HtmlElement> {
    let root = document()?.get_element_by_id("app")?;
    root.set_text_content(None);
    root.dyn_into().ok()
}

/// An element that is in no document; nothing where there is none to make it.
#[must_use]
pub fn detached() -> Option<Element> {
    document()?.create_element("div").ok()
}

/// The texts of the data, which the script that starts the program puts beside it; nothing where
/// the program holds them itself.
#[must_use]
pub fn texts() -> Option<String> {
    let window = web_sys::window()?.into();
    js_sys::Reflect::get(&window, &JsValue::from_str("stackfitTexts")).ok()?.as_string()
}

/// Marks in the document that the page answers from now on. The script that starts the program
/// takes the mark away should the program stop.
pub fn mark_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Without the mark the page works all the same.
        let _ = root.set_attribute("data-ready", "");
    }
}

/// The scenario that was saved with the page, as a link; nothing in a page that was not saved.
#[must_use]
pub fn saved_link() -> Option<String> {
    let link = scenario_element()?.get_attribute("content")?;
    (!link.is_empty()).then_some(link)
}

/// Keeps the scenario in the document, so that a saved copy has it, and names the document after
/// it.
pub fn save_link(link: &str, title: &str) {
    if let Some(element) = scenario_element() {
        // Without it a copy opens as the page does at first.
        let _ = element.set_attribute("content", link);
    }
    if let Some(document) = document() {
        document.set_title(title);
    }
}

fn scenario_element() -> Option<Element> {
    document()?.query_selector("meta[name=scenario]").ok()?
}

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}
