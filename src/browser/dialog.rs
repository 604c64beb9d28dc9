//! The dialog of the page: opened on top of it, and closed.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::document::document;

/// Opens the dialog that is in the document on top of the page.
pub fn open() {
    if let Some(dialog) = dialog() {
        // An open one cannot be opened again, and stays.
        let _ = dialog.show_modal();
    }
}

/// Closes it.
pub fn close() {
    if let Some(dialog) = dialog() {
        dialog.close();
    }
}

fn dialog() -> Option<HtmlDialogElement> {
    document()?.query_selector("dialog").ok()??.dyn_into().ok()
}
