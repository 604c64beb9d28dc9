//! Index: the page of a folder, which lists the pages in it, each with who leads there.

use maud::{Markup, html};

use super::compare::sentence;
use super::document::{Document, Site, Told};
use super::links::{ROOT, of_preset, root};
use super::pair::Pair;
use super::situation::known;
use super::turns::two;
use super::{Page, start_picture};
use crate::article::rows::settings;
use crate::dataset::{self, DATASET};
use crate::words;
use stackfit_decision::{Answer, Scenario, answer, rank};

/// A folder of pages of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Folder {
    /// The pairs.
    Pairs,
    /// The situations.
    Situations,
}

/// A page in a folder, as it is listed.
struct Entry {
    /// Its folder.
    path: String,
    name: String,
    /// Who leads there.
    leader: String,
}

impl Folder {
    /// Both.
    const ALL: [Self; 2] = [Self::Pairs, Self::Situations];

    /// The one that the folder of a page lies in, or is.
    pub(super) fn of(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|folder| path.starts_with(folder.path()))
    }

    /// Where it is.
    pub(super) fn path(self) -> &'static str {
        match self {
            Self::Pairs => "compare/",
            Self::Situations => "for/",
        }
    }

    /// The heading of its page.
    pub(super) fn heading(self) -> &'static str {
        match self {
            Self::Pairs => "Two backend frameworks compared",
            Self::Situations => "Situations: which backend framework?",
        }
    }

    /// What leads to its page from others.
    fn name(self) -> &'static str {
        match self {
            Self::Pairs => "All comparisons",
            Self::Situations => "All situations",
        }
    }

    fn entries(self) -> Vec<Entry> {
        let start = dataset::start();
        match self {
            Self::Pairs => {
                let entry = |pair: Pair| Entry {
                    path: pair.path(),
                    name: pair.heading(),
                    leader: leader(&two(&start, pair.both().map(|about| about.index))),
                };
                Pair::all().into_iter().map(entry).collect()
            }
            Self::Situations => {
                let entry = |preset: &'static dataset::Preset| Entry {
                    path: of_preset(preset),
                    name: preset.name.to_owned(),
                    leader: leader(&preset.opening()),
                };
                DATASET.presets.iter().map(entry).collect()
            }
        }
    }

    fn is_empty(self) -> bool {
        match self {
            Self::Pairs => Pair::all().is_empty(),
            Self::Situations => DATASET.presets.is_empty(),
        }
    }

    /// What its pages have, and by which settings it says who leads.
    fn said(self) -> Markup {
        let count = DATASET.frameworks.len();
        html! {
            @match self {
                Self::Pairs => {
                    p {
                        "Each of these pages has two frameworks side by side: their scores with reasons and \
                         sources, what is measured of them, and from which position of each slider on which \
                         one is ahead. The list says who leads at the start."
                    }
                    p.slider-scale { "The settings of the start. " (settings(&dataset::start())) }
                }
                Self::Situations => {
                    p {
                        "Each of these pages has the ranking of all " (count) " frameworks in one situation, \
                         what its sources argue for, and what changes the first place. The list says who \
                         leads."
                        @if let Some(known) = known() {
                            " Where a situation says nothing of a team, one counts that knows " (known)
                            ", out of 10."
                        }
                    }
                }
            }
        }
    }

    /// Its page.
    fn page(self, site: &Site) -> Page {
        let entries = self.entries();
        let path = self.path().to_owned();
        let root = root(&path);
        let others = Self::ALL.into_iter().filter(|other| *other != self && !other.is_empty());
        let content = html! {
            (self.said())
            ul.index {
                @for Entry { path: page, name, leader } in &entries {
                    @let page = page.strip_prefix(self.path()).unwrap_or(page);
                    li { a href={ (page) "index.html" } { (name) } p { (leader) } }
                }
            }
            p { a.go href={ (root) "index.html" } { "Open the live page" } }
            nav aria-label="More" {
                ul.links {
                    @for other in others {
                        li { a href={ (root) (other.path()) "index.html" } { (other.name()) } }
                    }
                }
            }
        };
        let description = match self {
            Self::Pairs => "Pages with two backend frameworks side by side, each with scores, reasons, sources \
                            and measured figures, and who leads."
                .to_owned(),
            Self::Situations => format!(
                "Situations, each with the ranking of all {} backend frameworks, and who leads.",
                DATASET.frameworks.len()
            ),
        };
        let pages = entries.into_iter().map(|entry| (entry.name, entry.path)).collect();
        Document {
            path,
            heading: self.heading().to_owned(),
            description,
            picture: start_picture(),
            told: Told::Pages(pages),
            content,
        }
        .page(site)
    }
}

/// The pages of the folders that have any.
pub(super) fn pages(site: &Site) -> impl Iterator<Item = Page> {
    Folder::ALL.into_iter().filter(|folder| !folder.is_empty()).map(|folder| folder.page(site))
}

/// Entries of a list that lead from a page two folders deep to those of both folders.
pub(super) fn links() -> Markup {
    html! {
        @for folder in Folder::ALL.into_iter().filter(|folder| !folder.is_empty()) {
            li { a href={ (ROOT) (folder.path()) "index.html" } { (folder.name()) } }
        }
    }
}

/// Who leads a scenario, and by how much.
fn leader(scenario: &Scenario) -> String {
    let model = dataset::model();
    let ranking = rank(model, scenario);
    if let Answer::Lead(lead) = answer(model, scenario, &ranking) {
        let [first, second] = [lead.first, lead.second].map(words::framework);
        return format!("{first} leads, {} ahead of {second}.", words::points(lead.margin));
    }
    let (lead, rest) = sentence(scenario);
    lead + &rest
}
