//! Situations: ready-made scenarios that also say what the team knows.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{DATASET, Preset};
use crate::ui::shared::citation::citation;
use crate::ui::shared::folded::folded;
use crate::ui::shared::reactive::{aria, click, flag};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use stackfit_decision::Scenario;

/// The situations of the articles, each with where it is argued, behind a fold.
#[component]
pub fn Situations() -> impl IntoView {
    view! {
        <div class="situations">
            {folded(
                "Situations that others have written about",
                || {
                    let entries = DATASET.presets.iter().map(entry).collect_view();
                    view! {
                        <p>"Each sets all sliders, your team’s languages too, and clears must-haves."</p>
                        <ul>{entries}</ul>
                    }
                        .into_any()
                },
            )}
        </div>
    }
    .into_any()
}

fn entry(preset: &'static Preset) -> AnyView {
    let page = PageState::of_context();
    let is_set = flag(move || {
        page.case_in(Stage::Words, |_, present| {
            let hidden = present.hidden.clone();
            *present == Scenario { hidden, ..preset.scenario() }
        })
    });
    let set = click(move |_| {
        page.set_needs(&|present| {
            let hidden = std::mem::take(&mut present.hidden);
            *present = Scenario { hidden, ..preset.scenario() };
        });
    });
    view! {
        <li>
            <button
                type="button"
                class="pill small"
                data-situation=preset.id
                aria-pressed=aria(is_set)
                on:click=set
            >
                {preset.name}
            </button>
            <p>
                {preset.summary.get()} " " {preset.against.get()} " "
                {preset.product.map(|_| "The situation says nothing of a team, so all languages go to 0. ")}
                {citation(preset.sources, preset.name)}
            </p>
        </li>
    }
    .into_any()
}
