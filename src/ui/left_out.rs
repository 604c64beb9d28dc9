//! What is not in the list, and why.

use leptos::prelude::*;

use super::Desk;
use super::shared::{click, flag, memo, part};
use crate::browser;
use crate::dataset::DATASET;
use crate::decision::{Exclusion, Shortfall};
use crate::words;

/// Frameworks that miss a must-have, with the reason, and hidden ones, with the way back.
#[component]
pub fn LeftOut() -> impl IntoView {
    let desk = Desk::of_page();
    let excluded = memo(move || desk.ranking.with(|ranking| ranking.excluded.clone()));
    let hidden = memo(move || desk.ranking.with(|ranking| ranking.hidden.clone()));
    let excluded_ones =
        part(move || excluded.get().iter().map(exclusion).collect_view().into_any());
    let hidden_ones = part(move || {
        hidden.get().into_iter().map(|f| hidden_one(desk, f)).collect_view().into_any()
    });
    let drop_all = click(move |_| {
        desk.leap(|scenario| scenario.must.fill(None));
        browser::focus_on("#ranking .row".to_owned());
    });
    view! {
        <section class="left-out" prop:hidden=flag(move || excluded.with(Vec::is_empty))>
            <h2>"Not in the ranking: a must-have is missing"</h2>
            <ul id="excluded">{excluded_ones}</ul>
            <button type="button" class="link" on:click=drop_all>
                "Drop all must-haves"
            </button>
        </section>
        <section class="left-out" prop:hidden=flag(move || hidden.with(Vec::is_empty))>
            <h2>"Hidden by you"</h2>
            <ul id="hidden">
                {hidden_ones}
            </ul>
        </section>
    }
    .into_any()
}

fn exclusion(exclusion: &Exclusion) -> AnyView {
    let id = DATASET.frameworks.get(exclusion.alternative).map(|framework| framework.id);
    let reasons: Vec<String> = exclusion.shortfalls.iter().map(shortfall).collect();
    view! {
        <li data-framework=id>
            <strong>{words::framework(exclusion.alternative)}</strong>
            {format!(": {}.", words::list(&reasons))}
        </li>
    }
    .into_any()
}

fn shortfall(shortfall: &Shortfall) -> String {
    let name = DATASET.criteria.get(shortfall.criterion).map_or("", |criterion| criterion.name);
    format!("{name} {} of 10, asked for at least {}", shortfall.value, shortfall.least.get())
}

fn hidden_one(desk: Desk, framework: usize) -> AnyView {
    let id = DATASET.frameworks.get(framework).map_or("", |framework| framework.id);
    let name = words::framework(framework);
    let show = click(move |_| {
        desk.change(|scenario| scenario.hide(framework, false));
        browser::focus_on(format!("#ranking [data-framework={id}] .row"));
    });
    view! {
        <li data-framework=id>
            <strong>{name}</strong>
            " "
            <button type="button" class="link" on:click=show>
                "Bring back"
                <span class="hidden-text">{format!(" {name}")}</span>
            </button>
        </li>
    }
    .into_any()
}
