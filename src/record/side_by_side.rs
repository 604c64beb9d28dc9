//! Comparison in a record: every aspect and every measure, side by side.

use super::case::Case;
use super::page::Page;
use super::sources::Notes;
use super::text::{digits, filled};
use crate::dataset::{DATASET, Framework, framework_at};
use crate::words;

/// What is said of those compared in words, and what was measured; nothing where there are none. It
/// tells where more are compared than a page is wide.
pub fn side_by_side(case: &Case, notes: &mut Notes, page: &mut dyn Page) {
    let (picked, shown) = (case.state.compared.as_deref().unwrap_or_default(), case.shown());
    if shown.is_empty() {
        return;
    }
    page.part("", "Side by side");
    if picked.iter().any(|one| !shown.contains(one)) {
        let more = filled(
            "You compare ~. Here and beside the weights are ~: a page of paper has no room for more \
             columns.",
            &[&digits(picked.len()), &words::frameworks(&shown)],
        );
        page.words("", "", &more);
    }
    table(&shown, page);
    for aspect in DATASET.aspects {
        page.row(aspect.name);
        for framework in &shown {
            match about(*framework).and_then(|about| about.aspects.get(aspect.index)) {
                Some(told) => page.cell("", told.text.get(), &notes.of(told.sources)),
                None => page.cell("", "–", &[]),
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
    framework_at(framework)
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
    let mut setups = Vec::new();
    for framework in shown {
        setups.push(about(*framework).map_or(&[][..], |about| about.setups));
    }
    if setups.iter().any(|setups| !setups.is_empty()) {
        table(shown, page);
        for measure in DATASET.measurements.measures {
            if !measure.is_scored {
                continue;
            }
            page.row(measure.name.get());
            for setups in &setups {
                let figure = setups.iter().find_map(|setup| setup.reading(measure));
                page.cell("", figure.map_or("–", |figure| figure.text.get()), &[]);
            }
        }
        page.end();
        let mut before = "";
        for setup in setups.into_iter().flatten() {
            let when = setup.when.get();
            if !when.is_empty() && std::mem::replace(&mut before, when) != when {
                page.words("", "", &filled("Measured on ~.", &[when]));
            }
        }
    }
    for framework in shown {
        if let Some(why) = about(*framework).and_then(Framework::why_not_measured) {
            page.words("", "", &why);
        }
    }
}
