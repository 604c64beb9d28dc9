//! The address of the page, as far as the page writes it: the router reads it.

use wasm_bindgen::prelude::JsValue;

use crate::link;

/// How the browser's history takes a new address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// In place of the present one.
    Replaced,
    /// As a new one, to go back from.
    Pushed,
}

/// Puts a link into the address. Keys of the link leave the query, so that nothing is said twice.
/// Says whether the address has it now; a browser that refuses keeps the old one.
#[must_use]
pub fn set_link(link: &str, entry: Entry) -> bool {
    let Some(window) = web_sys::window() else { return false };
    let location = window.location();
    let fragment = format!("#{link}");
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

/// Adds an entry to the history that has the present address, to go back from. Says whether the
/// browser did: some frames have no history of their own.
#[must_use]
pub fn repeat_entry() -> bool {
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
