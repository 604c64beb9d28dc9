//! Readings: measured figures, each in words and as a bar.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{Framework, Measure, Reading};

/// A framework's readings of one measure, one for each of the set-ups of which it was taken; that
/// there is none, or that it was not measured.
pub fn readings(about: &'static Framework, measure: &'static Measure) -> AnyView {
    let several = about.setups.len() > 1;
    let readings = about.setups.iter().filter_map(|setup| {
        let name = if several { setup.name.get() } else { "" };
        let figure = reading(setup.reading(measure)?);
        let one = view! {
            <div class="measured-one"><span class="facts-note">{name}</span> " " {figure}</div>
        };
        Some(one.into_any())
    });
    let readings: Vec<AnyView> = readings.collect();
    match (readings.is_empty(), about.not_measured.get()) {
        (false, _) => readings.into_any(),
        (true, "") => "–".into_any(),
        (true, _) => "not measured".into_any(),
    }
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
