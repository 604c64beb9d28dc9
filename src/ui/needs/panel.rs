//! The panel of all sliders, the common ones first and the rest behind "more".

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser::breathe;
use crate::dataset::{self, Criterion, DATASET, Kind};
use crate::ui::needs::inspector::Inspector;
use crate::ui::needs::slider::Slider;
use crate::ui::needs::slider_target::SliderTarget;
use crate::ui::shared::reactive::{aria, click, content, flag, live, memo};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::Scenario;

/// All sliders: first those that everybody wants, the rest behind "more". They are made with pauses.
pub async fn needs() -> AnyView {
    let always = RwSignal::new(true).into();
    let (languages_open, needs_open) = (RwSignal::new(false), RwSignal::new(false));
    let first_languages = sliders(languages(true), always).await;
    let other_languages = sliders(languages(false), languages_open.into()).await;
    let team = sliders(std::iter::once(SliderTarget::Team), always).await;
    let first_criteria = sliders(criteria(|c| c.first), always).await;
    let is_other = |kind| move |criterion: &Criterion| !criterion.first && criterion.kind == kind;
    let other_needs = sliders(criteria(is_other(Kind::Need)), needs_open.into()).await;
    let qualities = sliders(criteria(is_other(Kind::Quality)), needs_open.into()).await;
    view! {
        <form id="needs" class="needs" aria-label="Sliders" tabindex="-1" on:submit=move |e| e.prevent_default()>
            <section class="needs-part" aria-labelledby="facts-title">
                <div class="needs-head">
                    <h2 id="facts-title">"Your team knows"</h2>
                    <span class="needs-kind">
                        <span class="needs-wish">"(facts: 0 none, 10 expert)"</span>
                    </span>
                    {more(languages_open, languages(false).count(), "languages", "more-languages")}
                </div>
                {first_languages}
                {also(languages(false).collect(), languages_open)}
                <div id="more-languages" prop:hidden=flag(move || !languages_open.get())>
                    {other_languages}
                </div>
            </section>
            <section class="needs-part" aria-labelledby="wishes-title">
                <div class="needs-head">
                    <h2 id="wishes-title">"What matters here"</h2>
                    <span class="needs-kind">
                        <span class="needs-wish">"(wishes) "</span> "colour: who leads"
                    </span>
                    {more(needs_open, criteria(|c| !c.first).count(), "needs", "more-needs")}
                </div>
                {team}
                {first_criteria}
                {also(criteria(|c| !c.first).collect(), needs_open)}
                <div id="more-needs" prop:hidden=flag(move || !needs_open.get())>
                    {other_needs}
                    {(!qualities.is_empty()).then(|| view! { <h3>"Good in any product"</h3> }.into_any())}
                    {qualities}
                </div>
            </section>
            <span id="slider-keys" hidden>
                "Enter: what it means, and its must-have if it can have one."
            </span>
            <Inspector />
        </form>
    }
    .into_any()
}

/// A button that shows the other sliders of a part, and hides them again; nothing where there are none.
fn more(
    is_open: RwSignal<bool>,
    count: usize,
    what: &'static str,
    controls: &'static str,
) -> AnyView {
    if count == 0 {
        return ().into_any();
    }
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

/// Which of the sliders that are folded away were moved up, and where they are.
fn also(targets: Vec<SliderTarget>, is_open: RwSignal<bool>) -> AnyView {
    let page = PageState::of_context();
    let moved = memo(move || page.case_in(Stage::Words, |_, present| moved_up(&targets, present)));
    view! {
        <p
            class="facts-note"
            prop:hidden=flag(move || is_open.get() || moved.with(String::is_empty))
            prop:textContent=content(move || ["Also ", &moved.get(), "."].concat())
        ></p>
    }
    .into_any()
}

fn moved_up(targets: &[SliderTarget], present: &Scenario) -> String {
    let start = dataset::opening();
    let mut moved = Vec::new();
    for target in targets {
        let level = target.level(present);
        if level > target.level(&start) {
            moved.push([target.name(), " ", &level.get().to_string()].concat());
        }
    }
    words::list(&moved)
}

fn languages(first: bool) -> impl Iterator<Item = SliderTarget> {
    let languages = DATASET.languages.iter().filter(move |language| language.first == first);
    languages.map(SliderTarget::Language)
}

fn criteria(which: impl Fn(&Criterion) -> bool) -> impl Iterator<Item = SliderTarget> {
    DATASET.criteria.iter().filter(move |criterion| which(criterion)).map(SliderTarget::Criterion)
}

/// Sliders one below the other, made with pauses.
async fn sliders(
    targets: impl Iterator<Item = SliderTarget>,
    is_shown: Signal<bool>,
) -> Vec<AnyView> {
    let mut sliders = Vec::new();
    for target in targets {
        sliders.push(view! { <Slider target is_shown /> });
        breathe().await;
    }
    sliders
}
