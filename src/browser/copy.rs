//! A copy of the page: the document as a file to download.

use std::time::Duration;

use js_sys::Array;
use leptos::prelude::set_timeout;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, Element, HtmlAnchorElement, Url};

use super::document::document;

/// How long the address of a copy's data is good for. Some browsers read it only a while after the
/// click; every address goes after this time, so that many copies do not pile up.
const LIFETIME: Duration = Duration::from_mins(1);

/// Whether the page is complete in itself, so that a copy of it works: the program is inside.
#[must_use]
pub fn is_whole() -> bool {
    document().is_some_and(|document| document.get_element_by_id("program").is_some())
}

/// Downloads the document as it is now, without its dialogs, under this file name. Says whether the
/// browser took it; where it is in the end, nobody tells.
#[must_use]
pub fn save_copy(file: &str) -> bool {
    download(file).is_some()
}

/// Whether the page is in a frame, which may allow no downloads and does not say so.
#[must_use]
pub fn is_framed() -> bool {
    web_sys::window()
        .is_some_and(|window| window.parent().ok().flatten().is_some_and(|outer| outer != window))
}

fn download(file: &str) -> Option<()> {
    let document = document()?;
    let copy: Element =
        document.document_element()?.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    copy.remove_attribute("data-ready").ok()?;
    // What is kept in this browser is nobody else's business.
    while let Some(dialog) = copy.query_selector("dialog").ok()? {
        dialog.remove();
    }
    let text = format!("<!DOCTYPE html>\n{}\n", copy.outer_html());
    let options = BlobPropertyBag::new();
    options.set_type("text/html;charset=utf-8");
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let anchor: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&url);
    anchor.set_download(file);
    anchor.click();
    // What cannot be revoked goes with the document.
    set_timeout(move || drop(Url::revoke_object_url(&url)), LIFETIME);
    Some(())
}
