//! Products: buttons that say what is being built, and set the needs of that.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{self, DATASET, Preset};
use crate::ui::ask::button::ask_button;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::{aria, click, content, flag, live, memo};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Level, Model, Ranking, Scenario, descending, rank};

/// The button that lets the page ask, and "We are building": a button for each product. It sets the weights
/// of the criteria and nothing else; what the team knows, must-haves, hidden frameworks and own scores stay.
#[component]
pub fn Products(is_guided: RwSignal<bool>) -> impl IntoView {
    view! {
        <div class="products" role="group" aria-labelledby="products-title">
            {ask_button(is_guided)}
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
        page.set_needs(&|scenario| scenario.weights = preset.weights.to_vec());
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

/// A line below the question: which weights the product sets that is set, and before the first move
/// what to do; then what the articles say of it.
#[component]
pub fn Lede(remark: Derived<String>) -> impl IntoView {
    let page = PageState::of_context();
    let said = memo(move || {
        page.case_in(Stage::Words, |model, scenario| lede(model.alternatives().len(), scenario))
    });
    view! {
        <p class="lede">
            {live(move || said.with(|said| said.0.clone()))}
            <span
                class="lede-more"
                prop:textContent=content(move || said.with(|said| said.1.clone()))
            ></span>
            <span class="lede-remark" prop:textContent=content(move || remark.get())></span>
        </p>
    }
    .into_any()
}

/// What the articles say of it beside the answer, where the line below the question has no room.
#[component]
pub fn ArticlesRemark(remark: Derived<String>) -> impl IntoView {
    view! { <p class="remark" prop:textContent=content(move || remark.get())></p> }.into_any()
}

/// What the articles say of what is set: how the ranking contradicts who argued for the product, or
/// what they advise where the team's language decides; else nothing.
pub fn articles_remark(page: PageState) -> String {
    let Some(leader) = page.ranking_in(Stage::Words, first) else { return String::new() };
    page.case_in(Stage::Words, |model, scenario| {
        match DATASET.presets.iter().find(|preset| is_set(preset, scenario)) {
            Some(preset) => contradiction(preset, leader),
            None if *scenario != dataset::opening() => without_language(model, scenario, leader)
                .map_or(String::new(), |other| {
                    let other = words::framework(other);
                    [
                        "Without your team’s language, ",
                        other,
                        " would be first; an article behind this page says to go by it.",
                    ]
                    .concat()
                }),
            None => String::new(),
        }
    })
}

/// How the ranking contradicts who argued for a product; nothing where one of theirs is first.
fn contradiction(preset: &Preset, leader: usize) -> String {
    let against = preset.against.get();
    if preset.argues_for.is_empty() || preset.argues_for.contains(&leader) {
        String::new()
    } else if !against.is_empty()
        && first(&rank(dataset::model(), &preset.scenario())) == Some(leader)
    {
        against.to_owned()
    } else {
        let (argues, name) = (preset.argues, words::framework(leader));
        format!("An article behind this page argues for {argues}; here {name} is first.")
    }
}

/// The place of who is first, the first listed of those that are level.
fn first(ranking: &Ranking) -> Option<usize> {
    ranking.standings.first().map(|standing| standing.alternative)
}

/// Who else would be first if the team's language did not count.
fn without_language(model: &Model, scenario: &Scenario, leader: usize) -> Option<usize> {
    if scenario.team_weight() == 0 {
        return None;
    }
    let without = Scenario { team: Level::ZERO, ..scenario.clone() };
    first(&rank(model, &without)).filter(|other| *other != leader)
}

/// The line in two pieces: what is always there, and what is said where there is room for it.
fn lede(frameworks: usize, scenario: &Scenario) -> (String, String) {
    let said = |always: &str, more: &str| (always.to_owned(), more.to_owned());
    match DATASET.presets.iter().find(|preset| is_set(preset, scenario)) {
        Some(preset) => meaning(preset),
        None if *scenario == dataset::opening() => said(
            &format!("Drag a slider, and {} frameworks re-rank.", count(frameworks)),
            " Say what your team knows and what your product needs.",
        ),
        None => said(DATASET.site.introduction.get(), ""),
    }
}

/// How many there are, in a word where it is the number that the data has.
fn count(count: usize) -> String {
    if count == 15 { "fifteen".to_owned() } else { count.to_string() }
}

/// What a product sets: the weights that it raises, and how many others count a little.
fn meaning(preset: &'static Preset) -> (String, String) {
    let (mut raised, mut others, mut is_rest) = (Vec::new(), Vec::new(), false);
    for (criterion, weight) in DATASET.criteria.iter().zip(preset.weights) {
        if *weight > criterion.default_weight {
            raised.push((criterion.name, weight.get()));
        } else if !weight.is_zero() {
            others.push(weight.get());
        } else {
            is_rest = true;
        }
    }
    // What weighs most is said first.
    let order = descending(raised.iter().map(|(_, weight)| u32::from(*weight)));
    let mut set = String::new();
    for (name, weight) in order.into_iter().filter_map(|place| raised.get(place)) {
        let comma = if set.is_empty() { "" } else { ", " };
        set.extend([comma, name, " ", &weight.to_string()]);
    }
    set.push('.');
    let mut rest = String::new();
    if let [first, more @ ..] = others.as_slice() {
        if more.iter().any(|other| other != first) {
            return (set, rest);
        }
        let s = if more.is_empty() { "" } else { "s" };
        rest = format!(" {} other{s} {first}", others.len());
    }
    if is_rest {
        rest.push_str(if rest.is_empty() { " All others 0" } else { ", the rest 0" });
    }
    if !rest.is_empty() {
        rest.extend(["; ", DATASET.team.name, " stays."]);
    }
    (set, rest)
}
