//! Presets: ready-made scenarios, a button each.

use leptos::prelude::*;

use crate::dataset::{self, DATASET, Preset};
use crate::ui::shared::citation::citation;
use crate::ui::shared::reactive::{aria, click, flag, memo, part};
use crate::ui::state::page_state::PageState;
use stackfit_decision::Scenario;

/// A button for the start and one for each preset. The one that is set is marked, and what it
/// stands for is said below, with where the situation is argued.
#[component]
pub fn Presets() -> impl IntoView {
    let start = choice("start", "Start", dataset::start());
    let presets = DATASET.presets.iter().map(|p| choice(p.id, p.name, p.scenario()));
    let page = PageState::of_context();
    let scenarios: Vec<Scenario> = DATASET.presets.iter().map(Preset::scenario).collect();
    let present = memo(move || {
        page.read(|present| scenarios.iter().position(|preset| same_needs(preset, present)))
    });
    view! {
        <div class="presets" role="group" aria-label="Ready-made situations">
            {std::iter::once(start).chain(presets).collect_view()}
        </div>
        <div class="preset-summary">
            {part(move || present.get().and_then(|place| DATASET.presets.get(place)).map(summary).into_any())}
        </div>
    }
    .into_any()
}

fn summary(preset: &'static Preset) -> AnyView {
    view! {
        {preset.summary.get()}
        " "
        {citation(preset.sources, preset.name)}
    }
    .into_any()
}

fn choice(id: &'static str, name: &'static str, scenario: Scenario) -> AnyView {
    let page = PageState::of_context();
    let preset = StoredValue::new(scenario);
    let is_set =
        flag(move || page.read(|present| preset.with_value(|preset| same_needs(preset, present))));
    let set = click(move |_| {
        page.change_by_step(|present| {
            // What the visitor hid stays hidden: a preset is about needs.
            let hidden = std::mem::take(&mut present.hidden);
            *present = Scenario { hidden, ..preset.get_value() };
        });
    });
    view! {
        <button type="button" class="pill" data-preset=id aria-pressed=aria(is_set) on:click=set>
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
