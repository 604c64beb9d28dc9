//! Article: the page before its program runs, or without it. It has the ranking that the page opens
//! with, its reasons, the comparison of the leaders, and the sources.
//!
//! It is rendered while building, so it adds no code to the page.

mod notes;

use maud::{Markup, html};

use crate::dataset::{self, Aspect, Contact, DATASET, Framework, Measure, Owner};
use crate::words;
use notes::Notes;
use stackfit_decision::{Level, Ranking, Scenario, Standing, answer, rank};

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
            h2 { "The three that lead, side by side" }
            div.comparison {
                table {
                    thead {
                        tr {
                            th scope="col" { "Aspect" }
                            @for about in &compared {
                                th scope="col" { (about.name) }
                            }
                        }
                    }
                    tbody {
                        @for aspect in DATASET.aspects {
                            (line(aspect, &compared, &mut notes))
                        }
                    }
                    tbody {
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
        }
    };
    article.into_string()
}

/// Whose page it is.
fn by(owner: &Owner) -> Markup {
    let logo = owner.logo.get();
    html! {
        a.by href=(owner.url) rel="noopener" {
            @if !logo.is_empty() { img.logo src=(logo) alt=""; }
            "by " (owner.name)
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

/// The settings that the ranking follows from, in words.
fn settings(scenario: &Scenario) -> String {
    let known = DATASET.languages.iter().map(|language| language.name).zip(&scenario.knowledge);
    let criteria = DATASET.criteria.iter().map(|criterion| criterion.name);
    let weights = criteria.zip(&scenario.weights);
    let weights = [(DATASET.team.name, &scenario.team)].into_iter().chain(weights);
    format!(
        "What the team knows, out of 10: {}. What matters, out of 10: {}.",
        levels(known),
        levels(weights)
    )
}

/// The names with their levels, without those at 0.
fn levels<'a>(named: impl Iterator<Item = (&'a str, &'a Level)>) -> String {
    let named = named.filter(|(_, level)| !level.is_zero());
    words::list(&named.map(|(name, level)| format!("{name} {}", level.get())).collect::<Vec<_>>())
}

fn entry(ranking: &Ranking, standing: Standing, about: &Framework, notes: &mut Notes) -> Markup {
    let told = |id: &str| {
        let aspect = DATASET.aspects.iter().find(|aspect| aspect.id == id);
        aspect.and_then(|aspect| about.aspects.get(aspect.index))
    };
    let texts = [("For it: ", told("pros")), ("Against it: ", told("cons"))];
    let language = about.written_in.first().copied().unwrap_or_default();
    html! {
        li value=(standing.rank) {
            h3 {
                (about.name) " "
                span.row-language { (language) } " "
                span.row-score { (ranking.whole(standing.points)) }
            }
            @for (title, text) in texts {
                @if let Some(text) = text {
                    p { (title) (text.text.get()) (notes.cite(text.sources)) }
                }
            }
        }
    }
}

fn line(aspect: &Aspect, compared: &[&Framework], notes: &mut Notes) -> Markup {
    html! {
        tr {
            th scope="row" { (aspect.name) }
            @for about in compared {
                @if let Some(text) = about.aspects.get(aspect.index) {
                    td data-name=(about.name) { (text.text.get()) (notes.cite(text.sources)) }
                }
            }
        }
    }
}

fn measured(measure: &Measure, compared: &[&Framework]) -> Markup {
    html! {
        tr {
            th scope="row" { (measure.name.get()) }
            @for about in compared {
                td data-name=(about.name) { (about.figures(measure)) }
            }
        }
    }
}

/// When, on what machine and how the frameworks were measured, and why some of those compared were
/// not.
fn method(compared: &[&Framework]) -> Markup {
    let measurements = &DATASET.measurements;
    html! {
        @if !measurements.campaigns.is_empty() {
            div.slider-scale {
                @for campaign in measurements.campaigns {
                    p { (campaign.get()) }
                }
                @for told in compared.iter().filter_map(|about| about.why_not_measured()) {
                    p { (told) }
                }
                @for chapter in measurements.method {
                    p { strong { (chapter.title.get()) ". " } (chapter.text.get()) }
                }
            }
        }
    }
}
