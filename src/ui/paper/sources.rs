//! Sources of the decision sheet, and links in it.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::paper::elements::titled;

/// The list of the sources by their numbers, each with its address where it has one; nothing where
/// none is cited.
pub fn list(sources: Vec<(&'static str, &'static str)>) -> AnyView {
    let entries = (1..).zip(sources).map(|(number, (title, url)): (usize, _)| {
        let address = (!url.is_empty()).then(|| {
            let short = url.trim_start_matches("https://").trim_end_matches('/');
            link(url.to_owned(), short.to_owned())
        });
        view! {
            <li id=format!("source-{number}")>
                <strong>{number.to_string()}</strong>
                {format!(" {title} ")}
                {address}
            </li>
        }
        .into_any()
    });
    let entries = entries.collect::<Vec<_>>();
    if entries.is_empty() {
        return ().into_any();
    }
    titled("", "Sources", vec![view! { <ol class="paper-sources">{entries}</ol> }.into_any()])
}

/// A link that tells nobody where it was followed.
pub fn link(address: String, words: String) -> AnyView {
    view! {
        <a href=address rel="noopener noreferrer">
            {words}
        </a>
    }
    .into_any()
}
