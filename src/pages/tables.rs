//! Tables: frameworks side by side.

use maud::{Markup, html};

use crate::article::Notes;
use crate::article::rows::{line, measured, method};
use crate::dataset::{Criterion, DATASET, Fact, Framework};
use crate::words;
use stackfit_decision::{Cell, Scenario};

/// A table with a column for each of these frameworks. The roles are those of a table where narrow
/// windows lay its elements out as something else.
fn table(first: &str, compared: &[&Framework], rows: &Markup) -> Markup {
    html! {
        table.side role="table" {
            thead role="rowgroup" {
                tr role="row" {
                    th scope="col" role="columnheader" { (first) }
                    @for about in compared {
                        th scope="col" role="columnheader" { (about.name) }
                    }
                }
            }
            tbody role="rowgroup" { (rows) }
        }
    }
}

/// The scores on all criteria, with their weights in a scenario.
pub(super) fn scores(compared: &[&Framework], scenario: &Scenario, notes: &mut Notes) -> Markup {
    let rows = html! {
        tr role="row" {
            th scope="row" role="rowheader" {
                (DATASET.team.name) " " span { "weight " (scenario.team.get()) }
            }
            @for about in compared {
                td role="cell" data-name=(about.name) { (fit(about, scenario)) }
            }
        }
        @for (criterion, weight) in DATASET.criteria.iter().zip(&scenario.weights) {
            tr role="row" {
                th scope="row" role="rowheader" {
                    (criterion.name) " " span { "weight " (weight.get()) }
                }
                @for about in compared {
                    td role="cell" data-name=(about.name) { (score(about, criterion, notes)) }
                }
            }
        }
    };
    table("Criterion", compared, &rows)
}

fn fit(about: &Framework, scenario: &Scenario) -> Markup {
    let alternative = crate::dataset::model().alternatives().get(about.index);
    html! {
        @if let Some(alternative) = alternative {
            @let language = alternative.team_language(scenario);
            strong { (alternative.team_fit(scenario)) } " "
            (words::fit_by(about, language, &scenario.knowledge))
        }
    }
}

fn score(about: &Framework, criterion: &Criterion, notes: &mut Notes) -> Markup {
    html! {
        @if let Some(score) = about.scores.get(criterion.index) {
            strong { (cell(score.cell)) } ", "
            small { (words::confidence(score.confidence)) }
            br;
            (score.rationale.get()) (notes.cite(score.sources))
        }
    }
}

/// A score as it is told.
pub(super) fn cell(cell: Cell) -> String {
    match cell {
        Cell::Known(value) => value.to_string(),
        Cell::Unknown => "unknown, counted as 5".to_owned(),
    }
}

/// What is said of them in words.
pub(super) fn aspects(compared: &[&Framework], notes: &mut Notes) -> Markup {
    let rows = html! {
        @for aspect in DATASET.aspects {
            (line(aspect, compared, notes))
        }
    };
    table("Aspect", compared, &rows)
}

/// Facts in figures, and what was measured, when and how.
pub(super) fn figures(compared: &[&Framework], notes: &mut Notes) -> Markup {
    let rows = html! {
        @for about in DATASET.facts {
            (fact(about, compared, notes))
        }
        @for measure in DATASET.measurements.measures {
            (measured(measure, compared))
        }
    };
    html! {
        (table("Figure", compared, &rows))
        (method(compared))
    }
}

/// The row of a fact; none where nobody recorded it of any of them.
fn fact(fact: &Fact, compared: &[&Framework], notes: &mut Notes) -> Markup {
    let of = |about: &Framework| about.facts.iter().find(|value| value.fact.index == fact.index);
    let is_known = compared.iter().any(|about| of(about).is_some());
    html! {
        @if is_known {
            tr role="row" {
                th scope="row" role="rowheader" { (fact.name.get()) }
                @for about in compared {
                    td role="cell" data-name=(about.name) {
                        @if let Some(value) = of(about) {
                            @if let Some(text) = value.value {
                                (text.get()) " " (fact.unit.get())
                            } @else {
                                "unknown"
                            }
                            " " small { (value.note.get()) }
                            (notes.cite(value.sources))
                        } @else {
                            "–"
                        }
                    }
                }
            }
        }
    }
}
