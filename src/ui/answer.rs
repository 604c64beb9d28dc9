//! The answer in a sentence.

use std::time::Duration;

use leptos::prelude::*;

use super::shared::text;
use super::{Desk, words};
use crate::dataset::{self, DATASET};
use crate::decision::{Answer, Lead, Ranking, answer};

/// How long the sentence must stand still before a screen reader hears it.
const PAUSE: Duration = Duration::from_millis(700);
/// How many names of a close group are told.
const NAMES: usize = 4;

/// Who leads, by how much, because of what, and who is next.
#[component]
pub fn AnswerLine() -> impl IntoView {
    let desk = Desk::of_page();
    let said = Memo::new(move |_| {
        let ranking = desk.ranking.get();
        let answer = desk.read(|scenario| answer(dataset::model(), scenario, &ranking));
        sentence(&answer, &ranking)
    });
    let heard = RwSignal::new(String::new());
    let mut hear = debounce(PAUSE, move |sentence: String| heard.set(sentence));
    Effect::new(move |_| hear(said.with(|(lead, rest)| format!("{lead}{rest}"))));
    view! {
        <p id="answer" class="answer">
            <strong>{text(move || said.with(|(lead, _)| lead.clone()))}</strong>
            {text(move || said.with(|(_, rest)| rest.clone()))}
        </p>
        <p class="hidden-text" role="status">
            {text(move || heard.get())}
        </p>
    }
}

/// The sentence in two pieces: the words that stand out, and the rest.
fn sentence(answer: &Answer, ranking: &Ranking) -> (String, String) {
    match answer {
        Answer::NothingMatters => (
            "What matters to you?".to_owned(),
            " Move a slider or pick a situation, and the list takes an order.".to_owned(),
        ),
        Answer::NothingLeft if ranking.excluded.is_empty() => {
            ("Every framework is hidden.".to_owned(), " Bring one back below the list.".to_owned())
        }
        Answer::NothingLeft => (
            "No framework has all that you must have.".to_owned(),
            " Switch a must-have off, or ask for less.".to_owned(),
        ),
        Answer::Alone(first) => (
            words::framework(*first).to_owned(),
            " is the only one left. With nothing beside it there is nothing to rank.".to_owned(),
        ),
        Answer::Lead(lead) => leading(lead),
        Answer::Close { group, spread, next } => close(group, *spread, *next),
    }
}

fn leading(lead: &Lead) -> (String, String) {
    let first = DATASET.frameworks.get(lead.first);
    let reasons: Vec<String> =
        lead.reasons.iter().map(|part| words::reason(*part, first)).collect();
    let how = if lead.mostly { "mostly" } else { "among other things" };
    (
        words::framework(lead.first).to_owned(),
        format!(
            " leads, {} ahead of {}, {how} for {}.",
            words::points(lead.margin),
            words::framework(lead.second),
            words::list(&reasons),
        ),
    )
}

fn close(group: &[usize], spread: u32, next: Option<(usize, u32)>) -> (String, String) {
    let mut names: Vec<String> =
        group.iter().take(NAMES).map(|f| words::framework(*f).to_owned()).collect();
    if group.len() > NAMES {
        names.push(format!("{} more", group.len() - NAMES));
    }
    let names = words::list(&names);
    let apart = if spread == 0 {
        format!(" {names} have the same score.")
    } else {
        format!(" {names} are within {} of each other.", words::points(spread))
    };
    let next = next.map(|(next, behind)| {
        format!(" {} is next, {} behind the first.", words::framework(next), words::points(behind))
    });
    ("Too close to call:".to_owned(), apart + &next.unwrap_or_default())
}
