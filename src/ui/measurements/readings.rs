//! Readings: measured figures, each in words and as a bar.

use leptos::prelude::*;

use crate::dataset::{Framework, Measure, Reading, Setup};

/// A framework's readings of one measure, one for each of its set-ups; "not measured" when it has
/// none.
pub fn readings(about: &'static Framework, measure: &'static Measure) -> AnyView {
    if about.setups.is_empty() {
        return "not measured".into_any();
    }
    let several = about.setups.len() > 1;
    let readings = about.setups.iter().map(|setup| {
        let name = if several { setup.name.get() } else { "" };
        let figure = reading_of(setup, measure).map(reading);
        let figure = figure.unwrap_or_else(|| "–".into_any());
        view! { <div class="measured-one"><span class="facts-note">{name}</span> " " {figure}</div> }
            .into_any()
    });
    readings.collect_view().into_any()
}

/// The reading of one measure in a set-up; nothing where it was not measured.
pub fn reading_of(setup: &'static Setup, measure: &'static Measure) -> Option<&'static Reading> {
    setup.readings.get(measure.index)?.as_ref()
}

/// A reading in words and as a bar, whose end is marked from the lowest to the highest round.
pub fn reading(reading: &'static Reading) -> AnyView {
    let [middle, low, high] = reading.bar;
    view! {
        {reading.text.get()}
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
