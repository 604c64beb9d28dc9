//! The comparison table.

use leptos::prelude::*;

use super::citation::citation;
use super::shared::{aria, click, flag, text};
use super::{Desk, words};
use crate::dataset::{Aspect, DATASET, Framework};

/// All aspects in words, for the frameworks that the visitor picked; at first the three that lead.
#[component]
pub fn Comparison() -> impl IntoView {
    let desk = Desk::of_page();
    // The table follows one frame behind the list, so that it never holds up a move.
    let columns = RwSignal::new(desk.compared());
    Effect::new(move |_| {
        let compared = desk.compared();
        request_animation_frame(move || {
            if columns.with_untracked(|columns| *columns != compared) {
                columns.set(compared);
            }
        });
    });
    let hint = text(move || {
        let hint = if desk.picked.read().is_some() {
            "The frameworks that you picked."
        } else {
            "The three that lead. Pick others to keep them here."
        };
        hint.to_owned()
    });
    let head = |framework| view! { <th scope="col">{words::framework(framework)}</th> }.into_any();
    let lines = DATASET.aspects.iter().map(|aspect| line(columns, aspect)).collect_view();
    view! {
        <section class="comparison" aria-labelledby="comparison-title">
            <h2 id="comparison-title">"Side by side"</h2>
            <p class="comparison-hint">{hint}</p>
            <Picker />
            <div class="comparison-frame" tabindex="0" role="region" aria-label="Comparison table">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"Aspect"</th>
                            <For each=move || columns.get() key=|framework| *framework children=head />
                        </tr>
                    </thead>
                    <tbody>{lines}</tbody>
                </table>
            </div>
        </section>
    }
    .into_any()
}

fn line(columns: RwSignal<Vec<usize>>, aspect: &'static Aspect) -> AnyView {
    let cell = move |framework| cell(framework, aspect);
    view! {
        <tr data-aspect=aspect.id>
            <th scope="row">{aspect.name}</th>
            <For each=move || columns.get() key=|framework| *framework children=cell />
        </tr>
    }
    .into_any()
}

fn cell(framework: usize, aspect: &'static Aspect) -> Option<AnyView> {
    let about = DATASET.frameworks.get(framework)?;
    let text = about.aspects.get(aspect.index)?;
    let cell = view! {
        <td data-framework=about.id data-name=about.name>
            {text.text}
            {citation(text.sources)}
        </td>
    };
    Some(cell.into_any())
}

/// A button for every framework that puts it in the table or takes it out.
#[component]
fn Picker() -> impl IntoView {
    let desk = Desk::of_page();
    let follow = click(move |_| desk.picked.set(None));
    view! {
        <div class="picker" role="group" aria-label="Frameworks to compare">
            {DATASET.frameworks.iter().map(|framework| choice(desk, framework)).collect_view()}
            <button
                type="button"
                class="link"
                prop:hidden=flag(move || desk.picked.read().is_none())
                on:click=follow
            >
                "Back to the three that lead"
            </button>
        </div>
    }
    .into_any()
}

fn choice(desk: Desk, framework: &'static Framework) -> AnyView {
    let index = framework.index;
    let is_shown = flag(move || desk.compared().contains(&index));
    let toggle = click(move |_| {
        let mut picked = desk.compared();
        match picked.iter().position(|other| *other == index) {
            Some(place) => drop(picked.remove(place)),
            None => picked.push(index),
        }
        desk.picked.set(Some(picked));
    });
    view! {
        <button type="button" class="pill small" aria-pressed=aria(is_shown) on:click=toggle>
            {framework.name}
        </button>
    }
    .into_any()
}
