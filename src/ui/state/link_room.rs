//! The warning that a link has no room for all that the visitor says of frameworks, or for all people.

use leptos::prelude::*;

use crate::ui::state::page_state::PageState;
use crate::words;

/// What to say where a link has no room for all frameworks and scores of one's own, or for all people of
/// a group; empty where it has.
pub fn warning(page: PageState) -> String {
    let is_alone = page.with.with(String::is_empty);
    if is_alone && page.overrides.with(Vec::is_empty) && page.own().is_empty() {
        return String::new();
    }
    words::no_room(&page.state())
}
