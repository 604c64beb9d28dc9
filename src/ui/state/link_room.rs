//! The warning that a link has no room for all scores of one's own.

use leptos::prelude::*;

use crate::link;
use crate::ui::state::page_state::PageState;

/// What to say where a link has no room for all scores of one's own; empty where it has.
pub fn warning(page: PageState) -> String {
    if page.overrides.with(Vec::is_empty) {
        return String::new();
    }
    let last = match link::surplus(&page.state()) {
        0 => return String::new(),
        1 => "last one".to_owned(),
        more => format!("last {more}"),
    };
    format!(
        "There are too many scores of your own to keep: links, saved copies and this browser have \
         no room for the {last}."
    )
}
