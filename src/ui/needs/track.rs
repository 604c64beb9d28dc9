//! Tracks of sliders: the frameworks that would be first at each position.

use std::fmt::Write;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::shared::colour::colour;
use crate::ui::shared::reactive::{content, each, memo, text};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Interval, Slider, track_with_ties};

/// The height of a track, in units of which its length has 1000.
const HEIGHT: usize = 12;

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
    let page = PageState::of_context();
    let intervals = memo(move || {
        if is_shown.get() && page.had_turn(Stage::Tracks) {
            page.case_in(Stage::Tracks, |model, scenario| track_with_ties(model, scenario, slider))
        } else {
            Vec::new()
        }
    });
    let winners = memo(move || intervals.with(|intervals| winners(intervals)));
    let stretches = move |winner| {
        let path = text(move || intervals.with(|intervals| path(intervals, winner)));
        view! { <path fill=colour(winner) d=path /> }.into_any()
    };
    let told = content(move || match intervals.with(|intervals| words::track(intervals)) {
        nothing if nothing.is_empty() => nothing,
        told => told + ".",
    });
    view! {
        <svg
            class="track"
            viewBox=format!("0 0 1000 {HEIGHT}")
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            {each(winners, stretches)}
        </svg>
        <span class="hidden-text" id=id prop:textContent=told></span>
    }
    .into_any()
}

/// All who are first somewhere and shown in their colours, each once.
fn winners(intervals: &[Interval]) -> Vec<usize> {
    let mut winners = Vec::new();
    for winner in intervals.iter().flat_map(shown) {
        if !winners.contains(winner) {
            winners.push(*winner);
        }
    }
    winners
}

/// Those who are shown in their colours; nobody where too many are level, or only at a step.
fn shown(interval: &Interval) -> &[usize] {
    let is_step = interval.from == interval.to;
    if is_step || interval.winners.len() > words::NAMED { &[] } else { &interval.winners }
}

/// Where one is first, on a track from 0 to 10 that is 1000 wide. Those who share the first place
/// lie above each other.
fn path(intervals: &[Interval], winner: usize) -> String {
    let mut path = String::new();
    for interval in intervals {
        let shown = shown(interval);
        let Some(place) = shown.iter().position(|other| *other == winner) else { continue };
        let height = HEIGHT / shown.len().max(1);
        let (from, to) = (interval.from.hundredths(), interval.to.hundredths());
        // A place that is only one point is left to the words.
        if to > from {
            // Writing to a string cannot fail.
            let _ = write!(path, "M{from} {}H{to}v{height}H{from}z", place * height);
        }
    }
    path
}
