//! Firmness of the answer, in words.

use super::names::{framework, frameworks, slider};
use stackfit_decision::{Answer, Certainty, Flip, Position, Robustness, SAMPLES, descending};

/// How many are named of those that are level.
const NAMED: usize = 4;

/// How firm an answer is, in a word or two.
#[must_use]
pub fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Clear => "Firm",
        Certainty::Likely => "Fairly firm",
        Certainty::CloseCall => "Close race",
    }
}

/// In how many of 100 nearby settings the leaders come first; empty where there is nothing to rank.
#[must_use]
pub fn nearby(answer: &Answer, robustness: &Robustness) -> String {
    let percent = |framework: usize| robustness.percent(framework, 1);
    let said = match answer {
        _ if robustness.samples() == 0 => String::new(),
        Answer::Lead(lead) => match percent(lead.first) {
            100 => "First in all nearby settings.".to_owned(),
            first => format!("First in {first} of 100 nearby settings."),
        },
        Answer::Close { group, spread, .. } => {
            // The two that are first most often, and all that are level; equal ones in the order of
            // the ranking.
            let firsts = group.iter().map(|one| robustness.first(*one));
            let mut most: Vec<usize> = descending(firsts)
                .into_iter()
                .filter_map(|place| group.get(place).copied())
                .collect();
            let second = most.get(1).map_or(0, |one| robustness.first(*one));
            let mut place = 0;
            most.retain(|one| {
                place += 1;
                place <= 2
                    || place <= NAMED
                        && (*spread == 0 || second > 0 && robustness.first(*one) == second)
            });
            // Without ties they are first in no more samples than there are.
            let firsts: u64 = most.iter().map(|one| u64::from(robustness.first(*one))).sum();
            let ties = match most.len() {
                _ if firsts <= u64::from(robustness.samples()) => "",
                2 => " (ties count for both)",
                _ => " (ties count for each)",
            };
            let said = |(place, one): (usize, &usize)| match place {
                0 => format!(
                    "{} is first in {} of 100 nearby settings",
                    framework(*one),
                    percent(*one)
                ),
                _ => format!("{} in {}", framework(*one), percent(*one)),
            };
            let said: Vec<String> = most.iter().enumerate().map(said).collect();
            format!("{}{ties}.", said.join(", "))
        }
        Answer::NothingMatters | Answer::NothingLeft | Answer::Alone(_) => String::new(),
    };
    match robustness.samples() {
        few if few < u32::from(SAMPLES) && !said.is_empty() => {
            format!("{said} ({few} tried so far.)")
        }
        _ => said,
    }
}

/// The position from which something holds, in words that are true at every whole step: one that is
/// rounded to a whole number lies just above or just below it.
#[must_use]
pub fn from(at: Position) -> String {
    turn(at, ["from ", "above "])
}

/// The position up to which something holds that ends there, likewise.
#[must_use]
pub fn below(at: Position) -> String {
    turn(at, ["below ", "up to "])
}

/// A position with the first of these words where it is already beyond it, and else with the second.
fn turn(at: Position, [beyond, still]: [&str; 2]) -> String {
    let rounds_up = Position::new(at.tenths().into(), 10).is_some_and(|rounded| at < rounded);
    let is_between = at.tenths() % 10 != 0;
    let word = if is_between || rounds_up { beyond } else { still };
    format!("{word}{at}")
}

/// The least move of a single slider that changes who is first.
#[must_use]
pub fn flip(flip: &Flip) -> String {
    let (name, to) = (slider(flip.slider), flip.to.get());
    format!("With {name} at {to}, {}", take(flip))
}

/// Who is first after a move: `Express takes over.`
#[must_use]
pub fn take(flip: &Flip) -> String {
    let takes = if flip.winners.len() == 1 { " takes" } else { " take" };
    let what = if flip.breaks_tie { " the lead." } else { " over." };
    [&frameworks(&flip.winners), takes, what].concat()
}

#[cfg(test)]
mod tests {
    use super::{flip, from, nearby};
    use crate::dataset::{DATASET, model, start};
    use stackfit_decision::{
        Alternative, Cell, Flip, Level, Model, Noise, Position, SAMPLES, Scenario, Slider, Value,
        answer, nearest_flip, rank,
    };

    #[test]
    fn the_least_change_is_told_with_its_slider_and_its_place() {
        let scenario = start();
        let found = nearest_flip(model(), &scenario, &rank(model(), &scenario));
        let said = found.as_ref().map(flip).unwrap_or_default();
        assert!(said.starts_with("With ") && said.ends_with(" over."), "{said}");
    }

    #[test]
    fn a_place_that_is_rounded_to_a_step_is_told_on_its_true_side() {
        let places = [(7, 1), (703, 100), (697, 100), (628, 100), (655, 100)];
        let told = places.map(|(over, under)| Position::new(over, under).map(from));
        let expected = ["above 7", "above 7", "from 7", "from 6.3", "from 6.6"];
        assert_eq!(told, expected.map(|told| Some(told.to_owned())));
    }

    #[test]
    fn a_figure_of_fewer_settings_says_so() {
        let scenario = start();
        let answer = answer(model(), &scenario, &rank(model(), &scenario));
        let of = |samples: u16| {
            let samples = samples.into();
            nearby(
                &answer,
                &Noise::new(model(), samples, 1).robustness(model(), &scenario, samples),
            )
        };
        assert!(of(200).ends_with("(200 tried so far.)"), "{}", of(200));
        assert!(!of(SAMPLES).contains("tried so far"), "{}", of(SAMPLES));
    }

    /// What is said of this many that are the same.
    fn told_of_level(many: usize) -> String {
        let level = Alternative {
            values: vec![Cell::Known(Value::MIDDLE)],
            doubt: Vec::new(),
            fit: Vec::new(),
        };
        let model = Model::new(vec![level; many]).unwrap_or_default();
        let mut scenario = Scenario::blank(&model);
        scenario.weights.fill(Level::MAX);
        let answer = answer(&model, &scenario, &rank(&model, &scenario));
        let samples = usize::from(SAMPLES);
        let noise = Noise::new(&model, samples, 1);
        nearby(&answer, &noise.robustness(&model, &scenario, samples))
    }

    #[test]
    fn those_that_are_level_are_all_first_in_all_nearby_settings() {
        let name = |at: usize| DATASET.frameworks[at].name;
        let first = format!("{} is first in 100 of 100 nearby settings", name(0));
        let two = format!("{first}, {} in 100 (ties count for both).", name(1));
        assert_eq!(told_of_level(2), two);
        let four = format!(
            "{first}, {} in 100, {} in 100, {} in 100 (ties count for each).",
            name(1),
            name(2),
            name(3)
        );
        assert_eq!(told_of_level(4), four);
        assert_eq!(told_of_level(5), four);
    }

    #[test]
    fn what_breaks_a_tie_takes_nothing_over() {
        let mut told = Flip {
            slider: Slider::Criterion(0),
            to: Level::MIDDLE,
            winners: vec![1],
            breaks_tie: true,
        };
        assert_eq!(flip(&told), "With Concurrency at 5, Fastify takes the lead.");
        told.breaks_tie = false;
        assert_eq!(flip(&told), "With Concurrency at 5, Fastify takes over.");
    }

    #[test]
    fn a_certain_lead_is_not_called_a_hundred_of_a_hundred() {
        let mut scenario = start();
        scenario.weights.fill(Level::ZERO);
        scenario.knowledge.fill(Level::ZERO);
        scenario.knowledge[2] = Level::MAX;
        scenario.weights[3] = Level::MAX;
        let samples = SAMPLES.into();
        let robustness = Noise::new(model(), samples, 1).robustness(model(), &scenario, samples);
        let answer = answer(model(), &scenario, &rank(model(), &scenario));
        assert_eq!(nearby(&answer, &robustness), "First in all nearby settings.");
    }
}
