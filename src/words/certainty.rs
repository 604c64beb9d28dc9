//! How firm an answer is, in words.

use super::{framework, frameworks, slider};
use crate::decision::{Answer, Certainty, Flip, Robustness};

/// How firm an answer is, in a word or two.
#[must_use]
pub fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Clear => "Clear",
        Certainty::Likely => "Likely",
        Certainty::CloseCall => "Close call",
    }
}

/// In how many of 100 nearby settings who comes first; empty where nobody leads anybody.
#[must_use]
pub fn nearby(answer: &Answer, robustness: &Robustness) -> String {
    let percent = |framework: usize| robustness.percent(framework, 1);
    match answer {
        _ if robustness.samples() == 0 => String::new(),
        Answer::Lead(lead) => match percent(lead.first) {
            100 => "First in all nearby settings.".to_owned(),
            first => format!("First in {first} of 100 nearby settings."),
        },
        Answer::Close { group, .. } => {
            // The most frequent first ones; equal ones in the order of the ranking.
            let best = |but: Option<usize>| {
                let others = group.iter().rev().copied().filter(|one| Some(*one) != but);
                others.max_by_key(|one| robustness.first(*one))
            };
            let (first, second) = (best(None), best(best(None)));
            let said = |one: usize| format!("{} in {}", framework(one), percent(one));
            let said: Vec<String> = [first, second].into_iter().flatten().map(said).collect();
            format!("First of 100 nearby settings: {}.", said.join(", "))
        }
        Answer::NothingMatters | Answer::NothingLeft | Answer::Alone(_) => String::new(),
    }
}

/// What the least move of a single slider would change.
#[must_use]
pub fn flip(flip: &Flip) -> String {
    let (name, at) = (slider(flip.slider), flip.at);
    let takes = if flip.winners.len() == 1 { "takes" } else { "take" };
    let side = if flip.up { "above" } else { "below" };
    format!("With {name} {side} {at}, {} {takes} over.", frameworks(&flip.winners))
}

#[cfg(test)]
mod tests {
    use super::{flip, nearby};
    use crate::dataset::{model, start};
    use crate::decision::{Level, Noise, answer, nearest_flip, rank};

    #[test]
    fn the_least_change_is_told_with_its_slider_and_its_place() {
        let scenario = start();
        let found = nearest_flip(model(), &scenario, &rank(model(), &scenario));
        let said = found.as_ref().map(flip).unwrap_or_default();
        assert!(said.starts_with("With ") && said.ends_with(" over."), "{said}");
    }

    #[test]
    fn a_certain_lead_is_not_called_a_hundred_of_a_hundred() {
        let mut scenario = start();
        scenario.weights.fill(Level::ZERO);
        scenario.knowledge.fill(Level::ZERO);
        scenario.knowledge[2] = Level::MAX;
        scenario.weights[3] = Level::MAX;
        let robustness = Noise::new(model(), 500, 1).robustness(model(), &scenario, 500);
        let answer = answer(model(), &scenario, &rank(model(), &scenario));
        assert_eq!(nearby(&answer, &robustness), "First in all nearby settings.");
    }
}
