//! Article: the page before its program runs, or without it. It has the ranking that the page opens
//! with, its reasons, the comparison of the leaders, and the sources.
//!
//! It is rendered while building, so it adds no code to the page.

mod notes;
pub(crate) mod rows;

use maud::{Markup, html};

use crate::dataset::{self, Contact, DATASET, Framework, Owner};
use crate::words;
pub(crate) use notes::Notes;
use rows::{line, measured, method, place, settings};
use stackfit_decision::{Ranking, Standing, answer, rank};

/// How many frameworks are compared side by side.
const COMPARED: usize = 3;

/// The article as HTML.
#[must_use]
pub fn html() -> String {
    let scenario = dataset::opening();
    let ranking = rank(dataset::model(), &scenario);
    let answer = answer(dataset::model(), &scenario, &ranking);
    let (lead, rest) = words::sentence(&answer, &ranking);
    let ranked: Vec<(Standing, &Framework)> = (ranking.standings.iter())
        .filter_map(|standing| Some((*standing, DATASET.frameworks.get(standing.alternative)?)))
        .collect();
    let compared: Vec<&Framework> = ranked.iter().take(COMPARED).map(|(_, about)| *about).collect();
    let mut notes = Notes::default();
    let article = html! {
        header.masthead {
            span.brand { (DATASET.site.name) }
            @if let Some(owner) = &DATASET.site.owner { (by(owner)) }
        }
        main.article {
            h1 { (DATASET.site.question) }
            p { (DATASET.site.introduction.get()) }
            p.answer { strong { (lead) } (rest) }
            p.slider-scale { (settings(&scenario)) }
            h2 { "The ranking, out of 100 points" }
            ol.article-ranking {
                @for (standing, about) in &ranked {
                    (entry(&ranking, *standing, about, &mut notes))
                }
            }
            h2 { "Those that lead, side by side" }
            div.comparison {
                table role="table" {
                    thead role="rowgroup" {
                        tr role="row" {
                            th scope="col" role="columnheader" { "Aspect" }
                            @for about in &compared {
                                th scope="col" role="columnheader" { (about.name) }
                            }
                        }
                    }
                    tbody role="rowgroup" {
                        @for aspect in DATASET.aspects {
                            (line(aspect, &compared, &mut notes))
                        }
                    }
                    tbody role="rowgroup" {
                        @for measure in DATASET.measurements.measures {
                            (measured(measure, &compared))
                        }
                    }
                }
            }
            (method(&compared))
            @if let Some(contact) = &DATASET.site.contact { (written_to(contact)) }
            h2 { "Sources" }
            ol.article-sources { (notes.list()) }
            @if let Some(owner) = &DATASET.site.owner { p { (legal(owner)) } }
        }
    };
    article.into_string()
}

/// Whose page it is.
pub(crate) fn by(owner: &Owner) -> Markup {
    let logo = owner.logo.get();
    html! {
        a.by href=(owner.url) rel="noopener" {
            @if !logo.is_empty() { img.logo src=(logo) alt=""; }
            "by " (owner.name)
        }
    }
}

/// The link to what the law asks for, where there is one.
pub(crate) fn legal(owner: &Owner) -> Markup {
    html! {
        @if !owner.legal_text.is_empty() {
            a href=(owner.legal_url) rel="noopener" { (owner.legal_text) }
        }
    }
}

/// How one writes to the owner, where that is to a mailbox: a form needs the text that the program
/// puts into it.
fn written_to(contact: &Contact) -> Markup {
    let mailbox = contact.url.strip_prefix("mailto:").filter(|mailbox| !mailbox.is_empty());
    html! {
        @if let Some(mailbox) = mailbox {
            p { (contact.line.get()) " " a href=(contact.url) { (mailbox) } }
        }
    }
}

fn entry(ranking: &Ranking, standing: Standing, about: &Framework, notes: &mut Notes) -> Markup {
    let told = |id: &str| {
        let aspect = DATASET.aspects.iter().find(|aspect| aspect.id == id);
        aspect.and_then(|aspect| about.aspects.get(aspect.index))
    };
    let texts = [("For it: ", told("pros")), ("Against it: ", told("cons"))];
    let told = html! {
        @for (title, text) in texts {
            @if let Some(text) = text {
                p { (title) (text.text.get()) (notes.cite(text.sources)) }
            }
        }
    };
    place(ranking, standing, about, &told)
}
