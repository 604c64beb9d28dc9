//! Comparison of the decision sheet: every aspect and every measure, side by side.

use leptos::prelude::*;

use crate::dataset::{Aspect, DATASET, Framework};
use crate::ui::measurements::readings::reading_of;
use crate::ui::paper::elements::{cell, line, plain, table, titled};
use crate::ui::paper::notes::Notes;

/// What is said of these frameworks in words, and what was measured; nothing where there are none.
/// It tells where more are compared than a page is wide.
pub fn comparison(shown: &[&'static Framework], all: usize, notes: &mut Notes) -> AnyView {
    if shown.is_empty() {
        return ().into_any();
    }
    let count = shown.len();
    let rest = if all > count {
        format!(
            "You compare {all}. The first {count} are here and beside the weights: a page of paper \
             has no room for more columns."
        )
    } else {
        String::new()
    };
    let lines = DATASET.aspects.iter().map(|aspect| {
        let cells = shown.iter().map(|about| told(about, aspect, notes)).collect();
        line(aspect.name.to_owned(), cells)
    });
    let lines = lines.collect();
    let aspects = table("paper-compared", heads(shown.iter().map(|about| about.name)), lines);
    vec![titled("", "Side by side", vec![plain(rest), aspects]), measured(shown)].into_any()
}

/// The heads of columns with these names, after that of the names of the lines.
fn heads(names: impl Iterator<Item = &'static str>) -> Vec<&'static str> {
    std::iter::once("").chain(names).collect()
}

fn told(about: &'static Framework, aspect: &'static Aspect, notes: &mut Notes) -> AnyView {
    let Some(told) = about.aspects.get(aspect.index) else {
        return cell("", about.name, "–".into_any());
    };
    let told = vec![told.text.get().into_any(), notes.cite(told.sources)];
    cell("", about.name, told.into_any())
}

/// The figures that scores follow from, measured or carried over, and why a framework was not
/// measured.
fn measured(shown: &[&'static Framework]) -> AnyView {
    let mut content = Vec::new();
    if shown.iter().any(|about| !about.setups.is_empty()) {
        let scored = DATASET.measurements.measures.iter().filter(|measure| measure.is_scored);
        let lines = scored.map(|measure| {
            let cells = shown.iter().map(|about| {
                let figure = about.setups.iter().find_map(|setup| reading_of(setup, measure));
                let figure = figure.map_or("–", |figure| figure.text.get());
                cell("", about.name, figure.into_any())
            });
            line(measure.name.get().to_owned(), cells.collect())
        });
        let lines = lines.collect();
        content.push(table("paper-compared", heads(shown.iter().map(|about| about.name)), lines));
        let mut whens: Vec<&str> =
            shown.iter().flat_map(|about| about.setups).map(|setup| setup.when.get()).collect();
        whens.retain(|when| !when.is_empty());
        whens.dedup();
        content.extend(whens.into_iter().map(|when| plain(format!("Measured on {when}."))));
    }
    content.extend(shown.iter().filter_map(|about| about.why_not_measured()).map(plain));
    titled("", "What we measured", content)
}
