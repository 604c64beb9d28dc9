//! Files: saved to the visitor's device, and texts of theirs that are read.

use std::time::Duration;

use js_sys::{Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, Event, HtmlAnchorElement, Url};

use super::document::document;
use super::time::after;

/// How long the address of a file's data is good for. Some browsers read it only a while after the
/// click; every address goes after this time, so that many files do not pile up.
const LIFETIME: Duration = Duration::from_mins(1);

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// It is larger than what is read.
    TooLarge,
    /// It is no text in UTF-8.
    NoText,
    /// The browser does not give it, as it gives no folder.
    Refused,
}

/// Downloads a text as a file of this name and type; `text/csv` gets a mark of its encoding. Says
/// whether the browser took it; where it is in the end, nobody tells.
#[must_use]
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    let options = BlobPropertyBag::new();
    options.set_type(&[kind, ";charset=utf-8"].concat());
    // Without it, programs for sheets take the letters for those of another encoding.
    let mark = if kind == "text/csv" { "\u{feff}" } else { "" };
    let text = Array::of2(&mark.into(), &text.into());
    let blob = Blob::new_with_str_sequence_and_options(&text, &options);
    blob.is_ok_and(|blob| save_blob(name, &blob))
}

/// The same for data that the browser has made.
#[must_use]
pub fn save_blob(name: &str, blob: &Blob) -> bool {
    download(name, blob).is_some()
}

fn download(name: &str, blob: &Blob) -> Option<()> {
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let anchor: HtmlAnchorElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    anchor.click();
    // What cannot be revoked goes with the document.
    after(move || drop(Url::revoke_object_url(&url)), LIFETIME);
    Some(())
}

/// The file that an event brings: one that was chosen in a field for files, or dropped; nothing where
/// it brings none. Of several it is the first.
#[must_use]
pub fn file_of(event: &Event) -> Option<Blob> {
    file_at(event, "0")
}

/// Whether an event brings more than one file.
#[must_use]
pub fn brings_several(event: &Event) -> bool {
    file_at(event, "1").is_some()
}

#[inline(never)]
fn file_at(event: &Event, place: &str) -> Option<Blob> {
    let of = |object: &JsValue, name: &str| Reflect::get(object, &name.into()).ok();
    let dropped = of(event, "dataTransfer").filter(JsValue::is_truthy);
    let holder = dropped.or_else(|| event.target().map(JsValue::from))?;
    of(&of(&holder, "files")?, place)?.dyn_into().ok()
}

/// A text as a file that is nowhere saved.
#[must_use]
pub fn file_with(text: &str) -> Option<Blob> {
    Blob::new_with_str_sequence(&Array::of1(&text.into())).ok()
}

/// The text of a file of this many bytes at most, without a mark of its encoding at the start.
///
/// # Errors
///
/// When it is larger, no text in UTF-8, or refused by the browser.
pub async fn text_of(file: &Blob, most: u32) -> Result<String, Unread> {
    if file.size() > most.into() {
        return Err(Unread::TooLarge);
    }
    let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
    let text = text.ok_or(Unread::Refused)?;
    // The browser puts the mark of a broken character where bytes are none of UTF-8; texts in UTF-16
    // are full of zeros.
    if text.contains(['\u{fffd}', '\0']) { Err(Unread::NoText) } else { Ok(text) }
}
