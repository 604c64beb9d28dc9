//! Why a framework is not first, and the least change that would put it there, answered on demand.

use std::sync::Arc;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::{DATASET, Framework};
use crate::ui::shared::reactive::{aria, click, content, flag, heard, memo, part};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Model, Scenario, Slider, Win, how_to_win, in_fewer_steps};

/// An answer in words, and the setting that it holds for.
#[derive(Clone)]
struct Advice {
    model: Arc<Model>,
    now: Scenario,
    /// The setting with the moves made.
    then: Scenario,
    win: Win,
    said: String,
    hint: Option<String>,
}

/// How far the visitor has come.
#[derive(Clone, Copy, Default, PartialEq)]
enum Status {
    /// There is nothing to ask: it leads, and was not put there from here.
    #[default]
    Leads,
    /// The question can be asked.
    Open,
    /// The answer is shown.
    Answered,
    /// The moves of the answer are made.
    Applied,
}

/// Why a framework is not first, and the question what would put it there, which is answered on demand. An
/// answer holds for the setting that it was found for, and shows in no other.
#[component]
pub fn HowToWin(about: &'static Framework) -> impl IntoView {
    let page = PageState::of_context();
    let framework = about.index;
    let kept = RwSignal::new(true);
    let advice = RwSignal::new(None::<Advice>);
    let status = memo(move || advice.with(|advice| status(page, framework, advice.as_ref())));
    let is = move |wanted| flag(move || status.get() == wanted);
    let (is_answered, is_applied) = (is(Status::Answered), is(Status::Applied));
    let ask = move || advice.set(Some(find(page, framework, kept.get_untracked())));
    let toggle = click(move |_| {
        if is_answered.get_untracked() {
            advice.set(None);
        } else {
            ask();
        }
    });
    let keep = heard(move |event| {
        kept.set(event_target_checked(&event));
        if is_answered.get_untracked() {
            ask();
        } else {
            advice.set(None);
        }
    });
    let said = content(move || match status.get() {
        Status::Answered => advice
            .with(|advice| advice.as_ref().map_or_else(String::new, |advice| advice.said.clone())),
        Status::Applied => page.ranking.with(|ranking| words::after(ranking, framework)),
        Status::Leads | Status::Open => String::new(),
    });
    let has_moves = move || {
        advice.with(|advice| advice.as_ref().is_some_and(|advice| advice.now != advice.then))
    };
    let put = move |is_back: bool, next: &str| {
        let next = format!("#details-{} {next}", about.id);
        click(move |_| {
            let Some(advice) = advice.get_untracked() else { return };
            if is_back {
                page.go_back_to(advice.now);
            } else {
                page.change_by_step(|present| *present = advice.then);
            }
            browser::focus_on(next.clone());
            // What stands above changes in later frames.
            page.frames.keep_focus_in_sight();
        })
    };
    view! {
        <section class="reason win" prop:hidden=is(Status::Leads)>
            <h3 prop:hidden=is_applied>"Why not " {about.name} "?"</h3>
            <p prop:hidden=is_applied prop:textContent=content(move || why_not(page, framework))></p>
            <div class="win-ask" prop:hidden=is_applied>
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
                    "Keep what the team knows as it is"
                </label>
            </div>
            <p role="status" prop:textContent=said></p>
            <button
                type="button"
                class="pill small win-undo"
                prop:hidden=flag(move || !is_applied.get())
                on:click=put(true, ".win-try")
            >
                "Undo"
            </button>
            {part(move || {
                let is_made = is_applied.get();
                let advice = (is_answered.get() || is_made).then(|| advice.get()).flatten();
                advice.as_ref().map(|advice| list(advice, is_made)).into_any()
            })}
            <button
                type="button"
                class="pill small win-try"
                prop:hidden=flag(move || !(is_answered.get() && has_moves()))
                on:click=put(false, ".win-undo")
            >
                "Try it"
            </button>
        </section>
    }
    .into_any()
}

/// What the first gains on a framework, and what it gains on the first.
fn why_not(page: PageState, framework: usize) -> String {
    let ranking = page.ranking_in(Stage::Words, Clone::clone);
    page.case_in(Stage::Words, |model, scenario| {
        words::why_not(model, scenario, &ranking, framework)
    })
}

fn status(page: PageState, framework: usize, advice: Option<&Advice>) -> Status {
    let model = page.model.get();
    let advice = advice.filter(|advice| advice.model == model);
    let is_at = |at: &Scenario| page.read(|present| present == at);
    if advice.is_some_and(|advice| is_at(&advice.now)) {
        return Status::Answered;
    }
    if advice.is_some_and(|advice| is_at(&advice.then)) {
        return Status::Applied;
    }
    let leads = page.ranking.with(|ranking| {
        let mut firsts = ranking.standings.iter().take_while(|standing| standing.rank == 1);
        let first = firsts.next().map(|first| first.alternative);
        first == Some(framework) && firsts.next().is_none()
    });
    if leads { Status::Leads } else { Status::Open }
}

/// Finds the answer, and what else might help: several sliders that take fewer steps than one, or where one
/// is not enough and what the team knows is kept, another team.
fn find(page: PageState, framework: usize, kept: bool) -> Advice {
    untrack(|| {
        let model = page.model.get();
        let now = page.read(Scenario::clone);
        let languages: Vec<Slider> =
            DATASET.languages.iter().map(|language| Slider::Language(language.index)).collect();
        let fixed: &[Slider] = if kept { &languages } else { &[] };
        let win = how_to_win(&model, &now, framework, fixed);
        let hint = if matches!(win, Win::One { .. }) {
            let moves = in_fewer_steps(&model, &now, framework, fixed, win.steps(&now));
            Some(words::fewer_steps(&moves, &now)).filter(|said| !said.is_empty())
        } else {
            kept.then(|| how_to_win(&model, &now, framework, &[]))
                .filter(|free| is_better(free, &win, &now))
                .map(|free| words::another_team(free.steps(&now)))
        };
        let mut then = now.clone();
        for (slider, level) in win.moves() {
            slider.set(&mut then, level);
        }
        let said = words::way(&win, framework, &now, kept);
        Advice { model, now, then, win, said, hint }
    })
}

/// Whether an answer puts the framework first where the other one does not, or in fewer steps.
fn is_better(free: &Win, kept: &Win, now: &Scenario) -> bool {
    let wins = |win: &Win| matches!(win, Win::One { .. } | Win::Several { .. });
    wins(free) && (!wins(kept) || free.steps(now) < kept.steps(now))
}

/// The moves, where there are too many for a sentence, and as long as they are not made, what else might
/// help.
fn list(advice: &Advice, is_made: bool) -> AnyView {
    let moves = advice.win.moves();
    let step =
        |moved: &(Slider, _)| view! { <li>{words::step(*moved, &advice.now)}</li> }.into_any();
    let list = (moves.len() > 1).then(|| {
        let steps = moves.iter().map(step).collect_view();
        let lead = is_made.then(|| view! { <p>"What was changed:"</p> }.into_any());
        view! {
            {lead}
            <ul class="win-moves">{steps}</ul>
        }
        .into_any()
    });
    let hint = advice.hint.clone().filter(|_| !is_made);
    let hint = hint.map(|hint| view! { <p class="reason-note">{hint}</p> }.into_any());
    view! {
        {list}
        {hint}
    }
    .into_any()
}
