//! Notes: the sources of the article, numbered.

use leptos::either::Either;
use leptos::prelude::*;

use crate::dataset::{Cited, CitedSources};

/// The sources that were cited so far.
#[derive(Default)]
pub struct Notes(CitedSources);

impl Notes {
    /// The numbers of these sources, as links to the list.
    pub fn cite(&mut self, sources: Cited) -> impl IntoView + use<> {
        let links = sources.iter().map(|source| {
            let number = self.0.number(source);
            view! {
                <a href=format!("#source-{number}")>{number.to_string()}</a>
                " "
            }
        });
        let links = links.collect::<Vec<_>>();
        view! {
            " "
            <small class="note">{links}</small>
        }
    }

    /// The list of the sources.
    pub fn list(self) -> impl IntoView {
        let entries = self.0.numbered().map(|(number, source)| {
            let title = if source.url.get().is_empty() {
                Either::Left(source.title.get())
            } else {
                Either::Right(view! {
                    <a href=source.url.get() rel="noopener noreferrer">
                        {source.title.get()}
                    </a>
                })
            };
            view! { <li id=format!("source-{number}")>{title} ", " {source.details.get()}</li> }
        });
        entries.collect::<Vec<_>>()
    }
}
