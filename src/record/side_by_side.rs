//! Comparison in a record: every aspect and every measure, side by side.

use super::block::{Block, Cell, Line, Told};
use super::sources::Notes;
use crate::dataset::{Aspect, DATASET};
use crate::words;

/// What is said of these frameworks in words, and what was measured; nothing where there are none.
/// It tells where more are compared than a page is wide.
pub(super) fn side_by_side(shown: &[usize], all: usize, notes: &mut Notes) -> Vec<Block> {
    if shown.is_empty() {
        return Vec::new();
    }
    let mut content = Vec::new();
    if all > shown.len() {
        content.push(Block::Words(Told::plain(format!(
            "You compare {all}. The first {} are here and beside the weights: a page of paper has no \
             room for more columns.",
            shown.len()
        ))));
    }
    let lines = DATASET.aspects.iter().map(|aspect| Line {
        name: aspect.name.to_owned(),
        cells: shown.iter().map(|one| told(*one, aspect, notes)).collect(),
    });
    content.push(table(shown, lines.collect()));
    vec![
        Block::Part("", "Side by side".to_owned(), content),
        Block::Part("", "What we measured".to_owned(), measured(shown)),
    ]
}

/// A table with a column for each of these frameworks.
fn table(shown: &[usize], lines: Vec<Line>) -> Block {
    let names = shown.iter().map(|one| words::framework(*one));
    let heads = std::iter::once("").chain(names).map(str::to_owned);
    Block::Table("paper-compared", heads.collect(), lines)
}

fn told(framework: usize, aspect: &Aspect, notes: &mut Notes) -> Cell {
    let about = DATASET.frameworks.get(framework);
    let told = about.and_then(|about| about.aspects.get(aspect.index));
    let told = told.map(|told| notes.cited(told.text.get(), told.sources));
    Cell { class: "", told: told.unwrap_or_default() }
}

/// The figures that scores follow from, measured or carried over, and why a framework was not
/// measured.
fn measured(shown: &[usize]) -> Vec<Block> {
    let mut content = Vec::new();
    let of = |one: &usize| DATASET.frameworks.get(*one);
    if shown.iter().filter_map(of).any(|about| !about.setups.is_empty()) {
        let scored = DATASET.measurements.measures.iter().filter(|measure| measure.is_scored);
        let lines = scored.map(|measure| {
            let cells = shown.iter().map(|one| {
                let setups = of(one).map(|about| about.setups).unwrap_or_default();
                let figure = setups.iter().find_map(|setup| setup.reading(measure));
                Cell::words(figure.map_or("–", |figure| figure.text.get()))
            });
            Line { name: measure.name.get().to_owned(), cells: cells.collect() }
        });
        content.push(table(shown, lines.collect()));
        let setups = shown.iter().filter_map(of).flat_map(|about| about.setups);
        let mut whens: Vec<&str> = setups.map(|setup| setup.when.get()).collect();
        whens.retain(|when| !when.is_empty());
        whens.dedup();
        content.extend(
            whens.into_iter().map(|when| Block::Words(Told::plain(format!("Measured on {when}.")))),
        );
    }
    let why = shown.iter().filter_map(of).filter_map(|about| about.why_not_measured());
    content.extend(why.map(|why| Block::Words(Told::plain(why))));
    content
}
