//! The address of the page.

use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};

use crate::link;

/// The parts of the address that a link uses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// What follows `#`, with it, or nothing.
    pub fragment: String,
    /// What follows `?`, with it, or nothing.
    pub query: String,
}

/// Where the page is.
#[must_use]
pub fn address() -> Address {
    let location = web_sys::window().map(|window| window.location());
    let read = |part: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| part(location).ok()).unwrap_or_default()
    };
    Address { fragment: read(web_sys::Location::hash), query: read(web_sys::Location::search) }
}

/// How the browser's history takes a new address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// In place of the present one.
    Replaced,
    /// As a new one, to go back from.
    Pushed,
}

/// Puts a link into the address. Keys of the link leave the query, so that nothing is said twice.
/// A browser that refuses keeps the old address.
pub fn set_link(link: &str, entry: Entry) {
    let present = address();
    let fragment = format!("#{link}");
    if present.fragment == fragment && entry == Entry::Replaced {
        return;
    }
    let Some(window) = web_sys::window() else { return };
    let Ok(history) = window.history() else { return };
    let rest = link::other_query(&present.query);
    let url = if rest == present.query {
        fragment
    } else {
        let path = window.location().pathname().unwrap_or_default();
        format!("{path}{rest}{fragment}")
    };
    // Refused in some frames, on too many calls, and by some readers of saved pages.
    let _ = match entry {
        Entry::Replaced => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        Entry::Pushed => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
    };
}

/// The address that carries this link to somebody else: that of the page, or of its public home
/// when the page is a file, a frame's text or anything else that others cannot open. Without a
/// public home it is the file's address.
#[must_use]
pub fn shareable(link: &str, home: &str) -> String {
    let location = web_sys::window().map(|window| window.location());
    let href = location.as_ref().and_then(|l| l.href().ok()).unwrap_or_default();
    let base = if href.starts_with("http") || home.is_empty() { href.as_str() } else { home };
    let base = base.split('#').next().unwrap_or_default();
    let base = base.split('?').next().unwrap_or_default();
    format!("{base}#{link}")
}

/// Tells when the visitor went back, forward, or to another fragment.
pub fn on_travel(heard: impl FnMut() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let heard = Closure::<dyn FnMut()>::new(heard).into_js_value();
    for event in ["popstate", "hashchange"] {
        // Without it the page does not follow the buttons, and works otherwise.
        let _ = window.add_event_listener_with_callback(event, heard.unchecked_ref());
    }
}
