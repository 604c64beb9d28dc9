//! The panel of the sliders.

use leptos::prelude::*;

use super::dial::Dial;
use super::slider::Slider;
use crate::dataset::{Criterion, DATASET, Kind};

/// All sliders: first those that everybody wants, the rest behind "More".
#[component]
pub fn Needs() -> impl IntoView {
    view! {
        <form class="needs" aria-label="What matters to you" on:submit=move |e| e.prevent_default()>
            <section>
                <h2>"What your team knows"</h2>
                {languages(true)}
                <Slider dial=Dial::Team />
                <details>
                    <summary>"More languages"</summary>
                    {languages(false)}
                </details>
            </section>
            <section>
                <h2>"What the product needs"</h2>
                {criteria(|criterion| criterion.first)}
                <details>
                    <summary>"More needs"</summary>
                    {criteria(|criterion| !criterion.first && criterion.kind == Kind::Need)}
                    <h2>"What is good in any product"</h2>
                    {criteria(|criterion| !criterion.first && criterion.kind == Kind::Quality)}
                </details>
            </section>
        </form>
    }
    .into_any()
}

fn languages(first: bool) -> AnyView {
    let languages = DATASET.languages.iter().filter(|language| language.first == first);
    languages
        .map(|language| view! { <Slider dial=Dial::Language(language) /> })
        .collect_view()
        .into_any()
}

fn criteria(which: fn(&Criterion) -> bool) -> AnyView {
    let criteria = DATASET.criteria.iter().filter(|criterion| which(criterion));
    criteria
        .map(|criterion| view! { <Slider dial=Dial::Criterion(criterion) /> })
        .collect_view()
        .into_any()
}
