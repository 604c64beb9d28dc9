//! A question with its answers, each a button.

use crate::ui::view::view;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::dataset::{Asked, DATASET};
use crate::ui::ask::interview::Interview;
use crate::ui::shared::reactive::{click, content, optional};

/// How much something matters that stands at this level, behind its name.
const HOW_MUCH: [&str; 4] = ["", ": matters a little", ": matters", ": matters a lot"];
/// The level after each of them: who presses once means that it matters, and twice, a lot.
const AFTER: [usize; 4] = [2, 0, 3, 1];

/// The answers to the question at this place, none when there is no question; and below them, where it
/// stays, how to go on and back.
pub fn question(interview: Interview, place: usize) -> AnyView {
    let (mut answers, mut ways) = (Vec::new(), Vec::new());
    if let Some(asked) = DATASET.questions.get(place) {
        let before = interview.before(place);
        if let [_] = asked.question.sliders {
            answers = levels(interview, asked, before);
        } else {
            let (choosables, next) = choice(interview, place, asked, before);
            answers = choosables;
            ways.push(next);
        }
        let pass = click(move |_| interview.answer(0, 0));
        ways.push(answer("link", "pass", "Don’t know", None, pass));
    }
    if interview.is_begun() {
        let back = click(move |_| interview.back());
        ways.push(answer("link", "back", "Back", None, back));
    }
    view! {
        <div class="ask-answers">{answers}</div>
        <div class="ask-answers ask-ways">{ways}</div>
    }
    .into_any()
}

/// The answers about one slider, that it matters most first. One that was taken back is marked.
fn levels(interview: Interview, asked: &Asked, before: Option<usize>) -> Vec<AnyView> {
    let mut answers = Vec::new();
    for at in (0..asked.question.levels.len()).rev() {
        let text = at.checked_sub(1).and_then(|at| asked.words.get(at));
        let text = text.map_or("Does not matter", |text| text.get());
        let set = click(move |_| interview.answer(1, at));
        let is_pressed = before.map(|before| before == at);
        answers.push(answer("pill ask-level", "answer", text, is_pressed, set));
    }
    answers
}

/// What may be chosen of several sliders, and the button that goes on. Each press of another goes on to the
/// level after ([`AFTER`]) or, where there are two, to the other. What was chosen before it was taken back
/// is chosen.
fn choice(
    interview: Interview,
    place: usize,
    asked: &'static Asked,
    before: Option<usize>,
) -> (Vec<AnyView>, AnyView) {
    let guide = interview.guide();
    let chosen = RwSignal::new(0);
    let (mut about, mut again) = (0, 0);
    let mut answers = Vec::new();
    for (at, (slider, text)) in asked.question.sliders.iter().zip(asked.words).enumerate() {
        if guide.is_open(place, *slider) {
            about |= 1 << at;
            let level = asked.question.chosen(before.unwrap_or_default(), at);
            again |= level << (asked.question.bits() * at);
            answers.push(choosable(asked, at, text.get(), chosen));
        }
    }
    // What was moved by hand since then is asked no more.
    chosen.set(again);
    let set = click(move |_| interview.answer(about, chosen.get_untracked()));
    let text = content(move || if chosen.get() == 0 { "None of these" } else { "Next" }.to_owned());
    let next = view! {
        <button
            type="button"
            class="pill primary"
            data-do="next"
            prop:textContent=text
            on:click=set
        ></button>
    };
    (answers, next.into_any())
}

/// The button of a thing that may be chosen, the one at this place. Where there are more levels than two, it
/// shows by dots how much that matters, and says so in words.
fn choosable(
    asked: &'static Asked,
    at: usize,
    text: &'static str,
    chosen: RwSignal<usize>,
) -> AnyView {
    let question = asked.question;
    let levels = question.levels.len();
    let level = move || question.chosen(chosen.get(), at);
    let press = click(move |_| {
        let all = chosen.get_untracked();
        let level = question.chosen(all, at);
        let next = match AFTER.get(level) {
            Some(after) if levels > 2 => *after,
            _ => usize::from(level == 0),
        };
        chosen.set(all ^ (level ^ next) << (question.bits() * at));
    });
    let is_pressed = optional(move || Some((level() > 0).to_string()));
    let dots = optional(move || Some(level().to_string()).filter(|_| levels > 2));
    let label = optional(move || {
        let how_much = HOW_MUCH.get(level()).filter(|_| levels > 2)?;
        Some([text, how_much].concat())
    });
    view! {
        <button
            type="button"
            class="pill"
            data-do="choose"
            data-level=dots
            aria-pressed=is_pressed
            aria-label=label
            on:click=press
        >
            {text}
        </button>
    }
    .into_any()
}

/// A button that gives an answer, marked where it says so.
fn answer(
    class: &'static str,
    name: &'static str,
    text: &'static str,
    is_pressed: Option<bool>,
    act: Box<dyn FnMut(MouseEvent)>,
) -> AnyView {
    let is_pressed = optional(move || is_pressed.map(|it| it.to_string()));
    view! {
        <button type="button" class=class data-do=name aria-pressed=is_pressed on:click=act>
            {text}
        </button>
    }
    .into_any()
}
