//! Pros and cons of an option: where it is good or bad at what matters most, with reasons and sources.

use super::case::Case;
use super::figures::parts;
use super::page::Page;
use super::sources::Notes;
use super::text::{filled, level};
use crate::dataset::framework_at;
use crate::words;
use stackfit_decision::{Alternative, Contribution, Part, descending};

/// How many are told on each side.
const TOLD: usize = 3;
/// From how many tenths on a score is good.
const GOOD: u8 = 70;
/// Up to how many tenths it is bad.
const BAD: u8 = 40;

/// A part for who leads and each of those that stand side by side: of its scores, those that add most to
/// its points or cost it most.
pub fn pros_and_cons(case: &Case, notes: &mut Notes, page: &mut dyn Page) {
    let mut told = case.shown();
    if let Some(first) = case.ranking.standings.first().map(|first| first.alternative)
        && !told.contains(&first)
    {
        told.insert(0, first);
    }
    for framework in told {
        let Some(of) = case.model.alternatives().get(framework) else { continue };
        page.part("", words::framework(framework));
        let sides = [true, false].map(|is_good| (is_good, one_side(case, of, is_good)));
        if sides.iter().all(|(_, parts)| parts.is_empty()) {
            page.words("", "", "Neither good nor bad at what matters here.");
        }
        page.list();
        for (is_good, parts) in sides {
            for part in &parts {
                let (why, numbers) = reason(case, framework, of, part.part, notes);
                let score = words::tenths(part.value.in_tenths().into());
                let pieces = [words::part(part.part), &score, level(part.weight), &why];
                let rest = filled(", because ~ is ~, at weight ~. ~", &pieces);
                page.item(if is_good { "Good" } else { "Bad" }, &rest, &numbers);
            }
        }
        page.end();
        page.end();
    }
}

/// What adds most to the points, or costs it most.
fn one_side(case: &Case, of: &Alternative, is_good: bool) -> Vec<Contribution> {
    let mut parts = parts(case, of);
    parts.retain(|part| {
        let value = part.value.in_tenths();
        if is_good { value >= GOOD } else { value <= BAD }
    });
    // How much each adds, or costs.
    let much = parts.iter().map(|part| {
        if is_good { part.points } else { u32::from(part.weight.get()) * 100 - part.points }
    });
    let most = descending(much).into_iter().take(TOLD);
    most.filter_map(|place| parts.get(place).copied()).collect()
}

/// Why a score is what it is, with the numbers of its sources.
fn reason(
    case: &Case,
    framework: usize,
    of: &Alternative,
    part: Part,
    notes: &mut Notes,
) -> (String, Vec<usize>) {
    let scenario = &case.state.scenario;
    let Some(about) = framework_at(framework) else { return Default::default() };
    let Part::Criterion(at) = part else {
        let fit = words::fit_by(about, of.team_language(scenario), &scenario.knowledge);
        return (fit, Vec::new());
    };
    let Some(score) = about.scores.get(at) else { return Default::default() };
    let mut own = None;
    for one in &case.state.overrides {
        if (one.alternative, one.criterion) == (framework, at) {
            own = Some(one.value);
        }
    }
    (words::why_score(score, own), notes.of(score.sources))
}
