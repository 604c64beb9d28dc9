//! A question with its answers, each a button.

use crate::ui::view::view;
use leptos::ev::MouseEvent;
use leptos::prelude::*;

use crate::dataset::{Asked, DATASET};
use crate::ui::ask::interview::Interview;
use crate::ui::shared::reactive::{click, content, optional};

/// The answers to the question at this place, none when there is no question; and the way back.
pub fn question(interview: Interview, place: usize) -> AnyView {
    let mut answers = Vec::new();
    if let Some(asked) = DATASET.questions.get(place) {
        answers = match asked.question.sliders {
            [_] => levels(interview, asked),
            _ => choice(interview, place, asked),
        };
        let pass = click(move |_| interview.answer(0, 0));
        answers.push(answer("link", "pass", "Don’t know", None, pass));
    }
    if interview.is_begun() {
        let back = click(move |_| interview.back());
        answers.push(answer("link", "back", "Back", None, back));
    }
    view! { <div class="ask-answers">{answers}</div> }.into_any()
}

/// The answers about one slider, that it matters most first.
fn levels(interview: Interview, asked: &Asked) -> Vec<AnyView> {
    let mut answers = Vec::new();
    for at in (0..asked.question.levels.len()).rev() {
        let text = at.checked_sub(1).and_then(|at| asked.words.get(at));
        let text = text.map_or("Does not matter", |text| text.get());
        let set = click(move |_| interview.answer(1, at));
        answers.push(answer("pill ask-level", "answer", text, None, set));
    }
    answers
}

/// What may be chosen of several sliders.
fn choice(interview: Interview, place: usize, asked: &Asked) -> Vec<AnyView> {
    let guide = interview.guide();
    let chosen = RwSignal::new(0);
    let mut about = 0;
    let mut answers = Vec::new();
    for (at, (slider, text)) in asked.question.sliders.iter().zip(asked.words).enumerate() {
        if guide.is_open(place, *slider) {
            about |= 1 << at;
            let toggle = click(move |_| {
                chosen.set(chosen.get_untracked() ^ 1 << at);
            });
            answers.push(answer("pill", "choose", text.get(), Some((chosen, at)), toggle));
        }
    }
    let set = click(move |_| interview.answer(about, chosen.get_untracked()));
    answers.push(answer("pill primary", "next", "", Some((chosen, usize::MAX)), set));
    answers
}

/// A button. With a signal, the bit at this place in it says whether it is chosen; without a text of its
/// own it goes on, and says whether anything is.
fn answer(
    class: &'static str,
    name: &'static str,
    text: &'static str,
    bit: Option<(RwSignal<usize>, usize)>,
    act: Box<dyn FnMut(MouseEvent)>,
) -> AnyView {
    let chosen = move || bit.map(|(chosen, at)| (chosen.get(), at));
    let is_pressed = optional(move || {
        let (chosen, at) = chosen().filter(|_| !text.is_empty())?;
        Some((chosen >> at & 1 == 1).to_string())
    });
    let text = content(move || match chosen() {
        Some((0, _)) if text.is_empty() => "None of these".to_owned(),
        Some(_) if text.is_empty() => "Next".to_owned(),
        _ => text.to_owned(),
    });
    view! {
        <button
            type="button"
            class=class
            data-do=name
            aria-pressed=is_pressed
            prop:textContent=text
            on:click=act
        ></button>
    }
    .into_any()
}
