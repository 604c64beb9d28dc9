//! The sources of a statement.

use leptos::prelude::*;

use crate::dataset::Source;

/// How many sources there are, and behind it, which. Screen readers also hear what they are of.
pub fn citation(sources: &'static [&'static Source], of: &'static str) -> AnyView {
    let count = match sources.len() {
        0 => return ().into_any(),
        1 => "1 source".to_owned(),
        more => format!("{more} sources"),
    };
    view! {
        <details class="citation">
            <summary>
                {count} <span class="hidden-text">{format!(" of: {of}")}</span>
            </summary>
            <ul>{sources.iter().map(|source| entry(source)).collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn entry(source: &'static Source) -> AnyView {
    if source.url.is_empty() {
        return view! { <li>{source.title} ", " {source.details}</li> }.into_any();
    }
    view! {
        <li>
            <a href=source.url target="_blank" rel="noopener noreferrer">
                {source.title}
            </a>
            ", "
            {source.details}
        </li>
    }
    .into_any()
}
