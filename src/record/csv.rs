//! Table of the figures as CSV (RFC 4180): settings, ranking and contributions.

use super::case::Case;
use super::figures::figures;
use super::ids::{id, key};
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
    let sliders: Vec<Slider> = Slider::all(&case.model).collect();
    let name = if case.state.name.is_empty() { "Settings" } else { &case.state.name };
    let mut table = Table(String::new());

    table.row("row,id,rank,score", sliders.iter().map(|one| key(*one).to_owned()), "link,data");
    let link = [&text(&case.address), ",", DATASET.as_of].concat();
    let levels = sliders.iter().map(|one| one.level(scenario).get().to_string());
    table.row(&[&text(name), ",settings,,"].concat(), levels, &link);
    let musts = sliders.iter().map(|one| match one {
        Slider::Criterion(at) => scenario.must.get(*at).copied().flatten(),
        Slider::Team | Slider::Language(_) => None,
    });
    let musts = musts.map(|least| least.map(|least| least.get().to_string()).unwrap_or_default());
    table.row("Must-haves,must,,", musts, ",");

    let excluded = case.ranking.excluded.iter().map(|one| one.alternative);
    let out = excluded.map(|one| (one, "left out"));
    let out = out.chain(case.ranking.hidden.iter().map(|one| (*one, "hidden")));
    let listed = case.ranking.listed().into_iter().map(|one| (one, ""));
    for (framework, why_not) in listed.chain(out) {
        let head = [&text(words::framework(framework)), ",", id(framework), ","].concat();
        let figures = figures(case, framework);
        let (rank, score) = match &figures {
            Some(figures) => (figures.rank.as_str(), figures.score.as_str()),
            None => (why_not, ""),
        };
        let cells = sliders.iter().map(|one| {
            let mut parts = figures.iter().flat_map(|figures| &figures.parts);
            let part = parts.find(|(of, _)| *of == key(*one));
            part.map(|(_, points)| points.clone()).unwrap_or_default()
        });
        table.row(&[&head, rank, ",", score].concat(), cells, ",");
    }
    table.0
}

struct Table(String);

impl Table {
    /// A line of cells, between others that are joined already.
    fn row(&mut self, first: &str, cells: impl Iterator<Item = String>, last: &str) {
        let cells = cells.collect::<Vec<_>>().join(",");
        self.0.push_str(&[first, ",", &cells, ",", last, "\r\n"].concat());
    }
}

/// A text as a cell. Programs that calculate take one that begins like a formula for one, so that it
/// gets an apostrophe before it.
fn text(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = [if is_formula { "'" } else { "" }, text].concat();
    if text.contains([',', '"', '\r', '\n']) {
        ["\"", &text.replace('"', "\"\""), "\""].concat()
    } else {
        text
    }
}
