//! Frameworks left out of the ranking: hidden ones and those that miss a must-have.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::framework_at;
use crate::ui::own::buttons::change;
use crate::ui::ranking::ways_back::{bring_all_back, drop_must_haves};
use crate::ui::shared::reactive::{click, flag, memo, part};
use crate::ui::state::changes::Changed;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::Exclusion;

/// What gets the focus once a list here is gone: the row right above it, or where a must-have lets
/// none in, the way out of that.
const LAST_ROW: &str = "#ranking > li:last-child .row, #excluded + button";

/// Frameworks that miss a must-have, with the reason, and hidden ones, with the way back.
#[component]
pub fn LeftOut() -> impl IntoView {
    let page = PageState::of_context();
    let excluded = memo(move || page.ranking.with(|ranking| ranking.excluded.clone()));
    let hidden = memo(move || page.ranking.with(|ranking| ranking.hidden.clone()));
    let excluded_ones = part(move || {
        // One of the visitor's own may have another name.
        page.overrides.track();
        excluded.get().iter().map(exclusion).collect_view().into_any()
    });
    let hidden_ones = part(move || {
        hidden.get().into_iter().map(|f| hidden_one(page, f)).collect_view().into_any()
    });
    view! {
        <section class="left-out" prop:hidden=flag(move || excluded.with(Vec::is_empty))>
            <h3>"Left out: a must-have is missing"</h3>
            <ul id="excluded">{excluded_ones}</ul>
            {drop_must_haves(page, LAST_ROW)}
        </section>
        <section class="left-out" prop:hidden=flag(move || hidden.with(Vec::is_empty))>
            <h3>"Hidden by you"</h3>
            <ul id="hidden">
                {hidden_ones}
            </ul>
            {bring_all_back(page, LAST_ROW)}
        </section>
    }
    .into_any()
}

/// A framework that misses a must-have, with the reason.
pub fn exclusion(exclusion: &Exclusion) -> AnyView {
    let id = framework_at(exclusion.alternative).map(|framework| framework.id);
    let reasons: Vec<String> = exclusion.shortfalls.iter().map(words::shortfall).collect();
    view! {
        <li data-framework=id>
            <strong>{words::framework(exclusion.alternative)}</strong>
            {format!(": {}. ", words::list(&reasons))}
            {framework_at(exclusion.alternative).map(|about| change(about, "link"))}
        </li>
    }
    .into_any()
}

fn hidden_one(page: PageState, framework: usize) -> AnyView {
    let about = framework_at(framework);
    let id = about.map_or("", |about| about.id);
    let name = page.framework(framework);
    let show = click(move |_| {
        page.change(Changed::Settings, |scenario| scenario.hide(framework, false));
        // One that misses a must-have goes to the other list.
        browser::focus_on(format!("#ranking [data-framework={id}] .row, #excluded + button"));
    });
    view! {
        <li data-framework=id>
            <strong>{name}</strong>
            " "
            <button type="button" class="link" on:click=show>
                "Bring back"
                <span class="hidden-text">{format!(" {name}")}</span>
            </button>
            " "
            {about.map(|about| change(about, "link"))}
        </li>
    }
    .into_any()
}
