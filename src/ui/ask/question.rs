//! A question with its answers, each a button.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{DATASET, Question};
use crate::ui::ask::interview::Interview;
use crate::ui::shared::reactive::{aria, click, flag};
use stackfit_decision::{Level, Slider};

/// The answers to the question at this place, or what there is to do when there is none.
pub fn question(interview: Interview, place: Option<usize>) -> AnyView {
    let asked = place.and_then(|place| DATASET.questions.get(place));
    let answers = match asked {
        None => ().into_any(),
        Some(asked) => match asked.options {
            [(slider, _)] => levels(interview, asked, *slider),
            _ => choice(interview, asked),
        },
    };
    let is_started = interview.is_started();
    let back = is_started.then(|| button("Back", "back", move || interview.go_back()));
    let more = (asked.is_none() && interview.is_open_still())
        .then(|| button("Ask on", "ask-on", move || interview.ask_on()));
    view! {
        {answers}
        <p class="ask-rest">{asked.map(|_| unknown(interview))} {back} {more}</p>
    }
    .into_any()
}

/// The answers about one slider.
fn levels(interview: Interview, asked: &'static Question, slider: Slider) -> AnyView {
    let answer = move |level: Level, text: &'static str| {
        let set = click(move |_| interview.answer(vec![(slider, level)]));
        view! {
            <button type="button" class="pill" data-level=level.get().to_string() on:click=set>
                {text}
            </button>
        }
        .into_any()
    };
    let answers = asked.answers.iter().rev().map(|(level, text)| answer(*level, text.get()));
    view! {
        <div class="ask-answers">
            {answers.collect_view()} {answer(Level::ZERO, "Does not matter")}
        </div>
    }
    .into_any()
}

/// What may be chosen of several sliders.
fn choice(interview: Interview, asked: &'static Question) -> AnyView {
    let sliders = interview.sliders();
    let chosen = RwSignal::new(Some(Vec::new()));
    let is_chosen =
        move |at: usize| chosen.with(|chosen| chosen.iter().flatten().any(|one| *one == at));
    let options =
        asked.options.iter().enumerate().filter(|(_, (slider, _))| sliders.contains(slider));
    let option = move |(at, (_, text)): (usize, &(Slider, crate::dataset::Text))| {
        let toggle = click(move |_| {
            chosen.update(|chosen: &mut Option<Vec<usize>>| {
                if let Some(chosen) = chosen {
                    let before = chosen.len();
                    chosen.retain(|one| *one != at);
                    if chosen.len() == before {
                        chosen.push(at);
                    }
                }
            });
        });
        view! {
            <button
                type="button"
                class="pill"
                aria-pressed=aria(flag(move || is_chosen(at)))
                on:click=toggle
            >
                {text.get()}
            </button>
        }
        .into_any()
    };
    let options = options.map(option).collect_view();
    let level = asked.answers.first().map_or(Level::ZERO, |(level, _)| *level);
    let set = move |is_any: bool| {
        let sliders = sliders.clone();
        click(move |_| {
            let of = |(at, (slider, _)): (usize, &(Slider, _))| {
                let is_chosen = is_any
                    && chosen.with_untracked(|all| all.iter().flatten().any(|one| *one == at));
                sliders
                    .contains(slider)
                    .then_some((*slider, if is_chosen { level } else { Level::ZERO }))
            };
            interview.answer(asked.options.iter().enumerate().filter_map(of).collect());
        })
    };
    let is_none = flag(move || chosen.with(|chosen| chosen.iter().flatten().count() == 0));
    view! {
        <p class="facts-note">"Choose all that fit."</p>
        <div class="ask-choice">{options}</div>
        <div class="ask-choice">
            <button
                type="button"
                class="pill primary"
                data-do="next"
                prop:disabled=is_none
                on:click=set(true)
            >
                "Next"
            </button>
            <button type="button" class="pill" data-do="none" on:click=set(false)>
                "None matters"
            </button>
        </div>
    }
    .into_any()
}

fn unknown(interview: Interview) -> AnyView {
    button("Don’t know", "pass", move || interview.answer(Vec::new()))
}

fn button(text: &'static str, name: &'static str, act: impl Fn() + 'static) -> AnyView {
    view! {
        <button type="button" class="link" data-do=name on:click=click(move |_| act())>
            {text}
        </button>
    }
    .into_any()
}
