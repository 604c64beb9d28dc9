//! What opens below a row.

use leptos::prelude::*;

use super::Desk;
use super::citation::citation;
use super::shared::click;
use super::sum::Sum;
use crate::dataset::{Companion, DATASET, Figure, Framework};

/// A framework's pros, cons and use cases, its contributions as numbers, its companions and
/// figures.
#[component]
pub fn Details(about: &'static Framework) -> impl IntoView {
    let desk = Desk::of_page();
    let hide = click(move |_| desk.change(|scenario| scenario.hide(about.index, true)));
    let compare = click(move |_| {
        let mut picked = desk.compared();
        if !picked.contains(&about.index) {
            picked.push(about.index);
        }
        desk.picked.set(Some(picked));
    });
    let what =
        format!("{}. {} on {}.", about.full_name, about.written_in.join(", "), about.runtime);
    view! {
        <p class="details-full">{what}</p>
        <dl class="details-words">
            {["pros", "cons", "use_cases"].map(|aspect| words(about, aspect)).collect_view()}
        </dl>
        <Sum about />
        {companions(about.companions)}
        <details>
            <summary>"Facts and figures"</summary>
            <dl class="facts">{about.facts.iter().map(figure).collect_view()}</dl>
        </details>
        <p class="details-buttons">
            <button type="button" class="pill" on:click=compare>
                "Compare"
            </button>
            <button type="button" class="pill" on:click=hide>
                "Hide from the ranking"
            </button>
        </p>
    }
    .into_any()
}

fn words(about: &'static Framework, aspect: &'static str) -> Option<AnyView> {
    let aspect = DATASET.aspects.iter().find(|known| known.id == aspect)?;
    let text = about.aspects.get(aspect.index)?;
    Some(entry(aspect.name, text.text.to_owned(), "", citation(text.sources)))
}

fn figure(figure: &'static Figure) -> AnyView {
    let value = match figure.value {
        Some(value) if figure.fact.unit.is_empty() => value.to_owned(),
        Some(value) => format!("{value} {}", figure.fact.unit),
        None => "not known".to_owned(),
    };
    entry(figure.fact.name, value, figure.note, citation(figure.sources))
}

/// A term, what it is, a remark, and sources.
fn entry(term: &'static str, text: String, remark: &'static str, sources: AnyView) -> AnyView {
    view! {
        <div>
            <dt>{term}</dt>
            <dd>{text} " " <span class="facts-note">{remark}</span> " " {sources}</dd>
        </div>
    }
    .into_any()
}

fn companions(companions: &'static [Companion]) -> Option<AnyView> {
    if companions.is_empty() {
        return None;
    }
    let list = companions.iter().map(companion).collect_view();
    Some(
        view! {
            <details>
                <summary>"What usually comes with it"</summary>
                <ul class="companions">{list}</ul>
            </details>
        }
        .into_any(),
    )
}

fn companion(companion: &'static Companion) -> AnyView {
    let date = match companion.date {
        "" => String::new(),
        date => format!(" of {date}"),
    };
    let what = format!(": {}. Version {}{date}. ", companion.purpose, companion.latest_version);
    view! {
        <li>
            <strong>{companion.name}</strong>
            {what}
            {citation(companion.sources)}
        </li>
    }
    .into_any()
}
