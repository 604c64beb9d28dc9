//! Tracks of sliders: the frameworks that would be first at each position.

use leptos::prelude::*;

use crate::ui::shared::colour::{colour, dot};
use crate::ui::shared::reactive::{memo, part};
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Interval, Model, Scenario, Slider, track};

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
        let of = |model: &Model, scenario: &Scenario| track(model, scenario, slider);
        if is_shown.get() { page.case(of) } else { Vec::new() }
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

/// The height of a track, in units of which its length has 1000.
const HEIGHT: usize = 12;

/// A track from 0 to 10 is 1000 wide. Those who share the first place lie above each other.
fn painted(intervals: &[Interval]) -> AnyView {
    let stretch = |interval: &Interval| {
        let (from, to) = (interval.from.hundredths(), interval.to.hundredths());
        let winners = shown(&interval.winners);
        let height = HEIGHT / winners.len().max(1);
        let layer = |(place, winner): (usize, &usize)| {
            view! {
                <rect
                    x=from.to_string()
                    y=(place * height).to_string()
                    width=(to - from).max(0).to_string()
                    height=height.to_string()
                    fill=colour(*winner)
                />
            }
            .into_any()
        };
        winners.iter().enumerate().map(layer).collect_view().into_any()
    };
    view! {
        <svg
            class="track"
            viewBox=format!("0 0 1000 {HEIGHT}")
            preserveAspectRatio="none"
            aria-hidden="true"
            focusable="false"
        >
            {intervals.iter().map(stretch).collect_view()}
        </svg>
    }
    .into_any()
}

/// The most that can share the first place and still be shown one by one.
const SHOWN: usize = 3;

/// Those who are shown in their colours; nobody where too many are level.
fn shown(winners: &[usize]) -> &[usize] {
    if winners.len() > SHOWN { &[] } else { winners }
}

/// Who is first where, stretch by stretch.
fn told(intervals: &[Interval]) -> AnyView {
    let is_all = intervals.len() == 1;
    let stretch = |(place, interval): (usize, &Interval)| {
        let winners = &interval.winners;
        let names = match winners.len() {
            many if many > SHOWN => format!("{many} are level"),
            _ => words::frameworks(winners),
        };
        let said = match (place, winners.len()) {
            (0, _) if is_all => format!("{names} at every position"),
            (0, _) => names,
            (_, 1) => format!("{names} takes over {}", words::from(interval.from)),
            (_, many) if many > SHOWN => format!("{names} {}", words::from(interval.from)),
            _ => format!("{names} take over {}", words::from(interval.from)),
        };
        let dots = shown(winners).iter().map(|winner| dot(*winner)).collect_view();
        view! { <span>{dots} {said} " "</span> }.into_any()
    };
    intervals.iter().enumerate().map(stretch).collect_view().into_any()
}
