//! The answer in a sentence, and how firm it is.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::answer::excluded_line::ExcludedLine;
use crate::ui::ranking::ways_back::WaysBack;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::{content, flag, live, memo, text};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{answer, certainty, nearest_flip};

/// The answer in two pieces: the words that stand out, and the rest.
pub fn sentence(page: PageState) -> (String, String) {
    let ranking = page.ranking_in(Stage::Words, Clone::clone);
    let answer = page.case_in(Stage::Words, |model, scenario| answer(model, scenario, &ranking));
    words::sentence(&answer, &ranking)
}

/// The least change of one slider that puts somebody else first, in words; empty where none does.
pub fn nearest(page: PageState) -> String {
    let ranking = page.ranking_in(Stage::Firmness, Clone::clone);
    let flip =
        page.case_in(Stage::Firmness, |model, scenario| nearest_flip(model, scenario, &ranking));
    flip.as_ref().map(words::flip).unwrap_or_default()
}

/// How firm the answer is.
#[derive(Clone, Default, PartialEq)]
pub struct Firmness {
    /// In a word or two; empty where nobody leads.
    pub word: &'static str,
    /// In how many of the nearby settings who comes first.
    pub nearby: String,
}

/// How firm the answer is, worked out once for all that show it.
#[must_use]
pub fn firmness(page: PageState) -> Derived<Firmness> {
    memo(move || worked_out(page))
}

fn worked_out(page: PageState) -> Firmness {
    let robustness = page.robustness();
    let ranking = page.ranking_in(Stage::Firmness, Clone::clone);
    let answer = page.case_in(Stage::Firmness, |model, scenario| answer(model, scenario, &ranking));
    Firmness {
        word: certainty(&answer, &robustness).map_or("", words::certainty),
        nearby: words::nearby(&answer, &robustness),
    }
}

/// Who leads, by how much, because of what, and who is next; how firm that is, and what would
/// change it first.
#[component]
pub fn AnswerLine(firmness: Derived<Firmness>) -> impl IntoView {
    let page = PageState::of_context();
    let said = memo(move || sentence(page));
    let word = move || firmness.with(|firmness| firmness.word.to_owned());
    let nobody_leads = flag(move || firmness.with(|firmness| firmness.word.is_empty()));
    view! {
        <p
            class="scenario-name"
            prop:hidden=flag(move || page.name.read().is_empty())
            prop:textContent=content(move || page.name.get())
        ></p>
        <div class="answer">
            <p id="answer">
                <strong prop:textContent=content(move || said.with(|said| said.0.clone()))></strong>
                {live(move || said.with(|said| said.1.clone()))}
            </p>
            <WaysBack />
        </div>
        <p id="certainty" class="certainty" prop:hidden=nobody_leads>
            <strong
                class="certainty-word"
                data-certainty=text(word)
                prop:textContent=content(word)
            ></strong>
            " "
            {live(move || firmness.with(|firmness| firmness.nearby.clone()))}
        </p>
        <p class="flip" prop:textContent=content(move || nearest(page))></p>
        <details class="how" prop:hidden=nobody_leads>
            <summary>"How this is counted"</summary>
            <p>
                "Nearby settings are yours with small changes: every slider above 0 moves by up to "
                "2 either way, and every score by 0.5, 1 or 2; the weaker its support, the more. "
                {live(move || count(page))}
                " of them are ranked, the same ones on every machine."
            </p>
            <p>
                "Firm means first in at least 90 of 100, fairly firm in at least 60; less is close, "
                "and so is a lead of under 2 points. This is how firm the answer is, not how likely "
                "it is to be right."
            </p>
        </details>
        <ExcludedLine />
    }
    .into_any()
}

/// How many nearby settings were looked at.
fn count(page: PageState) -> String {
    match page.robustness().samples() {
        few if few < 1_000 => few.to_string(),
        many => format!("{},{:03}", many / 1_000, many % 1_000),
    }
}
