//! The answer in a sentence, and how firm it is.

use std::time::Duration;

use leptos::prelude::*;

use crate::ui::ranking::ways_back::WaysBack;
use crate::ui::shared::reactive::{flag, memo, text};
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{answer, certainty, nearest_flip};

/// How long the sentence must stand still before a screen reader hears it.
const PAUSE: Duration = Duration::from_millis(700);

/// The texts of the answer, piece by piece.
#[derive(Clone, Default, PartialEq)]
struct Texts {
    lead: String,
    rest: String,
    certainty: &'static str,
    nearby: String,
    flip: String,
}

/// Who leads, by how much, because of what, and who is next; how firm that is, and what would
/// change it first.
#[component]
pub fn AnswerLine() -> impl IntoView {
    let page = PageState::of_context();
    let texts = memo(move || texts(page));
    let heard = RwSignal::new(String::new());
    let mut hear = debounce(PAUSE, move |sentence: String| heard.set(sentence));
    Effect::new(move |_| {
        hear(texts.with(|texts| {
            let Texts { lead, rest, certainty, nearby, .. } = texts;
            format!("{lead}{rest} {certainty} {nearby}")
        }));
    });
    let piece = move |pick: fn(&Texts) -> &str| text(move || texts.with(|t| pick(t).to_owned()));
    let nobody_leads = flag(move || texts.with(|texts| texts.certainty.is_empty()));
    view! {
        <h2 class="scenario-name" prop:hidden=flag(move || page.name.read().is_empty())>
            {text(move || page.name.get())}
        </h2>
        <div class="answer">
            <p id="answer">
                <strong>{piece(|texts| &texts.lead)}</strong>
                {piece(|texts| &texts.rest)}
            </p>
            <WaysBack />
            <p id="certainty" class="certainty" prop:hidden=nobody_leads>
                <strong class="certainty-word" data-certainty=piece(|texts| texts.certainty)>
                    {piece(|texts| texts.certainty)}
                </strong>
                " "
                {piece(|texts| &texts.nearby)}
                " "
                <span class="flip">{piece(|texts| &texts.flip)}</span>
            </p>
        </div>
        <details class="how" prop:hidden=nobody_leads>
            <summary>"How this is counted"</summary>
            <p>
                "Nearby settings are yours with small changes: every slider above 0 moves by up to "
                "2 either way, and every score by 0.5, 1 or 2; the weaker its support, the more. "
                {text(move || count(page))}
                " of them are ranked, the same ones on every machine."
            </p>
            <p>
                "Firm means first in at least 90 of 100, fairly firm in at least 60; less is a close "
                "call, and so is a lead of under 2 points. This is how firm the answer is, not how "
                "likely it is to be right."
            </p>
        </details>
        <p class="hidden-text" role="status">
            {text(move || heard.get())}
        </p>
    }
    .into_any()
}

fn texts(page: PageState) -> Texts {
    let (ranking, robustness) = (page.ranking.get(), page.robustness());
    let (answer, flip) = page.case(|model, scenario| {
        (answer(model, scenario, &ranking), nearest_flip(model, scenario, &ranking))
    });
    let (lead, rest) = words::sentence(&answer, &ranking);
    Texts {
        lead,
        rest,
        certainty: certainty(&answer, &robustness).map_or("", words::certainty),
        nearby: words::nearby(&answer, &robustness),
        flip: flip.as_ref().map(words::flip).unwrap_or_default(),
    }
}

/// How many nearby settings were looked at.
fn count(page: PageState) -> String {
    match page.robustness().samples() {
        few if few < 1_000 => few.to_string(),
        many => format!("{},{:03}", many / 1_000, many % 1_000),
    }
}
