//! The mark of a framework of the visitor's own, and its name, which may change.

use leptos::prelude::*;

use crate::dataset::{Framework, framework_at};
use crate::ui::shared::reactive::live;
use crate::ui::state::page_state::PageState;
use crate::words;

/// The name of a framework; that of one's own follows.
pub fn name(page: PageState, about: &'static Framework) -> AnyView {
    if about.is_own() {
        return live(move || page.framework(about.index).to_owned());
    }
    about.name.into_any()
}

/// The language that a framework is usually written in, and whether it is the visitor's; that of one's
/// own follows.
pub fn language(page: PageState, about: &'static Framework) -> AnyView {
    if about.is_own() {
        return live(move || {
            page.overrides.track();
            framework_at(about.index).map(words::language).unwrap_or_default()
        });
    }
    words::language(about).into_any()
}
