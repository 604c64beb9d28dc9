//! Rows of the article, and what else the pages beside it tell in the same way: settings, what is
//! said in words, what was measured and how. The roles are those of a table where narrow windows lay its
//! elements out as something else.

use maud::{Markup, html};

use super::notes::Notes;
use crate::dataset::{Aspect, DATASET, Framework, Measure};
use crate::words;
use stackfit_decision::{Level, Ranking, Scenario, Standing};

/// The settings that the ranking follows from, in words.
pub(crate) fn settings(scenario: &Scenario) -> String {
    let known = DATASET.languages.iter().map(|language| language.name).zip(&scenario.knowledge);
    let team = [(DATASET.team.name, &scenario.team)].into_iter();
    format!(
        "What the team knows, out of 10: {}. What matters, out of 10: {}.",
        levels(known),
        levels(team.chain(criteria(scenario)))
    )
}

/// What matters beside the team, in words.
pub(crate) fn weights(scenario: &Scenario) -> String {
    format!("What matters, out of 10: {}.", levels(criteria(scenario)))
}

fn criteria(scenario: &Scenario) -> impl Iterator<Item = (&str, &Level)> {
    DATASET.criteria.iter().map(|criterion| criterion.name).zip(&scenario.weights)
}

/// The names with their levels, without those at 0; a word where all are.
fn levels<'a>(named: impl Iterator<Item = (&'a str, &'a Level)>) -> String {
    let named = named.filter(|(_, level)| !level.is_zero());
    let named: Vec<String> = named.map(|(name, level)| format!("{name} {}", level.get())).collect();
    if named.is_empty() { "nothing".to_owned() } else { words::list(&named) }
}

/// A place in the ranking, with what is told of the framework there.
pub(crate) fn place(
    ranking: &Ranking,
    standing: Standing,
    about: &Framework,
    told: &Markup,
) -> Markup {
    let language = about.written_in.first().copied().unwrap_or_default();
    html! {
        li value=(standing.rank) {
            h3 {
                (about.name) " "
                span.row-language { (language) } " "
                span.row-score { (ranking.whole(standing.points)) }
            }
            (told)
        }
    }
}

/// The row of an aspect, with a cell for each of these frameworks.
pub(crate) fn line(aspect: &Aspect, compared: &[&Framework], notes: &mut Notes) -> Markup {
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { (aspect.name) }
            @for about in compared {
                @if let Some(text) = about.aspects.get(aspect.index) {
                    td role="cell" data-name=(about.name) { (text.text.get()) (notes.cite(text.sources)) }
                }
            }
        }
    }
}

/// The row of what was measured, with a cell for each of these frameworks.
pub(crate) fn measured(measure: &Measure, compared: &[&Framework]) -> Markup {
    html! {
        tr role="row" {
            th scope="row" role="rowheader" { (measure.name.get()) }
            @for about in compared {
                td role="cell" data-name=(about.name) { (about.figures(measure)) }
            }
        }
    }
}

/// When, on what machine and how the frameworks were measured, and why some of those compared were
/// not.
pub(crate) fn method(compared: &[&Framework]) -> Markup {
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
