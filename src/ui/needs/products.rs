//! Products: buttons that say what is being built, and set the needs of that.

use leptos::prelude::*;

use crate::dataset::{self, DATASET, Preset};
use crate::ui::shared::reactive::{aria, click, content, flag, live, memo};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use stackfit_decision::Scenario;

/// "We are building": a button for each product. It sets the weights of the criteria and nothing
/// else; what the team knows, must-haves, hidden frameworks and own scores stay.
#[component]
pub fn Products() -> impl IntoView {
    view! {
        <div class="products" role="group" aria-labelledby="products-title">
            <span id="products-title" class="products-title">"We are building"</span>
            {DATASET.presets.iter().map(choice).collect_view()}
        </div>
    }
    .into_any()
}

fn choice(preset: &'static Preset) -> AnyView {
    let Some(product) = preset.product else { return ().into_any() };
    let page = PageState::of_context();
    let is_set = flag(move || page.case_in(Stage::Words, |_, scenario| is_set(preset, scenario)));
    let set = click(move |_| {
        page.change_by_step(|scenario| scenario.weights = preset.weights.to_vec());
    });
    view! {
        <button
            type="button"
            class="pill"
            data-preset=preset.id
            aria-pressed=aria(is_set)
            on:click=set
        >
            {product}
        </button>
    }
    .into_any()
}

fn is_set(preset: &Preset, scenario: &Scenario) -> bool {
    preset.product.is_some() && scenario.weights == preset.weights
}

/// A line below the question: which weights the product sets that is set; before the first move
/// what to do, and else what the page is.
#[component]
pub fn Lede() -> impl IntoView {
    let page = PageState::of_context();
    let said = memo(move || page.case_in(Stage::Words, |_, scenario| lede(scenario)));
    view! {
        <p class="lede">
            {live(move || said.with(|said| said.0.clone()))}
            <span
                class="lede-more"
                prop:textContent=content(move || said.with(|said| said.1.clone()))
            ></span>
        </p>
    }
    .into_any()
}

/// The line in two pieces: what is always there, and what is said where there is room for it.
fn lede(scenario: &Scenario) -> (String, String) {
    let said = |always: &str, more: &str| (always.to_owned(), more.to_owned());
    match DATASET.presets.iter().find(|preset| is_set(preset, scenario)) {
        Some(preset) => (meaning(preset), "; other needs are as at the start.".to_owned()),
        None if *scenario == dataset::start() => said(
            "Drag a slider, and fifteen frameworks re-rank.",
            " Say what your team knows and what your product needs.",
        ),
        None => said(DATASET.site.introduction.get(), ""),
    }
}

/// What a product sets: the weights that are not those of the start.
fn meaning(preset: &'static Preset) -> String {
    let criteria = DATASET.criteria.iter().zip(preset.weights);
    let set = criteria.filter(|(criterion, weight)| criterion.default_weight != **weight);
    let set = set.map(|(criterion, weight)| format!("{} {}", criterion.name, weight.get()));
    set.collect::<Vec<_>>().join(", ")
}
