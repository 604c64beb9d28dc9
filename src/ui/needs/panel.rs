//! The panel of all sliders, the common ones first and the rest behind "more".

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{Criterion, DATASET, Kind};
use crate::ui::needs::inspector::Inspector;
use crate::ui::needs::slider::Slider;
use crate::ui::needs::slider_target::SliderTarget;
use crate::ui::shared::reactive::{aria, click, flag, live};

/// All sliders: first those that everybody wants, the rest behind "more".
#[component]
pub fn Needs() -> impl IntoView {
    let always = RwSignal::new(true).into();
    let (languages_open, needs_open) = (RwSignal::new(false), RwSignal::new(false));
    view! {
        <form id="needs" class="needs" aria-label="Sliders" tabindex="-1" on:submit=move |e| e.prevent_default()>
            <section class="needs-part" aria-labelledby="facts-title">
                <div class="needs-head">
                    <h2 id="facts-title">"Your team knows"</h2>
                    <span class="needs-kind">"a fact"</span>
                    {more(languages_open, languages(false).count(), "languages", "more-languages")}
                </div>
                {sliders(languages(true), always)}
                <div id="more-languages" prop:hidden=flag(move || !languages_open.get())>
                    {sliders(languages(false), languages_open.into())}
                </div>
            </section>
            <section class="needs-part" aria-labelledby="wishes-title">
                <div class="needs-head">
                    <h2 id="wishes-title">"What matters here"</h2>
                    <span class="needs-kind">"a wish" <span class="needs-colour">"; the colour leads there"</span></span>
                    {more(needs_open, criteria(|c| !c.first).count(), "needs", "more-needs")}
                </div>
                {sliders(std::iter::once(SliderTarget::Team), always)}
                {sliders(criteria(|c| c.first), always)}
                <div id="more-needs" prop:hidden=flag(move || !needs_open.get())>
                    {sliders(criteria(|c| !c.first && c.kind == Kind::Need), needs_open.into())}
                    <h3>"Good in any product"</h3>
                    {sliders(criteria(|c| !c.first && c.kind == Kind::Quality), needs_open.into())}
                </div>
            </section>
            <Inspector />
        </form>
    }
    .into_any()
}

/// A button that shows the other sliders of a part, and hides them again.
fn more(
    is_open: RwSignal<bool>,
    count: usize,
    what: &'static str,
    controls: &'static str,
) -> AnyView {
    let said = move || {
        if is_open.get() { "− fewer".to_owned() } else { format!("+ {count} more") }
    };
    view! {
        <button
            type="button"
            class="more"
            aria-expanded=aria(is_open.into())
            aria-controls=controls
            on:click=click(move |_| is_open.update(|open| *open = !*open))
        >
            {live(said)} <span class="hidden-text">{format!(" {what}")}</span>
        </button>
    }
    .into_any()
}

fn languages(first: bool) -> impl Iterator<Item = SliderTarget> {
    let languages = DATASET.languages.iter().filter(move |language| language.first == first);
    languages.map(SliderTarget::Language)
}

fn criteria(which: fn(&Criterion) -> bool) -> impl Iterator<Item = SliderTarget> {
    DATASET.criteria.iter().filter(move |criterion| which(criterion)).map(SliderTarget::Criterion)
}

fn sliders(targets: impl Iterator<Item = SliderTarget>, is_shown: Signal<bool>) -> AnyView {
    targets.map(|target| view! { <Slider target is_shown /> }.into_any()).collect_view().into_any()
}
