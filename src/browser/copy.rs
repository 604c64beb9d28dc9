//! A copy of the page: the file that it is, with another scenario, to download.
//!
//! Nothing is taken from the document but the page's own styles, program and script: extensions,
//! translators and hosts write into it, too.

use std::time::Duration;

use js_sys::Array;
use leptos::prelude::set_timeout;
use wasm_bindgen::JsCast;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::document::{document, handed, new_id};
use super::time;
use crate::template::{Parts, scenario};

/// How long the address of a copy's data is good for. Some browsers read it only a while after the
/// click; every address goes after this time, so that many copies do not pile up.
const LIFETIME: Duration = Duration::from_mins(1);

/// What a copy of the page has of its own.
#[derive(Clone, Copy, Debug)]
pub struct Copied<'a> {
    /// Its title.
    pub title: &'a str,
    /// The link of its scenario.
    pub link: &'a str,
    /// What one reads in it without scripts, as HTML.
    pub content: &'a str,
}

/// Whether the page is complete in itself, so that copies of it can be made: the program is inside.
#[must_use]
pub fn is_whole() -> bool {
    template().is_some()
}

/// Downloads a copy of the page under this file name. Says whether the browser took it; where it is
/// in the end, nobody tells.
#[must_use]
pub fn save_copy(file: &str, copied: Copied) -> bool {
    html(copied).is_some_and(|html| download(file, &html).is_some())
}

/// The page as a template, which the script that starts the program puts beside it.
fn template() -> Option<String> {
    handed("stackfitTemplate")
}

fn html(copied: Copied) -> Option<String> {
    let own = |id| document()?.get_element_by_id(id)?.text_content();
    let time = time::date();
    let parts = Parts {
        title: copied.title,
        scenario: &scenario(copied.link, &new_id(time), time),
        styles: &own("styles")?,
        content: copied.content,
        program: &own("program")?,
        script: &own("script")?,
    };
    Some(parts.put_into(&template()?))
}

fn download(file: &str, html: &str) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type("text/html;charset=utf-8");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&html.into()), &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let anchor: HtmlAnchorElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    anchor.set_href(&url);
    anchor.set_download(file);
    anchor.click();
    // What cannot be revoked goes with the document.
    set_timeout(move || drop(Url::revoke_object_url(&url)), LIFETIME);
    Some(())
}
