//! Drivers of a decision: what the team knows, what matters, must-haves, and scores of one's own.

use super::block::{Block, Cell, Line, Told};
use super::case::Case;
use crate::dataset::DATASET;
use crate::words;
use stackfit_decision::{Alternative, Level, Scenario, Slider, descending};

/// How well the team knows each language.
pub(super) fn languages(case: &Case) -> Block {
    let scenario = &case.state.scenario;
    let languages = (0..case.model.languages()).map(Slider::Language);
    let lines = languages.map(|slider| of_slider(scenario, slider, Vec::new()));
    Block::Table("", Vec::new(), lines.collect())
}

/// What matters, what matters most first, with the scores of these frameworks.
pub(super) fn needs(case: &Case, shown: &[usize]) -> Vec<Block> {
    let scenario = &case.state.scenario;
    let mut heads: Vec<String> = ["", "", "Weight", "Must have"].map(str::to_owned).to_vec();
    heads.extend(shown.iter().map(|framework| words::framework(*framework).to_owned()));
    let criteria = (0..case.model.criteria()).map(Slider::Criterion);
    let sliders: Vec<Slider> = std::iter::once(Slider::Team).chain(criteria).collect();
    let order = descending(sliders.iter().map(|slider| slider.level(scenario).get().into()));
    let lines = order.into_iter().filter_map(|at| sliders.get(at)).map(|slider| {
        let of = shown.iter().filter_map(|at| case.model.alternatives().get(*at));
        let scores = of.map(|of| Cell::number(score(of, scenario, *slider)));
        let least = least(scenario, *slider).map(|least| format!("at least {}", least.get()));
        let mut rest = vec![Cell::words(least.unwrap_or_default())];
        rest.extend(scores);
        of_slider(scenario, *slider, rest)
    });
    let mut needs = vec![Block::Table("", heads, lines.collect())];
    if scenario.must.iter().any(Option::is_some) {
        let gate = "A must-have is a gate: what scores less is left out, however good the rest is.";
        needs.push(Block::Words(Told::plain(gate)));
    }
    needs
}

/// A slider with its position, in a number and in words.
fn of_slider(scenario: &Scenario, slider: Slider, rest: Vec<Cell>) -> Line {
    let level = slider.level(scenario);
    let meaning = match slider {
        Slider::Language(_) => words::knowledge(level),
        Slider::Team | Slider::Criterion(_) => words::importance(level),
    };
    let mut cells = vec![Cell::number(level.get().to_string()), Cell::words(meaning)];
    cells.extend(rest);
    Line { name: words::slider(slider).to_owned(), cells }
}

/// The least score that a must-have asks for; nothing where there is none.
fn least(scenario: &Scenario, slider: Slider) -> Option<Level> {
    let Slider::Criterion(criterion) = slider else { return None };
    scenario.must.get(criterion).copied().flatten()
}

/// The score that counts; `?` where it is unknown.
fn score(of: &Alternative, scenario: &Scenario, slider: Slider) -> String {
    let Slider::Criterion(criterion) = slider else {
        return words::tenths(of.team_fit(scenario).in_tenths().into());
    };
    let cell = of.values.get(criterion).copied();
    let score = cell.map(words::cell).unwrap_or_default();
    if score.is_empty() { "?".to_owned() } else { score }
}

/// The scores that the visitor set, each with the published one; empty where there are none.
pub(super) fn own_scores(case: &Case) -> Told {
    let mut told = String::new();
    let mut before = None;
    for one in &case.state.overrides {
        if before.replace(one.alternative) == Some(one.alternative) {
            told.push_str(", ");
        } else {
            let name = words::framework(one.alternative);
            told.push_str(&[if told.is_empty() { "" } else { ". " }, name, ": "].concat());
        }
        let criterion = DATASET.criteria.get(one.criterion).map_or("", |criterion| criterion.name);
        let (own, published) = (one.value.get().to_string(), words::published(one));
        told.push_str(&[criterion, " ", &own, " (", &published, ")"].concat());
    }
    if told.is_empty() {
        return Told::default();
    }
    Told::new("Scores of your own, and ours in brackets.", [" ", &told, "."].concat())
}
