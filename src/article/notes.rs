//! Notes: the sources of the article, numbered.

use leptos::either::Either;
use leptos::prelude::*;

use crate::dataset::{Cited, Source};

/// The sources that were cited so far, numbered in the order of their first citation.
#[derive(Default)]
pub struct Notes(Vec<&'static Source>);

impl Notes {
    /// The numbers of these sources, as links to the list.
    pub fn cite(&mut self, sources: Cited) -> impl IntoView + use<> {
        let links = sources.iter().map(|source| {
            let number = self.number(source);
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

    fn number(&mut self, source: &'static Source) -> usize {
        let place = self.0.iter().position(|known| std::ptr::eq(*known, source));
        place.unwrap_or_else(|| {
            self.0.push(source);
            self.0.len() - 1
        }) + 1
    }

    /// The list of the sources.
    pub fn list(self) -> impl IntoView {
        let entries = self.0.into_iter().enumerate().map(|(place, source)| {
            let title = if source.url.get().is_empty() {
                Either::Left(source.title.get())
            } else {
                Either::Right(view! {
                    <a href=source.url.get() rel="noopener noreferrer">
                        {source.title.get()}
                    </a>
                })
            };
            view! { <li id=format!("source-{}", place + 1)>{title} ", " {source.details.get()}</li> }
        });
        entries.collect::<Vec<_>>()
    }
}
