//! Who would be first along a slider.

use leptos::prelude::*;

use super::Desk;
use super::shared::{memo, part};
use crate::dataset::DATASET;
use crate::decision::{Interval, Model, Scenario, Slider, track};
use crate::words;

/// A slider's track in the colours of those who would be first there, and the same in words. It
/// follows all other sliders.
#[component]
pub fn Track(
    /// Along which slider.
    slider: Slider,
    /// The id of the words, by which the slider is described.
    id: String,
    /// Whether it can be seen; else nothing is worked out.
    is_shown: Signal<bool>,
) -> impl IntoView {
    let desk = Desk::of_page();
    let intervals = memo(move || {
        let of = |model: &Model, scenario: &Scenario| track(model, scenario, slider);
        if is_shown.get() { desk.case(of) } else { Vec::new() }
    });
    let painted = part(move || intervals.with(|intervals| painted(intervals)));
    let told = part(move || intervals.with(|intervals| told(intervals)));
    view! {
        {painted}
        <p class="track-words" id=id>
            {told}
        </p>
    }
    .into_any()
}

/// The colour of a framework.
pub fn colour(framework: usize) -> &'static str {
    DATASET.frameworks.get(framework).map_or("none", |about| about.colour)
}

/// A dot in the colour of a framework.
pub fn dot(framework: usize) -> AnyView {
    view! {
        <svg class="dot" viewBox="0 0 8 8" aria-hidden="true">
            <circle cx="4" cy="4" r="4" fill=colour(framework) />
        </svg>
    }
    .into_any()
}

/// A track from 0 to 10 is 1000 wide.
fn painted(intervals: &[Interval]) -> AnyView {
    let stretch = |interval: &Interval| {
        let (from, to) = (interval.from.hundredths(), interval.to.hundredths());
        let fill = interval.winners.first().map_or("none", |winner| colour(*winner));
        let width = (to - from).max(0).to_string();
        view! { <rect x=from.to_string() y="0" width=width height="8" fill=fill /> }.into_any()
    };
    view! {
        <svg
            class="track"
            viewBox="0 0 1000 8"
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            {intervals.iter().map(stretch).collect_view()}
        </svg>
    }
    .into_any()
}

/// Where one stretch is all there is, nobody takes over, and only those who do not see the colours
/// are told who it is.
fn told(intervals: &[Interval]) -> AnyView {
    if let [only] = intervals {
        let names = words::frameworks(&only.winners);
        let whole = format!("{names} would be first wherever this slider stands.");
        return view! { <span class="hidden-text">{whole}</span> }.into_any();
    }
    let stretch = |(place, interval): (usize, &Interval)| {
        let names = words::frameworks(&interval.winners);
        let said = match (place, interval.winners.len()) {
            (0, _) => names,
            (_, 1) => format!("{names} takes over {}", words::from(interval.from)),
            _ => format!("{names} take over {}", words::from(interval.from)),
        };
        view! { <span>{interval.winners.first().map(|winner| dot(*winner))} {said} " "</span> }
            .into_any()
    };
    intervals.iter().enumerate().map(stretch).collect_view().into_any()
}
