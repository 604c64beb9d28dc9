//! How a score adds up.

use leptos::prelude::*;

use super::Desk;
use super::bar::by_group;
use super::citation::citation;
use super::shared::{flag, memo, part, text};
use crate::dataset::{Framework, Score};
use crate::decision::{Cell, Contribution, Part, apportion, contributions};
use crate::words;

/// A framework's contributions as numbers that add up to its score, each with its reason.
#[component]
pub fn Sum(about: &'static Framework) -> impl IntoView {
    let desk = Desk::of_page();
    let parts = memo(move || {
        desk.case(|model, scenario| {
            let alternative = model.alternatives().get(about.index);
            alternative.map(|a| by_group(contributions(a, scenario))).unwrap_or_default()
        })
    });
    let rows = part(move || {
        let weight = desk.ranking.with(|ranking| ranking.weight);
        let parts = parts.get();
        let points: Vec<u32> = parts.iter().map(|part| part.points).collect();
        let shown = apportion(&points, weight);
        let rows = parts.into_iter().zip(shown).map(|(part, points)| term(about, part, points));
        rows.collect_view().into_any()
    });
    let total = text(move || {
        let points = parts.with(|parts| parts.iter().map(|part| part.points).sum());
        desk.ranking.with(|ranking| words::tenths(ranking.tenths(points)))
    });
    view! {
        <table class="sum" prop:hidden=flag(move || parts.with(Vec::is_empty))>
            <caption>"How the score adds up"</caption>
            <thead>
                <tr>
                    <th scope="col">"Criterion"</th>
                    <th scope="col">"Score"</th>
                    <th scope="col">"Weight"</th>
                    <th scope="col">"Points"</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
            <tfoot>
                <tr>
                    <th scope="row" colspan="3">
                        "Together"
                    </th>
                    <td>{total}</td>
                </tr>
            </tfoot>
        </table>
    }
    .into_any()
}

fn term(about: &'static Framework, term: Contribution, points: u32) -> AnyView {
    let score = match term.part {
        Part::Team => None,
        Part::Criterion(index) => about.scores.get(index),
    };
    let value = match score.map(|score| score.cell) {
        Some(Cell::Unknown) => "unknown, counted as 5".to_owned(),
        _ => term.value.to_string(),
    };
    view! {
        <tr>
            <th scope="row">{words::part(term.part)} {score.map(|score| reason(score, words::part(term.part)))}</th>
            <td>{value}</td>
            <td>{term.weight.get().to_string()}</td>
            <td>{words::tenths(points)}</td>
        </tr>
    }
    .into_any()
}

/// Why a score is what it is, how sure that is, and where it comes from.
fn reason(score: &'static Score, of: &'static str) -> AnyView {
    let sure = words::confidence(score.confidence);
    view! {
        <span class="sum-reason">{format!("{} ({sure})", score.rationale.get())}</span>
        {citation(score.sources, of)}
    }
    .into_any()
}
