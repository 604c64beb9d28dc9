//! The inspector: what the slider in use means, and what its position does.

use crate::ui::view::view;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::browser;
use crate::ui::needs::must_have::Must;
use crate::ui::needs::slider_target::SliderTarget;
use crate::ui::shared::reactive::{click, content, part};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::ui::state::sheet;
use crate::words;
use stackfit_decision::track_with_ties;

/// A box of fixed height for the slider that was used last: its position in words, its share of the
/// total, who leads where along it, and for a criterion the switch that makes it a must-have. What
/// is measured is one level deeper, in the sheet. Enter on a slider leads to its controls, and Escape back.
#[component]
pub fn Inspector() -> impl IntoView {
    let page = PageState::of_context();
    let inside = part(move || match page.in_use.slider.get().and_then(SliderTarget::of) {
        Some(target) => inspected(page, target),
        None => view! {
            <p class="inspector-hint">
                "The slider that you use is explained here: what its position means, and who leads "
                "where along it. With a keyboard, Enter leads here, and Escape back."
            </p>
        }
        .into_any(),
    });
    let go_back: Box<dyn FnMut(KeyboardEvent)> = Box::new(move |event| {
        let used = page.in_use.slider.get_untracked().and_then(SliderTarget::of);
        if event.key() == "Escape"
            && let Some(slider) = used.and_then(|used| browser::first(&["#", used.key()].concat()))
        {
            // It closes nothing else.
            event.prevent_default();
            browser::focus_in_place(&slider);
        }
    });
    view! {
        <section class="inspector" aria-label="The slider in use" on:keydown=go_back>
            {inside}
        </section>
    }
    .into_any()
}

fn inspected(page: PageState, target: SliderTarget) -> AnyView {
    let criterion = match target {
        SliderTarget::Criterion(criterion) => Some(criterion),
        SliderTarget::Language(_) | SliderTarget::Team => None,
    };
    let explain = click(move |_| page.sheet.open(sheet::Content::Slider(target.slider())));
    let question = if target.is_fact() { "What it changes" } else { "What is measured" };
    view! {
        <p class="inspector-value">
            <strong prop:textContent=content(move || heading(page, target))></strong>
            " "
            <span prop:textContent=content(move || position(page, target))></span>
        </p>
        <p class="inspector-leaders" prop:textContent=content(move || leaders(page, target))></p>
        <div class="inspector-actions">
            {criterion.map(|criterion| view! { <Must criterion /> }.into_any())}
            <button type="button" class="link" on:click=explain>
                {question}
                <span class="hidden-text">{format!(": {}", target.name())}</span>
            </button>
        </div>
    }
    .into_any()
}

/// The slider with its number: `Concurrency, 6`.
pub fn heading(page: PageState, target: SliderTarget) -> String {
    let level = page.case_in(Stage::Words, |_, scenario| target.level(scenario));
    format!("{}, {}", target.name(), level.get())
}

/// Its position in words, and its share of the total: `a lot · 27% of the total`.
pub fn position(page: PageState, target: SliderTarget) -> String {
    page.case_in(Stage::Words, |_, scenario| {
        format!("{} · {}", target.words(target.level(scenario)), target.share(scenario))
    })
}

/// Who leads where along it: `First: Django; Fastify takes over from 6.9.`
pub fn leaders(page: PageState, target: SliderTarget) -> String {
    match stretches(page, target) {
        told if told.is_empty() || told.starts_with("No ") => told,
        told => format!("First: {told}"),
    }
}

/// Who leads where along it, without more words: `Django; Fastify takes over from 6.9.`
pub fn stretches(page: PageState, target: SliderTarget) -> String {
    let slider = target.slider();
    let told = page.case_in(Stage::Words, |model, scenario| {
        words::track(&track_with_ties(model, scenario, slider))
    });
    match told.as_str() {
        "" => told,
        "No difference" => "No difference, wherever it stands.".to_owned(),
        _ => told + ".",
    }
}
