//! Needs side by side: what each framework scores on them, why, and by which sources.

use std::sync::Arc;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{Criterion, DATASET, Framework, Score};
use crate::ui::comparison::compared::Compared;
use crate::ui::comparison::table::{Content, cells, heading, table};
use crate::ui::shared::citation::citation;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::heat::heat;
use crate::ui::shared::reactive::{each, live, memo, text};
use crate::ui::shared::score_field::own_score;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Cell, Level};

/// A table of these needs, in their order.
pub fn needs(
    compared: Derived<Compared>,
    columns: Derived<Vec<usize>>,
    numbers: Derived<Vec<usize>>,
    id: &'static str,
    name: &'static str,
) -> AnyView {
    let rows = each(numbers, move |number| row(compared, columns, number));
    table(columns, id, name, "Need", rows)
}

fn row(compared: Derived<Compared>, columns: Derived<Vec<usize>>, number: usize) -> AnyView {
    let weight = live(move || {
        let weight = compared.with(|compared| compared.weights.get(number).copied());
        format!("weight {}", weight.unwrap_or(Level::ZERO).get())
    });
    let page = PageState::of_context();
    let criterion = number.checked_sub(1).and_then(|index| DATASET.criteria.get(index));
    let (id, name) = criterion.map_or(("team", DATASET.team.name), |c| (c.id, c.name));
    let content: Content = Arc::new(move |about| match criterion {
        Some(criterion) => scored(page, about, criterion),
        None => fit(compared, about),
    });
    view! {
        <tr role="row" data-need=id>
            {heading(name, weight)}
            {cells(columns, content)}
        </tr>
    }
    .into_any()
}

/// The score of a framework on a criterion, the visitor's own where there is one.
fn scored(page: PageState, about: &'static Framework, criterion: &'static Criterion) -> AnyView {
    let Some(score) = about.scores.get(criterion.index) else { return ().into_any() };
    let own = own_score(page, about.index, criterion.index);
    let class = text(move || match own.get() {
        Some(own) => format!("{} own", class(u32::from(own.get()) * 10)),
        None => class(u32::from(score.cell.midpoint().in_tenths())),
    });
    let why = live(move || words::why_score(score, own.get()));
    let score_told = told(class, text(move || shown(score, own.get())));
    vec![score_told, why, citation(score.sources, criterion.name)].into_any()
}

/// How well a framework fits what the team knows.
fn fit(compared: Derived<Compared>, about: &'static Framework) -> AnyView {
    let fit = memo(move || {
        compared.with(|compared| {
            let (tenths, language) = compared.fits.get(about.index).copied().unwrap_or_default();
            (tenths, words::fit_by(about, language, &compared.knowledge))
        })
    });
    let class = text(move || class(fit.get().0));
    let score = told(class, text(move || words::tenths(fit.get().0)));
    vec![score, live(move || fit.get().1)].into_any()
}

fn told(class: Signal<String>, shown: Signal<String>) -> AnyView {
    view! { <span class=class prop:textContent=shown></span> }.into_any()
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
