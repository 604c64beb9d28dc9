//! The colour of a framework, and a dot in it.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::framework_at;

/// The colour that stands for a framework everywhere on the page, as CSS writes it.
pub fn colour(framework: usize) -> &'static str {
    framework_at(framework).map_or("none", |about| about.colour)
}

/// A dot in the colour of a framework.
pub fn dot(framework: usize) -> AnyView {
    view! {
        <svg class="dot" viewBox="0 0 8 8" aria-hidden="true">
            <circle cx="4" cy="4" r="4" fill=colour(framework) />
        </svg>
    }
    .into_any()
}
