//! The state that the page opens with.

use crate::browser::{self, StorageKey};
use crate::link::{self, Opened};

/// The state to open with: that of the address, else that which was saved with the page, else that
/// of the last visit, else the start.
#[must_use]
pub fn opening(path: &str, fragment: &str, query: &str) -> Opened {
    if link::is_ours(fragment, query) {
        return link::decode(fragment, query);
    }
    if let Some(link) = link::in_path(path) {
        return link::decode(link, "");
    }
    let last_visit = || StorageKey::Last.read().ok()?.into_iter().next();
    match browser::saved_link().or_else(last_visit) {
        Some(link) => link::decode(&link, ""),
        None => link::decode("", ""),
    }
}
