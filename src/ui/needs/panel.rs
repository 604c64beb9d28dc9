//! The panel of all sliders, the common ones first and the rest behind "More".

use leptos::ev::Event;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::{Criterion, DATASET, Kind};
use crate::ui::needs::slider::Slider;
use crate::ui::needs::slider_target::SliderTarget;
use crate::ui::shared::reactive::heard;

/// All sliders: first those that everybody wants, the rest behind "More".
#[component]
pub fn Needs() -> impl IntoView {
    let always = RwSignal::new(true);
    let (languages_open, needs_open) = (RwSignal::new(false), RwSignal::new(false));
    view! {
        <form class="needs" aria-label="What matters to you" on:submit=move |e| e.prevent_default()>
            <section>
                <h2>"What your team knows"</h2>
                {languages(true, always)}
                <Slider target=SliderTarget::Team />
                <details on:toggle=toggled(languages_open)>
                    <summary>"More languages"</summary>
                    {languages(false, languages_open)}
                </details>
            </section>
            <section>
                <h2>"What the product needs"</h2>
                {criteria(|criterion| criterion.first, always)}
                <details on:toggle=toggled(needs_open)>
                    <summary>"More needs"</summary>
                    {criteria(|criterion| !criterion.first && criterion.kind == Kind::Need, needs_open)}
                    <h2>"What is good in any product"</h2>
                    {criteria(
                        |criterion| !criterion.first && criterion.kind == Kind::Quality,
                        needs_open,
                    )}
                </details>
            </section>
        </form>
    }
    .into_any()
}

/// Follows whether a part is open.
fn toggled(is_open: RwSignal<bool>) -> Box<dyn FnMut(Event)> {
    heard(move |event| is_open.set(browser::is_open(&event)))
}

fn languages(first: bool, is_shown: RwSignal<bool>) -> AnyView {
    let languages = DATASET.languages.iter().filter(|language| language.first == first);
    languages
        .map(|language| view! { <Slider target=SliderTarget::Language(language) is_shown /> })
        .collect_view()
        .into_any()
}

fn criteria(which: fn(&Criterion) -> bool, is_shown: RwSignal<bool>) -> AnyView {
    let criteria = DATASET.criteria.iter().filter(|criterion| which(criterion));
    criteria
        .map(|criterion| view! { <Slider target=SliderTarget::Criterion(criterion) is_shown /> })
        .collect_view()
        .into_any()
}
