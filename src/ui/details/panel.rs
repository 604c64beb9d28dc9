//! The panel that opens below a row, with everything about its framework.

use leptos::prelude::*;

use crate::browser;
use crate::dataset::{Companion, DATASET, FactValue, Framework};
use crate::ui::details::contributions::Contributions;
use crate::ui::measurements::setups::MeasuredSetups;
use crate::ui::reasons::how_to_win::HowToWin;
use crate::ui::reasons::rank_shares::RankShares;
use crate::ui::reasons::versus::Versus;
use crate::ui::shared::citation::citation;
use crate::ui::shared::reactive::{aria, click, flag, text};
use crate::ui::state::page_state::PageState;
use stackfit_decision::Ranking;

/// A framework's pros, cons and use cases, how it stands to the first place, its contributions as
/// numbers, what was measured, its companions and figures.
#[component]
pub fn Details(about: &'static Framework) -> impl IntoView {
    let page = PageState::of_context();
    let hide = click(move |_| {
        let next = next_row(page, about.index);
        page.change(|scenario| scenario.hide(about.index, true));
        browser::focus_on(next);
    });
    let is_compared = flag(move || page.compared().contains(&about.index));
    let compare = click(move |_| page.compare(about.index, !is_compared.get_untracked()));
    let compared = text(move || {
        if is_compared.get() { "In the comparison" } else { "Add to the comparison" }.to_owned()
    });
    let languages = about.written_in.join(" or ");
    let what = format!(
        "{}. Written in {languages}; runs on {}.",
        about.full_name.get(),
        about.runtime.get()
    );
    view! {
        <p class="details-full">{what}</p>
        <dl class="details-words">
            {["pros", "cons", "use_cases"].map(|aspect| words(about, aspect)).collect_view()}
        </dl>
        <div class="reasons">
            <Versus framework=about.index />
            <RankShares framework=about.index />
            <HowToWin about />
        </div>
        <Contributions about />
        <MeasuredSetups about />
        {companions(about.companions)}
        <details>
            <summary>"Facts and figures"</summary>
            <dl class="facts">{about.facts.iter().map(figure).collect_view()}</dl>
        </details>
        <p class="details-buttons">
            <button type="button" class="pill" aria-pressed=aria(is_compared) on:click=compare>
                {compared}
            </button>
            <button type="button" class="pill" on:click=hide>
                "Hide from the ranking"
            </button>
        </p>
    }
    .into_any()
}

/// A CSS selector of what gets the focus once a row is gone: the row that takes its place, the last
/// one where it was the last, and the way back where it was the only one.
fn next_row(page: PageState, framework: usize) -> String {
    let listed = untrack(|| page.ranking.with(Ranking::listed));
    let after = listed.iter().skip_while(|other| **other != framework).nth(1);
    let next = after.or_else(|| listed.iter().rev().find(|other| **other != framework));
    match next.and_then(|next| DATASET.frameworks.get(*next)) {
        Some(next) => format!("#ranking [data-framework={}] .row", next.id),
        None => ".ways-back button".to_owned(),
    }
}

fn words(about: &'static Framework, aspect: &'static str) -> Option<AnyView> {
    let aspect = DATASET.aspects.iter().find(|known| known.id == aspect)?;
    let told = about.aspects.get(aspect.index)?;
    Some(entry(aspect.name, told.text.get().to_owned(), "", citation(told.sources, aspect.name)))
}

fn figure(figure: &'static FactValue) -> AnyView {
    let value = match figure.value {
        Some(value) if figure.fact.unit.get().is_empty() => value.get().to_owned(),
        Some(value) => format!("{} {}", value.get(), figure.fact.unit.get()),
        None => "not known".to_owned(),
    };
    let name = figure.fact.name.get();
    entry(name, value, figure.note.get(), citation(figure.sources, name))
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
    let date = match companion.date.get() {
        "" => String::new(),
        date => format!(" of {date}"),
    };
    let what = format!(
        ": {}. Version {}{date}. ",
        companion.purpose.get(),
        companion.latest_version.get()
    );
    view! {
        <li>
            <strong>{companion.name.get()}</strong>
            {what}
            {citation(companion.sources, companion.name.get())}
        </li>
    }
    .into_any()
}
