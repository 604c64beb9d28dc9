//! Outcome of a decision: the answer, how firm it is, what follows from it, and when it is to be
//! taken again.

use super::block::Told;
use super::case::Case;
use crate::dataset::DATASET;
use crate::words;
use stackfit_decision::{
    Answer, Difference, Flip, Noise, SAMPLES, SEED, Slider, answer, certainty, differences, flips,
};

/// How many reasons are told on each side.
const REASONS: usize = 2;
/// How many moves of a slider are told that put others first, the least ones.
const TRIGGERS: usize = 8;

/// The answer and what hangs on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// What is chosen, or that nothing is yet.
    pub chosen: String,
    /// The answer in a sentence.
    pub answer: Told,
    /// How firm it is; empty where nobody leads anybody.
    pub firm: Told,
    /// What is good and what is bad about it, beside who is next.
    pub consequences: Vec<Told>,
    /// What has to change for the decision to be taken again.
    pub triggers: Vec<Told>,
}

/// The outcome of a case. Nearby settings are looked at anew: what the page shows of them may be of a
/// moment ago.
pub(super) fn outcome(case: &Case) -> Outcome {
    let (model, scenario, ranking) = (&case.model, &case.state.scenario, &case.ranking);
    let samples = SAMPLES.into();
    let robustness = Noise::new(model, samples, SEED).robustness(model, scenario, samples);
    let answer = answer(model, scenario, ranking);
    let firm = certainty(&answer, &robustness).map(|firm| {
        let nearby = [". ", &words::nearby(&answer, &robustness)].concat();
        Told::new(words::certainty(firm), nearby)
    });
    let chosen = match &answer {
        Answer::Lead(lead) => Some(lead.first),
        Answer::Alone(first) => Some(*first),
        Answer::Close { .. } | Answer::NothingMatters | Answer::NothingLeft => None,
    };
    let chosen = chosen.map_or("none yet", words::framework);
    let (lead, rest) = words::sentence(&answer, ranking);
    let mut triggers: Vec<Told> = flips(model, scenario, ranking)
        .iter()
        .take(TRIGGERS)
        .map(|flip| Told::plain(trigger(flip, flip.slider.level(scenario) < flip.to)))
        .collect();
    triggers.push(Told::plain(format!(
        "Reopen when the page has newer data than that of {}.",
        DATASET.as_of
    )));
    Outcome {
        chosen: chosen.to_owned(),
        answer: Told::new(lead, rest),
        firm: firm.unwrap_or_default(),
        consequences: consequences(case),
        triggers,
    }
}

/// When others would be first, by the move of one slider, up or down: `Reopen when the team’s Python
/// drops below 3: Express takes over.`
fn trigger(flip: &Flip, is_up: bool) -> String {
    let whose = match flip.slider {
        Slider::Language(_) => "team’s ",
        Slider::Team | Slider::Criterion(_) => "weight of ",
    };
    let (moves, than) = if is_up {
        ("rises above", flip.to.get().saturating_sub(1))
    } else {
        ("drops below", flip.to.get() + 1)
    };
    let takes = if flip.winners.len() == 1 { "takes" } else { "take" };
    format!(
        "Reopen when the {whose}{} {moves} {than}: {} {takes} over.",
        words::slider(flip.slider),
        words::frameworks(&flip.winners)
    )
}

/// What the first gains on who is next, and what it loses: the most of each.
fn consequences(case: &Case) -> Vec<Told> {
    let mut standings = case.ranking.standings.iter().map(|standing| standing.alternative);
    let (Some(first), Some(second)) = (standings.next(), standings.next()) else {
        return Vec::new();
    };
    let all = differences(&case.model, &case.state.scenario, first, second);
    let told = |is_good: bool| {
        let of =
            all.iter().filter(move |one| if is_good { one.tenths > 0 } else { one.tenths < 0 });
        of.take(REASONS).map(move |one| consequence(one, first, second))
    };
    told(true).chain(told(false)).collect()
}

fn consequence(of: &Difference, first: usize, second: usize) -> Told {
    let (good, gains, on) =
        if of.tenths > 0 { ("Good", "gains", "on") } else { ("Bad", "loses", "to") };
    let (first, second) = (words::framework(first), words::framework(second));
    let (points, part) = (words::points(of.tenths.unsigned_abs()), words::part(of.part));
    Told::new(good, format!(", because {first} {gains} {points} {on} {second} by {part}."))
}
