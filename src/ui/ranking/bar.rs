//! The stacked bar of the contributions to one framework's score.

use std::fmt::Write;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser::Paper;
use crate::record::Case;
use crate::ui::shared::groups::{Group, by_group};
use crate::ui::shared::reactive::{memo, text};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use stackfit_decision::{Model, Part, Scenario, contributions};

/// The width of a bar of 100 points, in its own units.
const WIDTH: u32 = 1000;
/// The gap between two segments, in the same units.
const GAP: u32 = 3;

/// The segments of a bar as SVG paths, one for each colour.
#[derive(Clone, Default, PartialEq)]
struct Shape {
    team: String,
    need: String,
    quality: String,
    lit: String,
}

/// The contributions to one framework's score, side by side. Numbers for those who do not see it
/// are in the row's details.
#[component]
pub fn Bar(
    /// Whose bar it is.
    framework: Signal<Option<usize>>,
    /// Whether it follows a move only after all else.
    far: Signal<bool>,
    /// The term that lights up then.
    lit: RwSignal<Option<Part>>,
) -> impl IntoView {
    let page = PageState::of_context();
    let shape = memo(move || {
        let lit = if far.get() { lit.get() } else { page.in_use.lit.get() };
        let Some(framework) = framework.get() else { return Shape::default() };
        let of = |model: &Model, scenario: &Scenario| shape(framework, model, scenario, lit);
        if far.get() { page.case_in(Stage::Rest, of) } else { page.case(of) }
    });
    let path = move |pick: fn(&Shape) -> &String| text(move || shape.with(|s| pick(s).clone()));
    drawing([
        path(|shape| &shape.team),
        path(|shape| &shape.need),
        path(|shape| &shape.quality),
        path(|shape| &shape.lit),
    ])
}

/// Puts the bar of a framework on paper, with no term lit.
pub fn bar(paper: &mut Paper, case: &Case, framework: usize) {
    let shape = shape(framework, &case.model, &case.state.scenario, None);
    paper.open("svg", "bar");
    paper.attribute("viewBox", &format!("0 0 {WIDTH} 10"));
    paper.attribute("preserveAspectRatio", "none");
    paper.attribute("aria-hidden", "true");
    let paths =
        [("bar-team", shape.team), ("bar-need", shape.need), ("bar-quality", shape.quality)];
    for (class, path) in paths {
        paper.open("path", class);
        paper.attribute("d", &path);
        paper.close();
    }
    paper.close();
}

fn drawing([team, need, quality, lit]: [Signal<String>; 4]) -> AnyView {
    view! {
        <svg
            class="bar"
            viewBox=format!("0 0 {WIDTH} 10")
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            <path class="bar-team" d=team />
            <path class="bar-need" d=need />
            <path class="bar-quality" d=quality />
            <path class="bar-lit" d=lit />
        </svg>
    }
    .into_any()
}

fn shape(framework: usize, model: &Model, scenario: &Scenario, lit: Option<Part>) -> Shape {
    let mut shape = Shape::default();
    let weight = scenario.total_weight();
    let Some(alternative) = model.alternatives().get(framework) else { return shape };
    let mut sum = 0;
    let mut from = 0;
    for part in by_group(contributions(alternative, scenario)) {
        sum += part.points;
        let to = (sum * (WIDTH / 100)).checked_div(weight).unwrap_or(0);
        let path = match Group::of(part.part) {
            _ if lit == Some(part.part) => &mut shape.lit,
            Group::Team => &mut shape.team,
            Group::Need => &mut shape.need,
            Group::Quality => &mut shape.quality,
        };
        let width = to.saturating_sub(from);
        if width > 0 {
            let drawn = width.saturating_sub(GAP).max(1);
            // Writing to a string cannot fail.
            let _ = write!(path, "M{from} 0h{drawn}v10h-{drawn}z");
        }
        from = to;
    }
    shape
}
