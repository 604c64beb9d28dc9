//! A score that the visitor may disagree with.

use leptos::prelude::*;

use crate::browser;
use crate::dataset::{Criterion, Framework, Score};
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::{heard, memo, text};
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::Level;

/// The visitor's own score of a cell, followed; nothing where the published one holds.
pub fn own_score(page: PageState, framework: usize, criterion: usize) -> Derived<Option<Level>> {
    memo(move || {
        page.overrides.with(|own| {
            let mut own = own.iter();
            let one = own.find(|one| one.alternative == framework && one.criterion == criterion);
            one.map(|one| one.value)
        })
    })
}

/// A field with a score, in which the visitor can set another one. Emptied, or with the published
/// score in it, it goes back to that one.
pub fn score_field(
    page: PageState,
    about: &'static Framework,
    criterion: &'static Criterion,
    score: &'static Score,
) -> AnyView {
    let (framework, at) = (about.index, criterion.index);
    let own = own_score(page, framework, at);
    let shown = text(move || match own.get() {
        Some(own) => own.get().to_string(),
        None => words::cell(score.cell),
    });
    let told = text(move || {
        let score = words::score(score.cell, own.get(), score.confidence);
        format!("{}, {}: {score}", about.name, criterion.name)
    });
    let set = heard(move |event| {
        let typed = browser::typed(&event);
        if typed.is_none() {
            page.notice.set(words::NO_SCORE.to_owned());
        }
        if let Some(typed) = typed {
            let wanted = words::own_score(&typed, score.cell);
            page.notice.set(words::corrected(&typed, wanted, score.cell));
            if own.get_untracked() != wanted {
                page.score(framework, at, wanted);
            }
        }
        browser::rewrite(&event, &shown.try_get_untracked().unwrap_or_default());
    });
    view! {
        <input
            class="score-field"
            type="number"
            min="0"
            max="10"
            step="1"
            inputmode="decimal"
            autocomplete="off"
            placeholder="?"
            aria-label=told
            value=shown
            prop:value=shown
            on:change=set
        />
    }
    .into_any()
}
