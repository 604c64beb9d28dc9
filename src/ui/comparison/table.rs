//! The comparison table.

use leptos::prelude::*;

use crate::dataset::{Aspect, DATASET, Framework, Measure};
use crate::ui::measurements::method::MeasurementMethod;
use crate::ui::measurements::readings::readings;
use crate::ui::shared::citation::citation;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::{aria, click, each, flag, memo, text};
use crate::ui::state::page_state::PageState;
use crate::words;

/// All aspects in words, for the frameworks that the visitor picked; at first the three that lead.
#[component]
pub fn Comparison() -> impl IntoView {
    let page = PageState::of_context();
    // The table follows one frame behind the list, so that it never holds up a move.
    let columns = RwSignal::new(page.compared());
    Effect::new(move |_| {
        let compared = page.compared();
        request_animation_frame(move || {
            if columns.with_untracked(|columns| *columns != compared) {
                columns.set(compared);
            }
        });
    });
    let hint = text(move || hint(page).to_owned());
    let is_empty = flag(move || columns.read().is_empty());
    let head = |framework| {
        let name = words::framework(framework);
        view! { <th scope="col" role="columnheader">{name}</th> }.into_any()
    };
    let shown = memo(move || columns.get());
    let lines = DATASET.aspects.iter().map(|aspect| line(shown, aspect)).collect_view();
    let figures = DATASET.measurements.measures.iter();
    let figures = figures.map(|measure| measured(shown, measure)).collect_view();
    view! {
        <section class="comparison" aria-labelledby="comparison-title">
            <h2 id="comparison-title">"Side by side"</h2>
            <p class="comparison-hint">{hint}</p>
            <Picker />
            <div
                class="comparison-frame"
                tabindex="0"
                role="region"
                aria-label="Comparison table"
                prop:hidden=is_empty
            >
                <table role="table">
                    <thead role="rowgroup">
                        <tr role="row">
                            <th scope="col" role="columnheader">
                                "Aspect"
                            </th>
                            {each(shown, head)}
                        </tr>
                    </thead>
                    <tbody role="rowgroup">{lines}</tbody>
                    <tbody role="rowgroup">{figures}</tbody>
                </table>
            </div>
            <MeasurementMethod />
        </section>
    }
    .into_any()
}

/// What stands in the table, in a sentence.
fn hint(page: PageState) -> &'static str {
    let count = page.compared().len();
    let ranked = page.ranking.with(|ranking| !ranking.standings.is_empty());
    match (page.picked.read().is_some(), count) {
        (_, 0) => "Pick frameworks to compare.",
        (true, _) => "The frameworks that you picked.",
        (false, 1) => "The only one left. Pick others to compare it with.",
        (false, _) if !ranked => "The first of the list. Pick others to keep them here.",
        (false, 2) => "The two that are left. Pick others to keep them here.",
        (false, _) => "The three that lead. Pick others to keep them here.",
    }
}

fn line(columns: Derived<Vec<usize>>, aspect: &'static Aspect) -> AnyView {
    let cell = move |framework| cell(framework, aspect).into_any();
    view! {
        <tr data-aspect=aspect.id role="row">
            <th scope="row" role="rowheader">
                {aspect.name}
            </th>
            {each(columns, cell)}
        </tr>
    }
    .into_any()
}

fn cell(framework: usize, aspect: &'static Aspect) -> Option<AnyView> {
    let about = DATASET.frameworks.get(framework)?;
    let text = about.aspects.get(aspect.index)?;
    let cell = view! {
        <td role="cell" data-framework=about.id data-name=about.name>
            {text.text.get()}
            {citation(text.sources, about.name)}
        </td>
    };
    Some(cell.into_any())
}

/// A row of measured figures.
fn measured(columns: Derived<Vec<usize>>, measure: &'static Measure) -> AnyView {
    let better = if measure.more_is_better { "more is better" } else { "less is better" };
    let cell = move |framework| {
        let about = DATASET.frameworks.get(framework)?;
        let figures = readings(about, measure);
        Some(view! { <td role="cell" data-framework=about.id data-name=about.name>{figures}</td> })
    };
    view! {
        <tr data-measure=measure.id role="row">
            <th scope="row" role="rowheader">
                {measure.name.get()} <span class="facts-note">{better}</span>
            </th>
            {each(columns, move |framework| cell(framework).into_any())}
        </tr>
    }
    .into_any()
}

/// A button for every framework that puts it in the table or takes it out.
#[component]
fn Picker() -> impl IntoView {
    let page = PageState::of_context();
    let follow = click(move |_| page.picked.set(None));
    view! {
        <div class="picker" role="group" aria-label="Frameworks to compare">
            {DATASET.frameworks.iter().map(|framework| choice(page, framework)).collect_view()}
            <button
                type="button"
                class="link"
                prop:hidden=flag(move || page.picked.read().is_none())
                on:click=follow
            >
                "Follow the leaders again"
            </button>
        </div>
    }
    .into_any()
}

fn choice(page: PageState, framework: &'static Framework) -> AnyView {
    let index = framework.index;
    let is_shown = flag(move || page.compared().contains(&index));
    let toggle = click(move |_| page.compare(index, !is_shown.get_untracked()));
    view! {
        <button type="button" class="pill small" aria-pressed=aria(is_shown) on:click=toggle>
            {framework.name}
        </button>
    }
    .into_any()
}
