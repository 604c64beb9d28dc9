//! Fields for scores, in which a visitor can disagree with the published ones.

use std::rc::Rc;

use leptos::prelude::*;

use crate::dataset::{Criterion, Framework, Score};
use crate::ui::shared::derived::Derived;
use crate::ui::shared::number_field::{NumberField, Typing};
use crate::ui::shared::reactive::{memo, text};
use crate::ui::state::page_state::PageState;
use crate::words::{self, Typed};
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

/// What a score is of, what it is, and whose.
pub fn told(about: &Framework, criterion: &Criterion, score: &Score, own: Option<Level>) -> String {
    let score = if about.is_own() {
        words::own_score(own)
    } else {
        words::score(score.cell, own, score.confidence)
    };
    format!("{}, {}: {score}", about.name, criterion.name)
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
    let told = text(move || told(about, criterion, score, own.get()));
    let field = NumberField {
        class: "score-field",
        label: told,
        least: Level::ZERO,
        shown,
        placeholder: "?",
    };
    field.view(Rc::new(move |typed, typing| {
        // A row that moves while somebody types in it would be in their way.
        if typing == Typing::Under {
            return;
        }
        let Typed { counts, note } = words::typed_score(typed, score.cell);
        page.notice.set(note);
        if let Some(wanted) = counts.filter(|wanted| own.get_untracked() != *wanted) {
            page.score(framework, at, wanted);
            // The list of one's own scores and the comparison above may have grown.
            page.frames.keep_focus_in_sight();
        }
    }))
}
