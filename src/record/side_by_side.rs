//! Comparison in a record: every aspect and every measure, side by side.

use super::case::Case;
use super::page::Page;
use super::sources::Notes;
use super::text::digits;
use crate::dataset::{DATASET, Framework};
use crate::words;

/// What is said of those compared in words, and what was measured; nothing where there are none. It
/// tells where more are compared than a page is wide.
pub fn side_by_side(case: &Case, notes: &mut Notes, page: &mut dyn Page) {
    let (all, shown) = (case.compared().len(), case.shown());
    if shown.is_empty() {
        return;
    }
    page.part("", "Side by side");
    if all > shown.len() {
        let of = |number: usize| digits(u32::try_from(number).unwrap_or(0));
        let more = [
            "You compare ",
            &of(all),
            ". The first ",
            &of(shown.len()),
            " are here and beside the weights: a page of paper has no room for more columns.",
        ];
        page.words("", "", &more.concat());
    }
    table(&shown, page);
    for aspect in DATASET.aspects {
        page.row(aspect.name);
        for framework in &shown {
            match about(*framework).and_then(|about| about.aspects.get(aspect.index)) {
                Some(told) => page.cell("", told.text.get(), &notes.of(told.sources)),
                None => page.cell("", "", &[]),
            }
        }
    }
    page.end();
    page.end();
    page.part("", "What we measured");
    measured(&shown, page);
    page.end();
}

fn about(framework: usize) -> Option<&'static Framework> {
    DATASET.frameworks.get(framework)
}

/// Begins a table with a column for each of these frameworks.
fn table(shown: &[usize], page: &mut dyn Page) {
    let mut heads = vec![""];
    for framework in shown {
        heads.push(words::framework(*framework));
    }
    page.table("paper-compared", &heads);
}

/// The figures that scores follow from, measured or carried over, and why a framework was not
/// measured.
fn measured(shown: &[usize], page: &mut dyn Page) {
    let mut whens = Vec::new();
    for setup in shown.iter().filter_map(|one| about(*one)).flat_map(|about| about.setups) {
        whens.push(setup.when.get());
    }
    if !whens.is_empty() {
        table(shown, page);
        for measure in DATASET.measurements.measures.iter().filter(|measure| measure.is_scored) {
            page.row(measure.name.get());
            for framework in shown {
                let setups = about(*framework).map_or(&[][..], |about| about.setups);
                let figure = setups.iter().find_map(|setup| setup.reading(measure));
                page.cell("", figure.map_or("–", |figure| figure.text.get()), &[]);
            }
        }
        page.end();
        whens.dedup();
        for when in whens.into_iter().filter(|when| !when.is_empty()) {
            page.words("", "", &["Measured on ", when, "."].concat());
        }
    }
    for framework in shown {
        if let Some(why) = about(*framework).and_then(|about| about.why_not_measured()) {
            page.words("", "", &why);
        }
    }
}
