//! Measured set-ups in the details of a framework.

use crate::ui::view::view;
use leptos::prelude::*;

use super::method::MeasurementMethod;
use super::readings::reading;
use crate::dataset::{DATASET, Framework, Setup};
use crate::ui::shared::folded::folded;
use crate::ui::shared::source_link::source_link;

/// The set-ups of a framework with all their figures; where it was not measured, why, and what is
/// carried over from others.
#[component]
pub fn MeasuredSetups(about: &'static Framework) -> impl IntoView {
    let setups = move || about.setups.iter().map(setup).collect_view();
    let why = about.not_measured.get();
    if why.is_empty() {
        return folded("Measured by us", move || {
            vec![setups().into_any(), view! { <MeasurementMethod /> }.into_any()].into_any()
        });
    }
    let carried_over = (!about.setups.is_empty())
        .then(|| folded("Carried over from others", move || setups().into_any()));
    view! {
        <p class="measured-not">"Not measured by us. " {why}</p>
        {carried_over}
    }
    .into_any()
}

fn setup(setup: &'static Setup) -> AnyView {
    let source = setup.source.get();
    let advice = (!source.is_empty())
        .then(|| view! { {source_link(source, "Where this set-up is advised")} ". " }.into_any());
    let lines = DATASET.measurements.measures.iter().filter_map(|measure| {
        let figure = reading(setup.reading(measure)?);
        Some(view! { <div><dt>{measure.name.get()}</dt><dd>{figure}</dd></div> }.into_any())
    });
    let when = match setup.when.get() {
        "" => String::new(),
        when => format!("Measured on {when}."),
    };
    view! {
        <h4>{setup.name.get()}</h4>
        <p class="facts-note">{setup.about.get()} " " {advice} {when}</p>
        <dl class="facts">{lines.collect_view()}</dl>
    }
    .into_any()
}
