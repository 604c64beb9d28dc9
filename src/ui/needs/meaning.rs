//! The meaning of a slider: what is measured, and who leads where, as the sheet shows it.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{Criterion, DATASET, Text};
use crate::ui::needs::inspector::{leaders, position};
use crate::ui::needs::must_have::Must;
use crate::ui::needs::slider_target::SliderTarget;
use crate::ui::shared::reactive::content;
use crate::ui::state::page_state::PageState;

/// What the positions of a slider do, and for a criterion what its scores mean.
#[component]
pub fn Meaning(target: SliderTarget) -> impl IntoView {
    let page = PageState::of_context();
    let rest = match target {
        SliderTarget::Criterion(criterion) => of_criterion(criterion),
        SliderTarget::Team => view! { <p>{DATASET.team.definition.get()}</p> }.into_any(),
        SliderTarget::Language(_) => view! {
            <p>
                "How well your team knows the language, from not at all to expert. Of a framework’s "
                "languages, the one that the team knows best counts; "
                {format!("“{}”", DATASET.team.name)}
                " sets how much."
            </p>
        }
        .into_any(),
    };
    view! {
        <p prop:textContent=content(move || position(page, target))></p>
        <p prop:textContent=content(move || leaders(page, target))></p>
        {rest}
    }
    .into_any()
}

fn of_criterion(criterion: &'static Criterion) -> AnyView {
    let [low, middle, high] = criterion.scale.map(Text::get);
    let scale = format!("Frameworks score 0: {low} · 5: {middle} · 10: {high}");
    let anchors = [0, 5, 10].into_iter().zip(criterion.anchors);
    let anchors = anchors.map(|(score, meaning)| {
        view! { <li>{format!("{score}: {}", meaning.get())}</li> }.into_any()
    });
    let items: Vec<&str> = criterion.checklist.iter().map(|item| item.get()).collect();
    let items = (!items.is_empty()).then(|| format!("Counted: {}.", items.join(", ")));
    view! {
        <Must criterion />
        <h3>"What is measured"</h3>
        <p>{criterion.definition.get()}</p>
        <p>{scale}</p>
        <ul>{anchors.collect_view()}</ul>
        <p>{items}</p>
    }
    .into_any()
}
