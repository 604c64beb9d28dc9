//! Ready-made scenarios.

use leptos::prelude::*;

use super::Desk;
use super::shared::{aria, click, flag};
use crate::dataset::{self, DATASET};
use crate::decision::Scenario;

/// A button for the start and one for each preset. The one that is set is marked.
#[component]
pub fn Presets() -> impl IntoView {
    let start = choice("balanced", "Balanced start", "As the page opens.", dataset::start());
    let presets = DATASET.presets.iter();
    let presets = presets.map(|p| choice(p.id, p.name, p.summary, p.scenario()));
    view! {
        <div class="presets" role="group" aria-label="Ready-made situations">
            {std::iter::once(start).chain(presets).collect_view()}
        </div>
    }
    .into_any()
}

fn choice(
    id: &'static str,
    name: &'static str,
    summary: &'static str,
    scenario: Scenario,
) -> AnyView {
    let desk = Desk::of_page();
    let preset = StoredValue::new(scenario);
    let is_set =
        flag(move || desk.read(|present| preset.with_value(|preset| same_needs(preset, present))));
    let set = click(move |_| {
        desk.change(|present| {
            // What the visitor hid stays hidden: a preset is about needs.
            let hidden = std::mem::take(&mut present.hidden);
            *present = Scenario { hidden, ..preset.get_value() };
        });
    });
    view! {
        <button
            type="button"
            class="pill"
            data-preset=id
            title=summary
            aria-pressed=aria(is_set)
            on:click=set
        >
            {name}
        </button>
    }
    .into_any()
}

fn same_needs(one: &Scenario, other: &Scenario) -> bool {
    one.knowledge == other.knowledge
        && one.team == other.team
        && one.weights == other.weights
        && one.must == other.must
}

/// Puts everything back to how the page opens.
#[component]
pub fn Reset() -> impl IntoView {
    let desk = Desk::of_page();
    let reset = click(move |_| {
        desk.change(|scenario| *scenario = dataset::start());
        desk.picked.set(None);
    });
    view! {
        <button type="button" class="pill" on:click=reset>
            "Reset"
        </button>
    }
    .into_any()
}
