//! The stacked bar of contributions.

use std::fmt::Write;

use leptos::prelude::*;

use crate::dataset::Kind;
use crate::ui::shared::reactive::{memo, text};
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Contribution, Model, Part, Scenario, contributions};

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
pub fn Bar(framework: usize) -> impl IntoView {
    let page = PageState::of_context();
    let shape = memo(move || {
        let lit = page.lit.get();
        page.case(|model, scenario| shape(framework, model, scenario, lit))
    });
    let path = move |pick: fn(&Shape) -> &String| text(move || shape.with(|s| pick(s).clone()));
    view! {
        <svg
            class="bar"
            viewBox=format!("0 0 {WIDTH} 10")
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            <path class="bar-team" d=path(|shape| &shape.team) />
            <path class="bar-need" d=path(|shape| &shape.need) />
            <path class="bar-quality" d=path(|shape| &shape.quality) />
            <path class="bar-lit" d=path(|shape| &shape.lit) />
        </svg>
    }
    .into_any()
}

/// What the colours of a bar mean.
#[component]
pub fn Legend() -> impl IntoView {
    let entry = |class: &'static str, name: &'static str| {
        view! {
            <li>
                <span class=format!("legend-key {class}")></span>
                {name}
            </li>
        }
        .into_any()
    };
    view! {
        <ul class="legend" aria-label="Colours of the bars">
            {entry("legend-team", "Team language")}
            {entry("legend-need", "Product needs")}
            {entry("legend-quality", "General qualities")}
            {entry("legend-lit", "The slider in use")}
        </ul>
    }
    .into_any()
}

/// The order of the segments: the team, the needs, the qualities.
pub fn by_group(parts: impl Iterator<Item = Contribution>) -> Vec<Contribution> {
    let parts: Vec<Contribution> = parts.collect();
    let of = |wanted: u8| parts.iter().filter(move |part| group(part.part) == wanted).copied();
    (0..3).flat_map(of).collect()
}

fn group(part: Part) -> u8 {
    match words::criterion(part).map(|criterion| criterion.kind) {
        None => 0,
        Some(Kind::Need) => 1,
        Some(Kind::Quality) => 2,
    }
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
        let path = match group(part.part) {
            _ if lit == Some(part.part) => &mut shape.lit,
            0 => &mut shape.team,
            1 => &mut shape.need,
            _ => &mut shape.quality,
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
