//! Notes: the sources of the article, numbered.

use maud::{Markup, html};

use crate::dataset::{Cited, CitedSources};

/// The sources that were cited so far.
#[derive(Default)]
pub struct Notes(CitedSources);

impl Notes {
    /// The numbers of these sources, as links to the list.
    pub fn cite(&mut self, sources: Cited) -> Markup {
        html! {
            " "
            small.note {
                @for source in sources.iter() {
                    @let number = self.0.number(source);
                    a href={ "#source-" (number) } { (number) }
                    " "
                }
            }
        }
    }

    /// The list of the sources.
    pub fn list(self) -> Markup {
        html! {
            @for (number, source) in self.0.numbered() {
                @let url = source.url.get();
                li id={ "source-" (number) } {
                    @if url.is_empty() {
                        (source.title.get())
                    } @else {
                        a href=(url) rel="noopener noreferrer" { (source.title.get()) }
                    }
                    ", "
                    (source.details.get())
                }
            }
        }
    }
}
