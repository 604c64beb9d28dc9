//! Settings of the decision sheet: what each slider says, must-haves, and the scores beside them.

use std::fmt::Write;

use leptos::prelude::*;

use crate::dataset::{DATASET, Framework};
use crate::ui::answer::own_scores;
use crate::ui::needs::slider_target::SliderTarget;
use crate::ui::own::mark::language_of;
use crate::ui::paper::elements::{line, paragraph, table, titled, words};
use crate::ui::state::page_state::PageState;
use stackfit_decision::{Alternative, Scenario};

/// What the team knows, and what matters, with the scores of these frameworks.
pub fn settings(page: PageState, compared: &[&'static Framework]) -> AnyView {
    let criteria = DATASET.criteria.iter().map(SliderTarget::Criterion);
    let needs = std::iter::once(SliderTarget::Team).chain(criteria);
    let mut heads = vec!["", "", "Weight", "Must have"];
    heads.extend(compared.iter().map(|about| about.name));
    page.case(|model, scenario| {
        let languages = DATASET.languages.iter().map(SliderTarget::Language);
        let languages = languages.map(|target| slider(scenario, target, Vec::new())).collect();
        let needs = needs.map(|target| {
            let alternatives =
                compared.iter().filter_map(|about| model.alternatives().get(about.index));
            let scores = alternatives.map(|of| words("paper-number", score(of, scenario, target)));
            let mut rest = vec![words("", must(scenario, target))];
            rest.extend(scores);
            slider(scenario, target, rest)
        });
        let needs = table("", heads, needs.collect());
        vec![
            titled("", "Your team knows", vec![table("", Vec::new(), languages)]),
            titled("paper-needs", "What matters here, and scores out of 10", vec![needs]),
        ]
        .into_any()
    })
}

/// A slider with its position, in a number and in words.
fn slider(scenario: &Scenario, target: SliderTarget, rest: Vec<AnyView>) -> AnyView {
    let level = target.level(scenario);
    let mut cells =
        vec![words("paper-number", level.get().to_string()), words("", target.words(level))];
    cells.extend(rest);
    line(target.name().to_owned(), cells)
}

/// The least score that a must-have asks for; empty where there is none.
fn must(scenario: &Scenario, target: SliderTarget) -> String {
    let SliderTarget::Criterion(criterion) = target else { return String::new() };
    let least = scenario.must.get(criterion.index).copied().flatten();
    least.map(|least| format!("at least {}", least.get())).unwrap_or_default()
}

/// The score that counts; `?` where it is unknown.
fn score(of: &Alternative, scenario: &Scenario, target: SliderTarget) -> String {
    let SliderTarget::Criterion(criterion) = target else {
        return crate::words::tenths(of.team_fit(scenario).in_tenths().into());
    };
    let cell = of.values.get(criterion.index).copied();
    let score = cell.map(crate::words::cell).unwrap_or_default();
    if score.is_empty() { "?".to_owned() } else { score }
}

/// The scores that the visitor set, each with the published one, and the frameworks that they added;
/// nothing where there are none.
pub fn own(page: PageState) -> AnyView {
    vec![own_scores_of_ours(page), own_frameworks(page)].into_any()
}

fn own_frameworks(page: PageState) -> AnyView {
    let mut told = String::new();
    for about in page.frameworks().split_off(DATASET.frameworks.len()) {
        let scores = page.overrides.get();
        let scores = scores.iter().filter(|one| one.alternative == about.index).map(|one| {
            let criterion = DATASET.criteria.get(one.criterion).map_or("", |found| found.name);
            format!("{criterion} {}", one.value.get())
        });
        let scores: Vec<String> = scores.collect();
        let scores = if scores.is_empty() { "nothing known".to_owned() } else { scores.join(", ") };
        // Writing to a string cannot fail.
        let _ = write!(told, "{} ({}): {scores}. ", about.name, language_of(about));
    }
    if told.is_empty() {
        return ().into_any();
    }
    paragraph("", "Frameworks of your own, and what you say of them. ".to_owned(), told)
}

fn own_scores_of_ours(page: PageState) -> AnyView {
    let mut told = String::new();
    let mut before = None;
    for one in page.own_scores() {
        if before.replace(one.alternative) == Some(one.alternative) {
            told.push_str(", ");
        } else {
            let name = crate::words::framework(one.alternative);
            told.push_str(&[if told.is_empty() { "" } else { ". " }, name, ": "].concat());
        }
        let criterion = DATASET.criteria.get(one.criterion).map_or("", |criterion| criterion.name);
        let published = own_scores::published(&one);
        // Writing to a string cannot fail.
        let _ = write!(told, "{criterion} {} ({published})", one.value.get());
    }
    if told.is_empty() {
        return ().into_any();
    }
    paragraph("", "Scores of your own, and ours in brackets. ".to_owned(), told + ".")
}
