//! The state that the page opens with, and what there is to say about the link it came from.

use crate::browser::{self, StorageKey};
use crate::link::{self, Opened, State};

/// The state to open with: that of the address, else that which was saved with the page, else that
/// of the last visit, else the start.
#[must_use]
pub fn opening(fragment: &str, query: &str) -> Opened {
    if link::is_ours(fragment, query) {
        return link::decode(fragment, query);
    }
    let last_visit = || StorageKey::Last.read().ok()?.into_iter().next();
    match browser::saved_link().or_else(last_visit) {
        Some(link) => link::decode(&link, ""),
        None => Opened { state: State::start(), adjusted: 0, newer: false },
    }
}

/// What there is to say about a link that was opened; nothing about one that was understood whole.
#[must_use]
pub fn remark(opened: &Opened) -> String {
    let newer =
        "This link was made by a newer version of this page. What this version knows of it is set.";
    let adjusted = match opened.adjusted {
        0 => String::new(),
        1 => "1 setting in this link was adjusted.".to_owned(),
        more => format!("{more} settings in this link were adjusted."),
    };
    match (opened.newer, adjusted.is_empty()) {
        (false, _) => adjusted,
        (true, true) => newer.to_owned(),
        (true, false) => format!("{newer} {adjusted}"),
    }
}
