//! The document of the page: its root, the texts beside the program, and the saved scenario.

use std::sync::OnceLock;

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

use super::handed::handed;
use super::saved_link::SavedLink;
use super::time::{self, breathe};

/// What keeps the root high.
const HEIGHT: &str = "min-height";
/// What of the page waits while it is put in place, one step after the other; `page.css` knows it.
const WAITING: [&str; 5] = [
    "work needs board comparison rest",
    "needs board comparison rest",
    "board comparison rest",
    "comparison rest",
    "rest",
];

/// The element that the page is mounted to, emptied; nothing in a document without one. Until
/// [`show_in_parts`] is through it is as high as it was, so that the window stays scrolled as it is,
/// and its scroll bar stays where it is.
#[must_use]
pub fn cleared_root() -> Option<HtmlElement> {
    let root: HtmlElement = document()?.get_element_by_id("app")?.dyn_into().ok()?;
    let height = root.offset_height();
    let _ = root.style().set_property(HEIGHT, &format!("{height}px"));
    root.set_text_content(None);
    // It answers from now on, if it did not: boot.js lets a saved page rest until here.
    let _ = root.remove_attribute("inert");
    Some(root)
}

/// Shows what was mounted to the root from top to bottom, with pauses: to lay all of it out at once
/// takes a slow phone a fifth of a second. What is hidden meanwhile, `page.css` says.
pub async fn show_in_parts(root: &HtmlElement) {
    for parts in WAITING {
        // Without the attribute everything is shown at once.
        let _ = root.set_attribute("data-waiting", parts);
        // Asking for a height lays it out.
        let _ = root.offset_height();
        breathe().await;
    }
    let _ = root.remove_attribute("data-waiting");
    let _ = root.style().remove_property(HEIGHT);
    let _ = root.offset_height();
}

/// The texts of the data, which the script that starts the program puts beside it; nothing where
/// the program holds them itself.
#[must_use]
pub fn texts() -> Option<String> {
    handed("stackfitTexts")
}

/// Which program this is, by its checksum, and whether it is the one that was released, as the script
/// that started it found; nothing where there is no such script.
#[must_use]
pub fn program() -> Option<String> {
    handed("stackfitProgram")
}

/// Marks in the document that the page answers from now on. The script that starts the program
/// takes the mark away should the program stop.
pub fn mark_ready() {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Without the mark the page works all the same.
        let _ = root.set_attribute("data-ready", "");
    }
}

/// The scenario that was saved with the page; nothing in a page that was not saved.
#[must_use]
pub fn saved_link() -> Option<SavedLink> {
    let element = scenario_element()?;
    let link = element.get_attribute("content")?;
    let time = element.get_attribute("data-saved").and_then(|time| time.parse().ok());
    (!link.is_empty()).then_some(SavedLink { link, time: time.unwrap_or_default() })
}

/// Which copy of the page this one is; empty where it is none.
pub(super) fn copy_id() -> &'static str {
    // Whatever is saved from the document is another copy, so the first look counts.
    static ID: OnceLock<String> = OnceLock::new();
    ID.get_or_init(|| {
        let id = scenario_element().and_then(|element| element.get_attribute("data-copy"));
        id.unwrap_or_default()
    })
}

/// Keeps the scenario in the document, and when that was, so that a copy that the browser saves has
/// it, and names the document after it.
pub fn save_link(link: &str, title: &str) {
    let _ = copy_id();
    if let Some(element) = scenario_element() {
        let time = time::date();
        let attributes =
            [("content", link), ("data-copy", &new_id(time)), ("data-saved", &time.to_string())];
        for (name, value) in attributes {
            // Without it a copy opens as the page does at first.
            let _ = element.set_attribute(name, value);
        }
    }
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// An id for a copy that is made at this time.
pub(super) fn new_id(time: u64) -> String {
    let number = time::whole(js_sys::Math::random() * 1e9);
    format!("{time}-{number}")
}

fn scenario_element() -> Option<Element> {
    document()?.query_selector("meta[name=scenario]").ok()?
}

pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}
