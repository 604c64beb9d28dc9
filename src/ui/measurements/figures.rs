//! What this project measured by itself.

use leptos::prelude::*;

use crate::dataset::{Chapter, DATASET, Framework, Measure, Reading, Setup, Text};
use crate::ui::experts::section::folded;

/// The set-ups of a framework with all their figures, or why there are none.
#[component]
pub fn Measured(about: &'static Framework) -> impl IntoView {
    if about.setups.is_empty() {
        let why = about.not_measured.get();
        return view! { <p class="measured-not">"Not measured by us. " {why}</p> }.into_any();
    }
    folded("Measured by us", move || {
        view! {
            {about.setups.iter().map(setup).collect_view()}
            <How />
        }
        .into_any()
    })
}

fn setup(setup: &'static Setup) -> AnyView {
    let source = setup.source.get();
    let advice = (!source.is_empty()).then(|| {
        view! { <a href=source target="_blank" rel="noopener noreferrer">"Where this is advised"</a> }
            .into_any()
    });
    let lines = DATASET.measuring.measures.iter().filter_map(|measure| {
        let reading = reading(setup, measure)?;
        Some(
            view! { <div><dt>{measure.name.get()}</dt><dd>{figure(reading)}</dd></div> }.into_any(),
        )
    });
    view! {
        <h4>{setup.name.get()}</h4>
        <p class="facts-note">
            {setup.about.get()} " " {advice} " Measured on " {setup.when.get()} "."
        </p>
        <dl class="facts">{lines.collect_view()}</dl>
    }
    .into_any()
}

fn reading(setup: &'static Setup, measure: &'static Measure) -> Option<&'static Reading> {
    setup.readings.get(measure.index)?.as_ref()
}

/// A framework's figures for one measure, each with a bar; nothing when it was not measured.
pub fn figures(about: &'static Framework, measure: &'static Measure) -> AnyView {
    if about.setups.is_empty() {
        return "not measured".into_any();
    }
    let several = about.setups.len() > 1;
    let figures = about.setups.iter().map(|setup| {
        let name = if several { setup.name.get() } else { "" };
        let reading = reading(setup, measure).map(figure);
        let reading = reading.unwrap_or_else(|| "–".into_any());
        view! { <div class="measured-one"><span class="facts-note">{name}</span> " " {reading}</div> }
            .into_any()
    });
    figures.collect_view().into_any()
}

/// A figure in words, and as a bar whose end is marked from the lowest to the highest round.
fn figure(reading: &'static Reading) -> AnyView {
    let [middle, low, high] = reading.bar;
    view! {
        {reading.told.get()}
        <svg
            class="measured-bar"
            viewBox="0 0 1000 10"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            <path class="measured-middle" d=format!("M0 2h{}v6H0z", middle.max(4)) />
            <path class="measured-spread" d=format!("M{low} 0h{}v10H{low}z", (high - low).max(4)) />
        </svg>
    }
    .into_any()
}

/// When and on what it was measured, and how.
#[component]
pub fn How() -> impl IntoView {
    let campaigns = DATASET.measuring.campaigns;
    if campaigns.is_empty() {
        return ().into_any();
    }
    let told = campaigns.iter().map(|told| told.get()).collect::<Vec<_>>().join(" ");
    let chapter = |chapter: &'static Chapter| {
        let [title, text] = [chapter.title, chapter.text].map(Text::get);
        view! { <dt>{title}</dt><dd><p>{text}</p></dd> }.into_any()
    };
    view! {
        <div class="measured-how">
            <p class="facts-note">{told}</p>
            {folded(
                "How it was measured",
                move || {
                    let chapters = DATASET.measuring.method.iter().map(chapter).collect_view();
                    view! { <dl class="method">{chapters}</dl> }.into_any()
                },
            )}
        </div>
    }
    .into_any()
}
