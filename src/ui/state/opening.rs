//! The state that the page opens with.

use crate::browser::{self, Address, Entry, SavedLink};
use crate::dataset::DATASET;
use crate::link::{self, Look, Opened};

/// The state to open with: that of the address, else the later of what was saved with the page and
/// of the last visit to it, which a bare address then says too, so that whoever copies it passes on
/// what is shown; else the start. From now on the page looks as the address says.
#[must_use]
pub fn opening(address: &Address) -> Opened {
    let mut opened = said(address);
    opened.not_understood.extend(wear(&address.fragment, &address.query));
    opened
}

/// Makes the page look as an address asks for, and gives what was not understood of that.
pub fn wear(fragment: &str, query: &str) -> Vec<String> {
    let look = Look::read(fragment, query);
    browser::wear(&look);
    look.not_understood
}

fn said(address: &Address) -> Opened {
    let Address { path, query, fragment } = address;
    if link::is_ours(fragment, query) {
        return link::decode(fragment, query);
    }
    if let Some(link) = link::in_path(path) {
        return link::decode(link, "");
    }
    let saved = SavedLink::later(browser::saved_link(), browser::last_visit());
    let link = saved.map(|saved| saved.link).unwrap_or_default();
    let mut opened = link::decode(&link, "");
    if link.is_empty() {
        // What nobody set before is set on the present data.
        opened.state.on = Some(DATASET.day);
    } else if fragment.len() < 2 {
        // Refused, it is written with the next change.
        let _ = browser::set_link(&link::encode_whole(&opened.state), Entry::Replaced);
    }
    // A link of which nothing is known is not passed over in silence.
    opened.not_understood.extend(link::strange(fragment));
    opened
}
