//! Table of the figures as CSV (RFC 4180): settings, ranking and contributions.

use super::case::Case;
use super::figures::figures;
use super::ids::{id, key};
use super::text::{add, level, put};
use crate::dataset::DATASET;
use crate::words;
use stackfit_decision::Slider;

/// The table, in UTF-8, with a head. Its columns have the keys that links have.
///
/// The first line below the head has the positions of the sliders, the second the must-haves. Each
/// other line is a framework: its rank and its score out of 100, or that it is left out or hidden, and
/// what of the score comes from each criterion.
#[must_use]
pub fn csv(case: &Case) -> String {
    let scenario = &case.state.scenario;
    let mut table = "row,id,rank,score".to_owned();
    for slider in &case.sliders {
        add(&mut table, &[",", key(*slider)]);
    }
    put(&mut table, ",link,as_of\r\n");
    let name = if case.state.name.is_empty() { "Settings" } else { &case.state.name };
    text(&mut table, name);
    put(&mut table, ",settings,,");
    for slider in &case.sliders {
        add(&mut table, &[",", level(slider.level(scenario))]);
    }
    put(&mut table, ",");
    text(&mut table, &case.address);
    add(&mut table, &[",", DATASET.as_of, "\r\nMust-haves,must,,"]);
    for slider in &case.sliders {
        put(&mut table, ",");
        if let Slider::Criterion(at) = slider
            && let Some(Some(least)) = scenario.must.get(*at)
        {
            put(&mut table, level(*least));
        }
    }
    put(&mut table, ",,\r\n");
    for framework in case.ranking.listed() {
        row(&mut table, case, framework, "");
    }
    for one in &case.ranking.excluded {
        row(&mut table, case, one.alternative, "left out");
    }
    for framework in &case.ranking.hidden {
        row(&mut table, case, *framework, "hidden");
    }
    table
}

/// The row of a framework, with its rank, or why it has none.
fn row(table: &mut String, case: &Case, framework: usize, why_not: &str) {
    text(table, words::framework(framework));
    add(table, &[",", id(framework), ","]);
    let figures = figures(case, framework);
    match &figures {
        Some(figures) => add(table, &[&figures.rank, ",", &figures.score]),
        None => add(table, &[why_not, ","]),
    }
    for slider in &case.sliders {
        put(table, ",");
        for (of, part) in figures.iter().flat_map(|figures| &figures.parts) {
            if of == slider {
                put(table, part);
            }
        }
    }
    put(table, ",,\r\n");
}

/// A text as a cell. Programs that calculate take one that begins like a formula for one, so that it
/// gets an apostrophe before it.
fn text(table: &mut String, text: &str) {
    table.push('"');
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        table.push('\'');
    }
    put(table, &text.replace('"', "\"\""));
    table.push('"');
}
