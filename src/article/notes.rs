//! Notes: the sources of the article, numbered.

use maud::{Markup, html};

use crate::dataset::{Cited, CitedSources};

/// The sources that were cited so far.
#[derive(Default)]
pub struct Notes(CitedSources);

impl Notes {
    /// The numbers of these sources, as links to the list.
    pub fn cite(&mut self, sources: Cited) -> Markup {
        self.cite_all(&[sources])
    }

    /// The numbers of the sources of several statements, each once.
    pub fn cite_all(&mut self, sources: &[Cited]) -> Markup {
        let mut numbers = Vec::new();
        for source in sources.iter().flat_map(|sources| sources.iter()) {
            let number = self.0.number(source);
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        html! {
            @if !numbers.is_empty() {
                " "
                small.note {
                    @for number in numbers {
                        a href={ "#source-" (number) } { (number) }
                        " "
                    }
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
