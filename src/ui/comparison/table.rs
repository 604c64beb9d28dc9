//! The comparison table: aspects in words and measured figures, a column for each framework.

use leptos::prelude::*;

use crate::dataset::{Aspect, DATASET, Measure};
use crate::ui::measurements::readings::readings;
use crate::ui::shared::citation::citation;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::{each, flag, memo};
use crate::ui::state::page_state::PageState;
use crate::words;

/// All aspects in words and all measured figures, a column for each framework.
#[component]
pub fn ComparisonTable() -> impl IntoView {
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
    }
    .into_any()
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
