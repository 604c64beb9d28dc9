//! Contributions to a score, as a table that adds up.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{Criterion, DATASET, Framework, Score};
use crate::ui::shared::citation::citation;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::groups::by_group;
use crate::ui::shared::reactive::{content, each, flag, live, memo};
use crate::ui::shared::score_field::{own_score, score_field};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Cell, Level, Part, Value, apportion, contributions};

/// A line of the table: weight, score and points, the latter two in tenths.
type Line = (Level, Value, u32);

/// A framework's contributions as numbers that add up to its score, each with its reason. A score
/// that the visitor disagrees with can be set here.
#[component]
pub fn Contributions(about: &'static Framework) -> impl IntoView {
    let page = PageState::of_context();
    let parts = memo(move || {
        page.case_in(Stage::Words, |model, scenario| {
            let alternative = model.alternatives().get(about.index);
            alternative.map(|a| by_group(contributions(a, scenario))).unwrap_or_default()
        })
    });
    let lines = memo(move || {
        let weight = page.ranking_in(Stage::Words, |ranking| ranking.weight);
        let parts = parts.get();
        let points: Vec<u32> = parts.iter().map(|part| part.points).collect();
        let shown = apportion(&points, weight);
        let lines = parts.into_iter().zip(shown);
        lines.map(|(one, points)| (one.part, (one.weight, one.value, points))).collect::<Vec<_>>()
    });
    let numbers =
        memo(move || lines.with(|lines| lines.iter().map(|(part, _)| number(*part)).collect()));
    let rows = each(numbers, move |at| {
        let line = memo(move || {
            lines.with(|lines| {
                let own = lines.iter().find(|(part, _)| number(*part) == at);
                own.map(|(_, line)| *line).unwrap_or_default()
            })
        });
        term(page, about, at, line)
    });
    let total = content(move || {
        let points = parts.with(|parts| parts.iter().map(|part| part.points).sum());
        page.ranking_in(Stage::Words, |ranking| words::tenths(ranking.tenths(points)))
    });
    view! {
        <table class="sum" prop:hidden=flag(move || parts.with(Vec::is_empty))>
            <caption>"Disagree with a score? Type your own."</caption>
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
                        "Total"
                    </th>
                    <td prop:textContent=total></td>
                </tr>
            </tfoot>
        </table>
    }
    .into_any()
}

/// The place of a term in the model, the team's language first.
fn number(part: Part) -> usize {
    match part {
        Part::Team => 0,
        Part::Criterion(index) => index + 1,
    }
}

fn term(page: PageState, about: &'static Framework, number: usize, line: Derived<Line>) -> AnyView {
    let criterion = number.checked_sub(1).and_then(|index| DATASET.criteria.get(index));
    let name = criterion.map_or(DATASET.team.name, |criterion| criterion.name);
    let scored = criterion.and_then(|c| Some((c, about.scores.get(c.index)?)));
    let value = match scored {
        Some((criterion, score)) => score_field(page, about, criterion, score),
        None => live(move || line.get().1.to_string()),
    };
    view! {
        <tr>
            <th scope="row">
                {name} {scored.map(|(criterion, score)| reason(page, about, criterion, score))}
            </th>
            <td>{value}</td>
            <td prop:textContent=content(move || line.get().0.get().to_string())></td>
            <td prop:textContent=content(move || words::tenths(line.get().2))></td>
        </tr>
    }
    .into_any()
}

/// Why a score is what it is, how sure that is, and where it comes from.
fn reason(
    page: PageState,
    about: &'static Framework,
    criterion: &'static Criterion,
    score: &'static Score,
) -> AnyView {
    let own = own_score(page, about.index, criterion.index);
    let published = match score.cell {
        Cell::Unknown => "unknown, counted as 5".to_owned(),
        Cell::Known(value) => value.to_string(),
    };
    if about.is_own() {
        let said = content(move || words::why_score(score, own.get()));
        return view! { <span class="sum-reason" prop:textContent=said></span> }.into_any();
    }
    let said = content(move || {
        let sure = words::confidence(score.confidence);
        let why = format!("{} ({sure})", score.rationale.get());
        match (own.get(), score.cell) {
            (Some(_), _) => format!("Your own score. We say {published}: {why}"),
            (None, Cell::Unknown) => format!("Unknown, counted as 5: {why}"),
            (None, Cell::Known(_)) => why,
        }
    });
    view! {
        <span class="sum-reason" prop:textContent=said></span>
        {citation(score.sources, criterion.name)}
    }
    .into_any()
}
