//! The decision sheet as a whole, from its heading to its sources.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::{DATASET, Framework, framework_at};
use crate::ui::paper::comparison::comparison;
use crate::ui::paper::elements::{paragraph, plain};
use crate::ui::paper::link::{address, in_full, picture};
use crate::ui::paper::notes::Notes;
use crate::ui::paper::ranking::ranking;
use crate::ui::paper::settings::{own, settings};
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Noise, Ranking, SAMPLES, SEED, answer, certainty, nearest_flip};

/// How many frameworks stand side by side: more columns are too narrow to read.
const COLUMNS: usize = 3;

/// The page as it is now, to be read and not to be used: nothing on it follows the state.
pub fn sheet(page: PageState) -> AnyView {
    let compared = page.compared();
    let shown: Vec<&'static Framework> =
        compared.iter().take(COLUMNS).filter_map(|at| framework_at(*at)).collect();
    let mut notes = Notes::default();
    let side_by_side = comparison(&shown, compared.len(), &mut notes);
    let places = page.ranking.get();
    let address = address(page);
    let (site, name) = (&DATASET.site, page.name.get());
    // The name of the settings stands first, and the question below it; without a name, the question.
    let (title, question) = match name.as_str() {
        "" => (site.question.to_owned(), ".".to_owned()),
        _ => (name, format!(": {}", site.question)),
    };
    let made = format!("Made on {}, with data of {}.", browser::today(), DATASET.as_of);
    view! {
        <main class="article paper">
            {picture(&address)} <h1>{title}</h1>
            {paragraph("", site.name.to_owned(), format!("{question} {made}"))}
            {said(page, &places)} {in_full(page, address)} {own(page)}
            <div class="paper-parts">{settings(page, &shown)} {ranking(page, &places)}</div>
            {side_by_side} {notes.list()}
        </main>
    }
    .into_any()
}

/// The answer, how firm it is, and what would change it first. Nearby settings are looked at anew:
/// what the page shows of them may be of a moment ago.
fn said(page: PageState, places: &Ranking) -> AnyView {
    let samples = SAMPLES.into();
    let (answer, robustness, flip) = page.case(|model, scenario| {
        let robustness = Noise::new(model, samples, SEED).robustness(model, scenario, samples);
        (answer(model, scenario, places), robustness, nearest_flip(model, scenario, places))
    });
    let (lead, rest) = words::sentence(&answer, places);
    let firm = match certainty(&answer, &robustness) {
        Some(firm) => {
            let flip = flip.as_ref().map(words::flip).unwrap_or_default();
            let nearby = format!(". {} {flip}", words::nearby(&answer, &robustness));
            paragraph("", words::certainty(firm).to_owned(), nearby)
        }
        None => plain(String::new()),
    };
    vec![paragraph("paper-answer", lead, rest), firm].into_any()
}
