//! The warning that a link has no room for all that the visitor says of frameworks.

use leptos::prelude::*;

use crate::link::{self, Surplus};
use crate::ui::state::page_state::PageState;
use crate::words;

/// What to say where a link has no room for all frameworks and scores of one's own; empty where it has.
pub fn warning(page: PageState) -> String {
    if page.overrides.with(Vec::is_empty) && page.own().is_empty() {
        return String::new();
    }
    let Surplus { own, overrides } = link::surplus(&page.state());
    let last = |count: usize, what: &str| match count {
        0 => None,
        1 => Some(format!("the last of your own {what}")),
        more => Some(format!("the last {more} of your own {what}")),
    };
    let lost: Vec<String> =
        [last(own, "frameworks"), last(overrides, "scores")].into_iter().flatten().collect();
    if lost.is_empty() {
        return String::new();
    }
    let lost = words::list(&lost);
    format!("A link has no room for {lost}. Saved copies and this browser keep all.")
}
