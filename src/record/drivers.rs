//! Drivers of a decision: what the team knows, what matters, must-haves, and scores of one's own.

use super::case::Case;
use super::page::Page;
use super::text::{add, level, put};
use crate::dataset::DATASET;
use crate::words;
use stackfit_decision::{Slider, descending};

/// How well the team knows each language, what it knows best first.
pub fn languages(case: &Case, page: &mut dyn Page) {
    page.table("", &["", "", ""]);
    rows(case, page, true, &[]);
    page.end();
}

/// What matters, what matters most first, with must-haves and the scores of those compared.
pub fn needs(case: &Case, page: &mut dyn Page) {
    let shown = case.shown();
    let mut heads = vec!["", "", "Weight", "Must have"];
    for framework in &shown {
        heads.push(words::framework(*framework));
    }
    page.table("", &heads);
    rows(case, page, false, &shown);
    page.end();
    if case.state.scenario.must.iter().any(Option::is_some) {
        let gate = "A must-have is a gate: what scores less is left out, however good the rest is.";
        page.words("", "", gate);
        page.words("", "", &words::unchecked(&case.model, &case.state.scenario, &case.ranking));
    }
}

/// A row for each slider of a language, or for each other one, with the scores of these frameworks.
fn rows(case: &Case, page: &mut dyn Page, of_languages: bool, shown: &[usize]) {
    let scenario = &case.state.scenario;
    let levels = case.sliders.iter().map(|slider| slider.level(scenario).get().into());
    for place in descending(levels) {
        let Some(slider) = case.sliders.get(place).copied() else { continue };
        let is_language = matches!(slider, Slider::Language(_));
        if is_language != of_languages {
            continue;
        }
        let now = slider.level(scenario);
        page.row(words::slider(slider));
        page.cell("paper-number", level(now), &[]);
        if is_language {
            page.cell("", words::knowledge(now), &[]);
            continue;
        }
        page.cell("", words::importance(now), &[]);
        let least = match slider {
            Slider::Criterion(at) => scenario.must.get(at).copied().flatten(),
            Slider::Team | Slider::Language(_) => None,
        };
        let least = least.map(|least| ["at least ", level(least)].concat());
        page.cell("", &least.unwrap_or_default(), &[]);
        for framework in shown {
            page.cell("paper-number", &score(case, *framework, slider), &[]);
        }
    }
}

/// The score that counts; `?` where it is unknown.
fn score(case: &Case, framework: usize, slider: Slider) -> String {
    let Some(of) = case.model.alternatives().get(framework) else { return String::new() };
    match slider {
        Slider::Criterion(at) => match of.values.get(at).copied().map(words::cell) {
            Some(score) if !score.is_empty() => score,
            _ => "?".to_owned(),
        },
        Slider::Team | Slider::Language(_) => {
            words::tenths(of.team_fit(&case.state.scenario).in_tenths().into())
        }
    }
}

/// The scores that the visitor set, each with the published one, where that is not of a framework of
/// their own; nothing where there are none.
pub fn own_scores(case: &Case, page: &mut dyn Page) {
    let (mut told, mut heading) = (String::new(), "Scores of your own.");
    let mut before = None;
    for one in &case.state.overrides {
        if before.replace(one.alternative) == Some(one.alternative) {
            put(&mut told, ", ");
        } else {
            let start = if told.is_empty() { " " } else { ". " };
            add(&mut told, &[start, words::framework(one.alternative), ": "]);
        }
        let criterion = DATASET.criteria.get(one.criterion).map_or("", |criterion| criterion.name);
        add(&mut told, &[criterion, " ", level(one.value)]);
        if one.alternative < DATASET.frameworks.len() {
            heading = "Scores of your own, and ours in brackets.";
            add(&mut told, &[" (", &words::published(one), ")"]);
        }
    }
    if !told.is_empty() {
        told.push('.');
        page.words("", heading, &told);
    }
}
