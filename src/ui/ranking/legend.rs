//! The legend of the bars: what each colour means.

use crate::ui::view::view;
use leptos::prelude::*;

/// The classes of the keys, and what the colours of a bar mean.
pub const KEYS: [(&str, &str); 3] = [
    ("legend-team", "Team’s language"),
    ("legend-need", "Product needs"),
    ("legend-quality", "General qualities"),
];

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
            {KEYS.map(|(class, name)| entry(class, name)).into_iter().collect::<Vec<_>>()}
            {entry("legend-lit", "The slider in use")}
        </ul>
    }
    .into_any()
}
