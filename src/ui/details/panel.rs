//! The details of a framework: why it is where it is, and everything about it.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::{Companion, DATASET, FactValue, Framework, framework_at};
use crate::ui::details::contributions::Contributions;
use crate::ui::measurements::setups::MeasuredSetups;
use crate::ui::own::buttons::change;
use crate::ui::reasons::how_to_win::HowToWin;
use crate::ui::reasons::rank_shares::RankShares;
use crate::ui::reasons::versus::Versus;
use crate::ui::shared::citation::citation;
use crate::ui::shared::folded::folded;
use crate::ui::shared::reactive::{aria, click, content, flag};
use crate::ui::state::changes::Changed;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::Ranking;

/// How a framework stands to the first place, why it is not there and what would make it win; its pros,
/// cons and use cases; its contributions as numbers and the rest behind folds.
#[component]
pub fn Details(about: &'static Framework) -> impl IntoView {
    let page = PageState::of_context();
    let hide = click(move |_| {
        let next = next_row(page, about.index);
        page.sheet.close();
        page.change(Changed::Settings, |scenario| scenario.hide(about.index, true));
        browser::focus_on(next);
    });
    let is_compared = flag(move || page.compared().contains(&about.index));
    let said = RwSignal::new(String::new());
    let compare = click(move |_| {
        let is_in = !is_compared.get_untracked();
        page.compare(about.index, is_in);
        said.set(words::in_comparison(about.index, is_in));
    });
    let compared = content(move || {
        if is_compared.get() { "In the comparison" } else { "Add to the comparison" }.to_owned()
    });
    let languages = about.written_in.join(" or ");
    let what = if !about.is_own() {
        let (name, runtime) = (about.full_name.get(), about.runtime.get());
        format!("{name}. Written in {languages}; runs on {runtime}.")
    } else if languages.is_empty() {
        "Yours.".to_owned()
    } else {
        format!("Yours. Written in {languages}.")
    };
    view! {
        <Versus framework=about.index />
        <HowToWin about />
        <dl class="details-words">
            {["pros", "cons", "use_cases"].map(|aspect| aspect_of(about, aspect)).collect_view()}
        </dl>
        <p class="details-full">{what}</p>
        {folded("How the score adds up", move || view! { <Contributions about /> }.into_any())}
        {folded(
            "Its rank in nearby settings",
            move || view! { <RankShares framework=about.index /> }.into_any(),
        )}
        {(!about.is_own()).then(|| known(about))}
        <p class="details-buttons">
            <button
                type="button"
                class="pill"
                aria-pressed=aria(is_compared)
                on:click=compare
                prop:textContent=compared
            ></button>
            <button type="button" class="pill" on:click=hide>
                "Hide from the ranking"
            </button>
            {change(about, "pill")}
        </p>
        <p role="status" class="details-said" prop:textContent=content(move || said.get())></p>
    }
    .into_any()
}

/// What is known of a framework of ours beside words and scores.
fn known(about: &'static Framework) -> AnyView {
    let facts = || view! { <dl class="facts">{about.facts.iter().map(figure).collect_view()}</dl> };
    view! {
        <MeasuredSetups about />
        {companions(about.companions)}
        {folded("Facts and figures", move || facts().into_any())}
    }
    .into_any()
}

/// A CSS selector of what gets the focus once a row is gone: the row that takes its place, the last
/// one where it was the last, and the way back where it was the only one.
fn next_row(page: PageState, framework: usize) -> String {
    let listed = untrack(|| page.ranking.with(Ranking::listed));
    let after = listed.iter().skip_while(|other| **other != framework).nth(1);
    let next = after.or_else(|| listed.iter().rev().find(|other| **other != framework));
    match next.and_then(|next| framework_at(*next)) {
        Some(next) => format!("#ranking [data-framework={}] .row", next.id),
        None => ".ways-back button".to_owned(),
    }
}

fn aspect_of(about: &'static Framework, aspect: &'static str) -> Option<AnyView> {
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
    Some(folded("What usually comes with it", || {
        let list = companions.iter().map(companion).collect_view();
        view! { <ul class="companions">{list}</ul> }.into_any()
    }))
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
