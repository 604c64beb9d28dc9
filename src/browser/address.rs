//! The address of the page, read and written.

use wasm_bindgen::prelude::JsValue;

use super::frame::is_framed;
use crate::link;

/// The parts of an address that may hold a link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// With its leading slash; a file's path where the page is a file.
    pub path: String,
    /// Without the question mark.
    pub query: String,
    /// With its number sign, or empty.
    pub fragment: String,
}

/// The address as it is now; what a browser does not tell is empty.
#[must_use]
pub fn address() -> Address {
    let Some(window) = web_sys::window() else { return Address::default() };
    let location = window.location();
    let query = location.search().unwrap_or_default();
    Address {
        path: location.pathname().unwrap_or_default(),
        query: query.strip_prefix('?').unwrap_or_default().to_owned(),
        fragment: location.hash().unwrap_or_default(),
    }
}

/// How the browser's history takes a new address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// In place of the present one.
    Replaced,
    /// As a new one, to go back from.
    Pushed,
}

/// Puts a link into the address. Keys of the link leave the query, so that nothing is said twice;
/// what a host says there of the look stays.
/// Says whether the address has it now; a browser that refuses keeps the old one. In a frame no entry
/// is added: its history is that of the page around it, whose visitors would go back through entries
/// that they know nothing of.
#[must_use]
pub fn set_link(link: &str, entry: Entry) -> bool {
    let entry = if is_framed() { Entry::Replaced } else { entry };
    let Some(window) = web_sys::window() else { return false };
    let location = window.location();
    let look = link::look_of(&location.hash().unwrap_or_default());
    let fragment = ["#", link, &look].concat();
    let is_there = || location.hash().is_ok_and(|present| present == fragment);
    if is_there() && entry == Entry::Replaced {
        return true;
    }
    let Ok(history) = window.history() else { return false };
    let query = location.search().unwrap_or_default();
    let rest = link::other_query(&query);
    let url = if rest == query {
        fragment.clone()
    } else {
        let path = location.pathname().unwrap_or_default();
        format!("{path}{rest}{fragment}")
    };
    // Refused in some frames, on too many calls, and by some readers of saved pages; some browsers
    // then throw, and some do nothing.
    let answer = match entry {
        Entry::Replaced => history.replace_state_with_url(&JsValue::NULL, "", Some(&url)),
        Entry::Pushed => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
    };
    answer.is_ok() && is_there()
}

/// Adds an entry to the history that has the present address, to go back from. Says whether there
/// is one: a frame has no history of its own.
#[must_use]
pub fn repeat_entry() -> bool {
    if is_framed() {
        return false;
    }
    let Some(Ok(history)) = web_sys::window().map(|window| window.history()) else { return false };
    // Some browsers drop what comes too often without a word: the entry is there if it has its mark.
    let mark = JsValue::from(super::time::now());
    history.push_state_with_url(&mark, "", None).is_ok()
        && history.state().is_ok_and(|state| state == mark)
}

/// Goes back by one entry.
pub fn go_back() {
    if let Some(Ok(history)) = web_sys::window().map(|window| window.history()) {
        // Refused where the document is not shown.
        let _ = history.back();
    }
}

/// What a page is that nobody else can open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// A file on the visitor's device.
    File,
    /// A text that a program or another page showed, such as a frame's.
    Nowhere,
}

/// What the page is, if nobody else can open its link; nothing where others can, because it is on
/// the web, or has a public home.
#[must_use]
pub fn home(public: &str) -> Option<Home> {
    let protocol = web_sys::window()?.location().protocol().unwrap_or_default();
    match protocol.as_str() {
        "http:" | "https:" => None,
        _ if !public.is_empty() => None,
        "file:" => Some(Home::File),
        _ => Some(Home::Nowhere),
    }
}

/// The address that carries this link to somebody else: that of the page, or of its public home
/// when the page is a file, a frame's text or anything else that others cannot open. Without a
/// public home it is the page's own. What a host has in its query stays, but for trackers and the look
/// of the page in that place.
#[must_use]
pub fn shareable(link: &str, public: &str) -> String {
    let Some(location) = web_sys::window().map(|window| window.location()) else {
        return format!("{public}#{link}");
    };
    let protocol = location.protocol().unwrap_or_default();
    let base = if protocol.starts_with("http") {
        // Without a name and password that an address may have.
        let origin = location.origin().unwrap_or_default();
        let query = link::shared_query(&location.search().unwrap_or_default());
        let path = location.pathname().unwrap_or_default();
        let path = match link::in_path(&path) {
            // Some program wrote the link into the path.
            Some(inside) => path.get(..path.len() - inside.len() - "%23".len()),
            None => Some(path.as_str()),
        };
        [&*origin, path.unwrap_or_default(), &*query].concat()
    } else if public.is_empty() {
        location.href().unwrap_or_default()
    } else {
        public.to_owned()
    };
    let base = base.split('#').next().unwrap_or_default();
    format!("{base}#{link}")
}
