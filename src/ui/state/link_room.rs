//! The warning that a link has no room for all that the visitor says of frameworks.

use leptos::prelude::*;

use crate::ui::state::page_state::PageState;
use crate::words;

/// What to say where a link has no room for all frameworks and scores of one's own; empty where it has.
pub fn warning(page: PageState) -> String {
    if page.overrides.with(Vec::is_empty) && page.own().is_empty() {
        return String::new();
    }
    words::no_room(&page.state())
}
