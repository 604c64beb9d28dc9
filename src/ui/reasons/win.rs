//! What would put a framework first.

use std::sync::Arc;

use leptos::prelude::*;

use crate::browser;
use crate::dataset::{DATASET, Framework};
use crate::ui::shared::reactive::{aria, click, flag, heard, memo, part, text};
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Model, Scenario, Slider, Win as Answer, how_to_win};

/// An answer, and the setting that it is for.
#[derive(Clone)]
struct Told {
    model: Arc<Model>,
    now: Scenario,
    /// The setting with the moves made.
    then: Scenario,
    answer: Answer,
    said: String,
    hint: Option<String>,
}

/// What there is to see.
#[derive(Clone, Copy, Default, PartialEq)]
enum Stage {
    /// It leads, and was not put there from here.
    #[default]
    Nothing,
    /// The question.
    Asked,
    /// The answer to it.
    Answered,
    /// The moves are made.
    Made,
}

/// The question what would put a framework first, which is answered on demand. An answer holds for
/// the setting that it was found for, and shows in no other.
#[component]
pub fn Win(about: &'static Framework) -> impl IntoView {
    let page = PageState::of_context();
    let framework = about.index;
    let kept = RwSignal::new(true);
    let told = RwSignal::new(None::<Told>);
    let stage = memo(move || told.with(|told| stage(page, framework, told.as_ref())));
    let is = move |wanted| flag(move || stage.get() == wanted);
    let (is_answered, is_made) = (is(Stage::Answered), is(Stage::Made));
    let ask = move || told.set(Some(find(page, framework, kept.get_untracked())));
    let toggle = click(move |_| {
        if is_answered.get_untracked() {
            told.set(None);
        } else {
            ask();
        }
    });
    let keep = heard(move |event| {
        kept.set(event_target_checked(&event));
        if is_answered.get_untracked() {
            ask();
        } else {
            told.set(None);
        }
    });
    let said = text(move || match stage.get() {
        Stage::Answered => {
            told.with(|told| told.as_ref().map_or_else(String::new, |told| told.said.clone()))
        }
        Stage::Made => page.ranking.with(|ranking| words::after(ranking, framework)),
        Stage::Nothing | Stage::Asked => String::new(),
    });
    let has_moves =
        move || told.with(|told| told.as_ref().is_some_and(|told| told.now != told.then));
    let put = move |pick: fn(Told) -> Scenario, next: &str| {
        let next = format!("#details-{} {next}", about.id);
        click(move |_| {
            if let Some(scenario) = told.get_untracked().map(pick) {
                page.leap(|present| *present = scenario);
                browser::focus_on(next.clone());
            }
        })
    };
    view! {
        <section class="reason win" prop:hidden=is(Stage::Nothing)>
            <div class="win-ask" prop:hidden=is_made>
                <button
                    type="button"
                    class="pill"
                    aria-expanded=aria(is_answered)
                    on:click=toggle
                >
                    "What would make it win?"
                </button>
                <label>
                    <input type="checkbox" autocomplete="off" prop:checked=kept on:change=keep />
                    "Leave what the team knows as it is"
                </label>
            </div>
            <p role="status">{said}</p>
            {part(move || {
                let is_told = is_answered.get() || is_made.get();
                let told = is_told.then(|| told.get()).flatten();
                told.as_ref().map(list).into_any()
            })}
            <button
                type="button"
                class="pill small win-try"
                prop:hidden=flag(move || !(is_answered.get() && has_moves()))
                on:click=put(|told| told.then, ".win-undo")
            >
                "Try it"
            </button>
            <button
                type="button"
                class="pill small win-undo"
                prop:hidden=flag(move || !is_made.get())
                on:click=put(|told| told.now, ".win-try")
            >
                "Undo"
            </button>
        </section>
    }
    .into_any()
}

fn stage(page: PageState, framework: usize, told: Option<&Told>) -> Stage {
    let model = page.model.get();
    let told = told.filter(|told| told.model == model);
    let is_at = |at: &Scenario| page.read(|present| present == at);
    if told.is_some_and(|told| is_at(&told.now)) {
        return Stage::Answered;
    }
    if told.is_some_and(|told| is_at(&told.then)) {
        return Stage::Made;
    }
    let leads = page.ranking.with(|ranking| {
        let mut firsts = ranking.standings.iter().take_while(|standing| standing.rank == 1);
        let first = firsts.next().map(|first| first.alternative);
        first == Some(framework) && firsts.next().is_none()
    });
    if leads { Stage::Nothing } else { Stage::Asked }
}

/// Finds the answer, and what else might help when what the team knows is kept and not one slider
/// is enough.
fn find(page: PageState, framework: usize, kept: bool) -> Told {
    untrack(|| {
        let model = page.model.get();
        let now = page.read(Scenario::clone);
        let languages: Vec<Slider> =
            DATASET.languages.iter().map(|language| Slider::Language(language.index)).collect();
        let fixed: &[Slider] = if kept { &languages } else { &[] };
        let answer = how_to_win(&model, &now, framework, fixed);
        let hint = (kept && !matches!(answer, Answer::One { .. }))
            .then(|| how_to_win(&model, &now, framework, &[]))
            .filter(|free| is_better(free, &answer, &now))
            .map(|free| words::another_team(free.steps(&now)));
        let mut then = now.clone();
        for (slider, level) in answer.moves() {
            slider.set(&mut then, level);
        }
        let said = words::way(&answer, framework, &now, kept);
        Told { model, now, then, answer, said, hint }
    })
}

/// Whether an answer puts the framework first where the other one does not, or in fewer steps.
fn is_better(free: &Answer, kept: &Answer, now: &Scenario) -> bool {
    let wins = |answer: &Answer| matches!(answer, Answer::One { .. } | Answer::Several { .. });
    wins(free) && (!wins(kept) || free.steps(now) < kept.steps(now))
}

/// The moves, where there are too many for a sentence, and what else might help.
fn list(told: &Told) -> AnyView {
    let moves = told.answer.moves();
    let step = |moved: &(Slider, _)| view! { <li>{words::step(*moved, &told.now)}</li> }.into_any();
    let list = (moves.len() > 1).then(|| {
        let steps = moves.iter().map(step).collect_view();
        view! { <ul class="win-moves">{steps}</ul> }.into_any()
    });
    let hint = told.hint.clone();
    let hint = hint.map(|hint| view! { <p class="reason-note">{hint}</p> }.into_any());
    view! {
        {list}
        {hint}
    }
    .into_any()
}
