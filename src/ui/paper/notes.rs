//! Notes of the decision sheet: the sources of what it shows, numbered.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{Cited, CitedSources};
use crate::ui::paper::elements::titled;

/// The sources that were cited so far.
#[derive(Default)]
pub struct Notes(CitedSources);

impl Notes {
    /// The numbers of these sources, as links to the list.
    pub fn cite(&mut self, sources: Cited) -> AnyView {
        let links = sources.iter().map(|source| {
            let number = self.0.number(source);
            vec![" ".into_any(), link(format!("#source-{number}"), number.to_string())].into_any()
        });
        view! { <small class="note">{links.collect_view()}</small> }.into_any()
    }

    /// The list of the sources, each with its address where it has one; nothing where none is cited.
    pub fn list(self) -> AnyView {
        let entries = self.0.numbered().map(|(number, source)| {
            let url = source.url.get();
            let address = (!url.is_empty()).then(|| {
                let short = url.trim_start_matches("https://").trim_end_matches('/');
                link(url.to_owned(), short.to_owned())
            });
            let title = source.title.get();
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
