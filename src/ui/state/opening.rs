//! The state that the page opens with, and what there is to say about the link it came from.

use crate::browser::{self, SavedLink};
use crate::link::{self, Opened, State};

/// The state to open with: that of the address, else the later of what was saved with the page and
/// of the last visit to it, else the start.
#[must_use]
pub fn opening(fragment: &str, query: &str) -> Opened {
    if link::is_ours(fragment, query) {
        return link::decode(fragment, query);
    }
    match SavedLink::later(browser::saved_link(), browser::last_visit()) {
        Some(saved) => link::decode(&saved.link, ""),
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
