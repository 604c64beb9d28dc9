//! The answer in a sentence.

use std::time::Duration;

use leptos::prelude::*;

use super::Desk;
use super::shared::{flag, memo, text};
use crate::decision::answer;
use crate::words;

/// How long the sentence must stand still before a screen reader hears it.
const PAUSE: Duration = Duration::from_millis(700);

/// Who leads, by how much, because of what, and who is next.
#[component]
pub fn AnswerLine() -> impl IntoView {
    let desk = Desk::of_page();
    let said = memo(move || {
        let ranking = desk.ranking.get();
        let answer = desk.case(|model, scenario| answer(model, scenario, &ranking));
        words::sentence(&answer, &ranking)
    });
    let heard = RwSignal::new(String::new());
    let mut hear = debounce(PAUSE, move |sentence: String| heard.set(sentence));
    Effect::new(move |_| hear(said.with(|(lead, rest)| format!("{lead}{rest}"))));
    view! {
        <h2 class="scenario-name" prop:hidden=flag(move || desk.name.read().is_empty())>
            {text(move || desk.name.get())}
        </h2>
        <p id="answer" class="answer">
            <strong>{text(move || said.with(|(lead, _)| lead.clone()))}</strong>
            {text(move || said.with(|(_, rest)| rest.clone()))}
        </p>
        <p class="hidden-text" role="status">
            {text(move || heard.get())}
        </p>
    }
}
