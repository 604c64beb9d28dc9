//! The legend of the bars: what each colour means.

use crate::ui::view::view;
use leptos::prelude::*;

/// What the colours of a bar mean.
#[component]
pub fn Legend() -> impl IntoView {
    let entry = |class: &'static str, name: &'static str| {
        view! {
            <li>
                <span class=format!("legend-key {class}")></span>
                {name}
            </li>
        }
        .into_any()
    };
    view! {
        <ul class="legend" aria-label="Colours of the bars">
            {entry("legend-team", "Team’s language")}
            {entry("legend-need", "Product needs")}
            {entry("legend-quality", "General qualities")}
            {entry("legend-lit", "The slider in use")}
        </ul>
    }
    .into_any()
}
