//! Products: buttons that say what is being built, and set the needs of that.

use leptos::prelude::*;

use crate::dataset::{self, DATASET, Preset};
use crate::ui::shared::reactive::{aria, click, content, flag};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::words;
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

/// A line below the question: what the product that is set means; before the first move what to do,
/// and else what the page is.
#[component]
pub fn Lede() -> impl IntoView {
    let page = PageState::of_context();
    let said = content(move || {
        page.case_in(Stage::Words, |_, scenario| {
            match DATASET.presets.iter().find(|preset| is_set(preset, scenario)) {
                Some(preset) => meaning(preset),
                None if *scenario == dataset::start() => {
                    "Say what your team knows and what your product needs: drag a slider, and the \
                 frameworks re-rank."
                        .to_owned()
                }
                None => DATASET.site.introduction.get().to_owned(),
            }
        })
    });
    view! { <p class="lede" prop:textContent=said></p> }.into_any()
}

/// What a product sets: the weights that are not those of the start.
fn meaning(preset: &'static Preset) -> String {
    let criteria = DATASET.criteria.iter().zip(preset.weights);
    let set = criteria.filter(|(criterion, weight)| criterion.default_weight != **weight);
    let set = set.map(|(criterion, weight)| format!("{} to {}", criterion.name, weight.get()));
    let product = preset.product.unwrap_or_default();
    format!(
        "{product} sets {}; other needs are as at the start.",
        words::list(&set.collect::<Vec<_>>())
    )
}
