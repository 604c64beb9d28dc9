//! Needs side by side: what each framework scores on them, why, and by which sources.

use leptos::prelude::*;

use crate::dataset::{Criterion, Framework, Score};
use crate::ui::comparison::compared::{Compared, need_of, weight_of};
use crate::ui::comparison::table::{cells, heading, table};
use crate::ui::shared::citation::citation;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::heat::heat;
use crate::ui::shared::reactive::{content, each, memo, text};
use crate::ui::shared::score_field::own_score;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Cell, Level, Part};

/// A table of these needs, in their order.
pub fn needs(
    page: PageState,
    compared: Compared,
    name: &'static str,
    numbers: Derived<Vec<usize>>,
) -> AnyView {
    let columns = compared.frameworks();
    let rows = each(numbers, move |number| row(page, compared, columns, need_of(number)));
    table(compared, name, "Need", rows)
}

fn row(page: PageState, compared: Compared, columns: Derived<Vec<usize>>, need: Part) -> AnyView {
    let weight = content(move || {
        let weight = compared.case(|_, scenario| weight_of(scenario, need));
        format!("weight {}", weight.get())
    });
    let criterion = words::criterion(need);
    let id = criterion.map_or("team", |criterion| criterion.id);
    let cells = cells(columns, move |about| match criterion {
        Some(criterion) => scored(page, about, criterion),
        None => fit(compared, about),
    });
    let head = view! {
        {words::part(need)}
        " "
        <span class="comparison-weight" prop:textContent=weight></span>
    }
    .into_any();
    view! {
        <tr role="row" data-need=id>
            {heading(head)}
            {cells}
        </tr>
    }
    .into_any()
}

/// The score of a framework on a criterion, the visitor's own where there is one.
fn scored(page: PageState, about: &'static Framework, criterion: &'static Criterion) -> AnyView {
    let Some(score) = about.scores.get(criterion.index) else { return ().into_any() };
    let own = own_score(page, about.index, criterion.index);
    let shown = content(move || shown(score, own.get()));
    let class = text(move || match own.get() {
        Some(own) => format!("{} own", class(u32::from(own.get()) * 10)),
        None => class(u32::from(score.cell.midpoint().in_tenths())),
    });
    let why = content(move || words::why_score(score, own.get()));
    view! {
        {told(class, shown, why)}
        {citation(score.sources, criterion.name)}
    }
    .into_any()
}

/// How well a framework fits what the team knows.
fn fit(compared: Compared, about: &'static Framework) -> AnyView {
    let tenths = memo(move || {
        compared.case(|model, scenario| {
            let alternative = model.alternatives().get(about.index);
            alternative.map(|a| u32::from(a.team_fit(scenario).in_tenths())).unwrap_or_default()
        })
    });
    let why = content(move || {
        compared.case(|model, scenario| {
            let alternative = model.alternatives().get(about.index);
            let language = alternative.and_then(|a| a.team_language(scenario));
            words::fit_by(about, language, &scenario.knowledge)
        })
    });
    told(text(move || class(tenths.get())), content(move || words::tenths(tenths.get())), why)
}

/// A score, and why it is what it is.
fn told(class: Signal<String>, shown: Signal<String>, why: Signal<String>) -> AnyView {
    view! {
        <span class=class prop:textContent=shown></span>
        <p class="comparison-why" prop:textContent=why></p>
    }
    .into_any()
}

fn shown(score: &Score, own: Option<Level>) -> String {
    match (own, score.cell) {
        (Some(own), _) => own.get().to_string(),
        (None, Cell::Known(value)) => value.to_string(),
        (None, Cell::Unknown) => "?".to_owned(),
    }
}

fn class(tenths: u32) -> String {
    format!("comparison-score {}", heat(tenths))
}
