//! The citation of a statement: how many sources it has, and which.

use leptos::prelude::*;

use crate::dataset::{Cited, Source};

/// How many sources there are, and behind it, which. Screen readers also hear what they are of.
pub fn citation(sources: Cited, of: &'static str) -> AnyView {
    let count = match sources.count() {
        0 => return ().into_any(),
        1 => "1 source".to_owned(),
        more => format!("{more} sources"),
    };
    view! {
        <details class="citation">
            <summary>
                {count} <span class="hidden-text">{format!(" of: {of}")}</span>
            </summary>
            <ul>{sources.iter().map(entry).collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn entry(source: &'static Source) -> AnyView {
    if source.url.get().is_empty() {
        return view! { <li>{source.title.get()} ", " {source.details.get()}</li> }.into_any();
    }
    view! {
        <li>
            <a href=source.url.get() target="_blank" rel="noopener noreferrer">
                {source.title.get()}
            </a>
            ", "
            {source.details.get()}
        </li>
    }
    .into_any()
}
