//! First places over all possible weights: how often each framework takes one, and for whom.

use std::sync::Arc;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::shared::derived::Derived;
use crate::ui::shared::folded::folded;
use crate::ui::shared::frame::frame;
use crate::ui::shared::reactive::{flag, live, memo, part};
use crate::ui::state::debounced::Debounced;
use crate::words;
use stackfit_decision::{
    Level, Model, Part, Reach, SAMPLES, SEED, Scenario, descending, dominance, never_first, rank,
    reach,
};

/// What is found for a model and a scenario whose weights do not matter.
#[derive(Default, PartialEq)]
struct Found {
    reach: Reach,
    never: Vec<usize>,
    /// Who takes part, the most often first first.
    order: Vec<usize>,
}

/// In which share of all possible weights each framework is first, and what matters to those for
/// whom it is.
#[component]
pub fn FirstPlaces(settled: Debounced) -> impl IntoView {
    // The weights play no part, so moving one finds nothing new.
    let case = memo(move || {
        settled.case(|model, scenario| Some((model.clone(), without_weights(scenario))))
    });
    let found = memo(move || {
        let find = |(model, scenario): &(Model, Scenario)| Arc::new(find(model, scenario));
        case.with(|case| case.as_ref().map(find).unwrap_or_default())
    });
    let lines = part(move || {
        let found = found.get();
        let line = |framework: &usize| line(&found, *framework);
        found.order.iter().map(line).collect_view().into_any()
    });
    let even = live(move || match found.with(|found| terms(found).len()) {
        0 => String::new(),
        terms => format!("An even share would be {}% for each.", words::even_share(terms)),
    });
    let verdicts = part(move || {
        let found = found.get();
        if found.order.len() < 2 {
            return ().into_any();
        }
        let dominance = settled.case(dominance);
        let said = words::never_and_dominated(&found.never, &dominance);
        said.into_iter().map(|said| view! { <li>{said}</li> }.into_any()).collect_view().into_any()
    });
    let is_empty = flag(move || found.with(|found| found.order.is_empty()));
    let table = view! {
        <table class="first-places">
            <caption class="hidden-text">"How often each framework is first, and for whom"</caption>
            <thead>
                <tr>
                    <th scope="col">"Framework"</th>
                    <th scope="col">"First in"</th>
                    <th scope="col">"Choose it if these matter more than average to you"</th>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any();
    view! {
        <h3>"Who can win at all"</h3>
        <p class="experts-note">
            "Your weights play no part here: all possible ones are equally likely. What the team "
            "knows, the must-haves and what you hid stay as you set them. " {even}
        </p>
        {frame("experts-frame", "first-places", "Who can win at all", is_empty, table)}
        <ul class="experts-verdicts">{verdicts}</ul>
        {folded("All central weights", move || central_weights(found, is_empty))}
        <p class="experts-note">
            "Counted over 10,000 sets of weights, drawn uniformly from all that add up to 100% (the "
            "simplex), always the same ones. In the field’s terms these are first-rank "
            "acceptabilities and central weights of SMAA-2; frameworks that share the first place "
            "each count. Where no weights put a framework first, that is proved, not counted."
        </p>
    }
    .into_any()
}

fn without_weights(scenario: &Scenario) -> Scenario {
    let mut scenario = scenario.clone();
    scenario.team = Level::ZERO;
    scenario.weights.fill(Level::ZERO);
    scenario
}

fn find(model: &Model, scenario: &Scenario) -> Found {
    let reach = reach(model, scenario, SAMPLES.into(), SEED);
    let never = never_first(model, scenario);
    let takes_part = rank(model, scenario).unranked;
    let order = descending(takes_part.iter().map(|framework| reach.first(*framework)));
    let order = order.into_iter().filter_map(|place| takes_part.get(place).copied()).collect();
    Found { reach, never, order }
}

fn line(found: &Found, framework: usize) -> AnyView {
    let is_never = found.never.contains(&framework);
    let share = words::first_share(&found.reach, framework, is_never);
    // A bar of all samples is 100 wide.
    let width = found.reach.percent(framework, 1).to_string();
    let central = found.reach.central_weights(framework);
    let without = if is_never { "–" } else { "too rare to say" };
    let central = central.map_or_else(|| without.to_owned(), |c| words::more_than_even(&c));
    view! {
        <tr>
            <th scope="row">{words::marked(framework)}</th>
            <td>
                {share}
                <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
                    <rect class="first-places-all" width="100" height="4" />
                    <rect width=width height="4" />
                </svg>
            </td>
            <td>{central}</td>
        </tr>
    }
    .into_any()
}

/// What is weighed.
fn terms(found: &Found) -> Vec<Part> {
    let central = |framework: &usize| found.reach.central_weights(*framework);
    let weights = found.order.first().and_then(central).unwrap_or_default();
    weights.into_iter().map(|(part, _)| part).collect()
}

/// The mean weights with which each framework is first, in percent.
fn central_weights(found: Derived<Arc<Found>>, is_empty: Signal<bool>) -> AnyView {
    let head = part(move || {
        let terms = found.with(|found| terms(found));
        let name =
            |term: Part| view! { <th scope="col"><span>{words::part(term)}</span></th> }.into_any();
        terms.into_iter().map(name).collect_view().into_any()
    });
    let lines = part(move || {
        let found = found.get();
        let line = |framework: &usize| {
            let central = found.reach.central_weights(*framework)?;
            let even = words::even_share(central.len());
            let cell = |(_, weight): (Part, f64)| {
                let percent = words::percent(weight);
                let class = if percent > even { "above-even" } else { "" };
                view! { <td class=class>{percent.to_string()}</td> }.into_any()
            };
            let cells = central.into_iter().map(cell).collect_view();
            let name = words::framework(*framework);
            Some(view! { <tr><th scope="row">{name}</th>{cells}</tr> }.into_any())
        };
        found.order.iter().map(line).collect_view().into_any()
    });
    let table = view! {
        <table class="scores">
            <caption>
                <span>
                    "The mean of the weights with which a framework is first, in percent"
                </span>
            </caption>
            <thead>
                <tr>
                    <th scope="col">"Framework"</th>
                    {head}
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any();
    frame("experts-frame", "central-weights", "All central weights", is_empty, table)
}
