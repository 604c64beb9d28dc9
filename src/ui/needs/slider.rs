//! Sliders with their numbers, words and shares.

use leptos::prelude::*;

use crate::browser;
use crate::dataset::{Criterion, DATASET, Text};
use crate::ui::needs::must_have::Must;
use crate::ui::needs::slider_target::SliderTarget;
use crate::ui::needs::track::Track;
use crate::ui::shared::number_field::NumberField;
use crate::ui::shared::reactive::{heard, memo, text};
use crate::ui::state::page_state::PageState;
use stackfit_decision::{Decimal, Level};

/// A slider with its label, its number, the words of its position and of its scale, and its share
/// of the total weight; for a criterion, with the switch that makes it a must-have.
#[component]
pub fn Slider(
    /// What it sets.
    target: SliderTarget,
    /// Whether it can be seen. It moves all the same when it cannot, by a preset for one.
    #[prop(into, default = true.into())]
    is_shown: Signal<bool>,
) -> impl IntoView {
    let page = PageState::of_context();
    let level = memo(move || page.read(|scenario| target.level(scenario)));
    let share = text(move || page.read(|scenario| target.share(scenario)).unwrap_or_default());
    let number = text(move || level.get().get().to_string());
    let words = text(move || target.words(level.get()).to_owned());
    let set = move |level| {
        page.lit.set(Some(target.part()));
        page.drag();
        page.change(|scenario| target.set(scenario, level));
    };
    let slide = heard(move |event| {
        if let Some(number) = Decimal::parse(&browser::typed(&event)) {
            set(number.level());
        }
    });
    let name = format!("{}, as a number from 0 to 10", target.name());
    let field = NumberField {
        class: "slider-number",
        label: text(move || name.clone()),
        least: Level::ZERO,
        shown: number,
        placeholder: "",
    };
    let light = move || page.lit.set(Some(target.part()));
    let dim = move || page.lit.set(None);
    let key = target.key();
    let described = format!("{key}-track");
    view! {
        <div class="slider" on:focusin=move |_| light() on:focusout=move |_| dim()>
            <div class="slider-head">
                <label for=key>{target.name()}</label>
                <span class="slider-words">{words}</span>
                <span class="slider-share">{share}</span>
                {field.of_level(page, set)}
            </div>
            <div class="slider-rail">
            <input
                class="slider-track"
                type="range"
                id=key
                name=key
                min="0"
                max="10"
                step="1"
                autocomplete="off"
                aria-valuetext=text(move || format!("{}, {}", number.get(), words.get()))
                value=number
                prop:value=number
                data-at=number
                on:input=slide
                on:pointerdown=move |_| light()
                on:change=heard(move |_| page.end_drag())
                aria-describedby=described.clone()
            />
            <Track slider=target.slider() id=described is_shown />
            </div>
            {match target {
                SliderTarget::Criterion(criterion) => criterion_parts(criterion),
                SliderTarget::Team => {
                    view! { <p class="slider-scale">{DATASET.team.definition.get()}</p> }.into_any()
                }
                SliderTarget::Language(_) => ().into_any(),
            }}
        </div>
    }
    .into_any()
}

/// What belongs to a criterion's slider: its scale, the switch that makes it a must-have, and what
/// is measured.
fn criterion_parts(criterion: &'static Criterion) -> AnyView {
    let [low, middle, high] = criterion.scale.map(Text::get);
    let scale = format!("Frameworks score 0: {low} · 5: {middle} · 10: {high}");
    let anchors = [0, 5, 10].into_iter().zip(criterion.anchors);
    let anchors = anchors.map(|(score, meaning)| {
        view! { <li>{format!("{score}: {}", meaning.get())}</li> }.into_any()
    });
    let items: Vec<&str> = criterion.checklist.iter().map(|item| item.get()).collect();
    let items = (!items.is_empty()).then(|| format!("Counted: {}.", items.join(", ")));
    view! {
        <p class="slider-scale">{scale}</p>
        <div class="slider-extras">
        <Must criterion />
        <details class="measured">
            <summary>
                "What is measured"
                <span class="hidden-text">{format!(": {}", criterion.name)}</span>
            </summary>
            <p>{criterion.definition.get()}</p>
            <ul>{anchors.collect_view()}</ul>
            <p>{items}</p>
        </details>
        </div>
    }
    .into_any()
}
