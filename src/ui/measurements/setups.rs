//! Measured set-ups in the details of a framework.

use leptos::prelude::*;

use super::method::MeasurementMethod;
use super::readings::{reading, reading_of};
use crate::dataset::{DATASET, Framework, Setup};
use crate::ui::shared::folded::folded;
use crate::ui::shared::source_link::source_link;

/// The set-ups of a framework with all their figures, or why there are none.
#[component]
pub fn MeasuredSetups(about: &'static Framework) -> impl IntoView {
    if about.setups.is_empty() {
        let why = about.not_measured.get();
        return view! { <p class="measured-not">"Not measured by us. " {why}</p> }.into_any();
    }
    folded("Measured by us", move || {
        view! {
            {about.setups.iter().map(setup).collect_view()}
            <MeasurementMethod />
        }
        .into_any()
    })
}

fn setup(setup: &'static Setup) -> AnyView {
    let source = setup.source.get();
    let advice = (!source.is_empty())
        .then(|| view! { {source_link(source, "Where this set-up is advised")} ". " }.into_any());
    let lines = DATASET.measurements.measures.iter().filter_map(|measure| {
        let figure = reading(reading_of(setup, measure)?);
        Some(view! { <div><dt>{measure.name.get()}</dt><dd>{figure}</dd></div> }.into_any())
    });
    view! {
        <h4>{setup.name.get()}</h4>
        <p class="facts-note">
            {setup.about.get()} " " {advice} "Measured on " {setup.when.get()} "."
        </p>
        <dl class="facts">{lines.collect_view()}</dl>
    }
    .into_any()
}
