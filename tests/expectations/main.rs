//! Expectations: what the two articles say, as checks of the data and the model.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod articles;
mod overruled;

use std::collections::{BTreeMap, BTreeSet};

use articles::{Constraint, Expectations, Rule, Situation, expectations};
use serde::Deserialize;
use stackfit::dataset::{self, DATASET, Framework, Kind, Score, Source, SourceKind};
use stackfit_decision::{Cell, Level, Model, Ranking, Scenario, rank};

/// The ids of the sources, which the page has no use for.
#[derive(Deserialize)]
struct Sources {
    source: Vec<Id>,
}

#[derive(Deserialize)]
struct Id {
    id: String,
}

#[track_caller]
fn framework(id: &str) -> &'static Framework {
    DATASET.framework(id).unwrap_or_else(|| panic!("no framework {id:?}"))
}

#[track_caller]
fn criterion(id: &str) -> usize {
    let place = DATASET.criteria.iter().position(|criterion| criterion.id == id);
    place.unwrap_or_else(|| panic!("no criterion {id:?}"))
}

#[track_caller]
fn score_of(id: &str, on: &str) -> &'static Score {
    &framework(id).scores[criterion(on)]
}

/// What a framework has on a criterion on the page.
fn now(id: &str, on: &str) -> Cell {
    score_of(id, on).cell
}

/// Panics when nothing was checked, and with everything that is wrong, one line each.
#[track_caller]
fn nothing_wrong(checked: usize, wrong: &[String]) {
    assert!(checked > 0, "there is nothing to check");
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

/// The setting of the sliders that a situation stands for.
fn scenario(situation: &Situation) -> Scenario {
    let mut scenario = dataset::start();
    scenario.team = Level::clamped(8);
    scenario.knowledge = levels(DATASET.languages.iter().map(|language| {
        if situation.languages.iter().any(|id| id == language.id) { 10 } else { 0 }
    }));
    scenario.weights = levels(DATASET.criteria.iter().map(|criterion| {
        *situation.weights.get(criterion.id).unwrap_or(&criterion.default_weight.get())
    }));
    let open = |id: &str| situation.candidates.is_empty() || holds(&situation.candidates, id);
    scenario.hidden = DATASET.frameworks.iter().map(|framework| !open(framework.id)).collect();
    scenario
}

fn levels(numbers: impl Iterator<Item = u8>) -> Vec<Level> {
    numbers.map(Level::clamped).collect()
}

fn holds(ids: &[String], id: &str) -> bool {
    ids.iter().any(|other| other == id)
}

fn order(ranking: &Ranking) -> Vec<&'static str> {
    ranking.standings.iter().map(|s| DATASET.frameworks[s.alternative].id).collect()
}

fn rank_of(ranking: &Ranking, id: &str) -> usize {
    let standing = ranking.standing(framework(id).index);
    standing.unwrap_or_else(|| panic!("{id} is not ranked")).rank
}

/// What is wrong with the ranking of this situation in a model.
fn faults(model: &Model, situation: &Situation) -> Vec<String> {
    let ranking = rank(model, &scenario(situation));
    let order = order(&ranking);
    let mut faults = Vec::new();
    if !situation.top1_any.is_empty() && !holds(&situation.top1_any, order[0]) {
        faults.push(format!("first must be one of {:?}", situation.top1_any));
    }
    if situation.top2_all.iter().any(|id| !order[..2].contains(&id.as_str())) {
        faults.push(format!("the first two must be {:?}", situation.top2_all));
    }
    let among = |ids: &[String]| order[..3].iter().filter(|id| holds(ids, id)).count();
    if !situation.top3_any.is_empty() && among(&situation.top3_any) == 0 {
        faults.push(format!("among the first three must be one of {:?}", situation.top3_any));
    }
    if !situation.top3_all_in.is_empty() && among(&situation.top3_all_in) < 3 {
        faults.push(format!("the first three must be among {:?}", situation.top3_all_in));
    }
    for (better, worse) in &situation.prefer {
        if rank_of(&ranking, better) >= rank_of(&ranking, worse) {
            faults.push(format!("{better} must be above {worse}"));
        }
    }
    let Situation { id, title, quote, .. } = situation;
    let line = |fault| format!("{id} ({title}: {quote:?}): {fault}; the order is {order:?}");
    faults.into_iter().map(line).collect()
}

fn says(Constraint { id, source, quote, .. }: &Constraint) -> String {
    format!("{id}: {source} says {quote:?}")
}

/// What is wrong with the scores that a constraint is about; nothing when it is about a text. A score
/// that is unknown agrees with nothing.
fn fault(constraint: &Constraint, cell: impl Fn(&str, &str) -> Cell) -> Option<String> {
    let says = says(constraint);
    match &constraint.rule {
        Rule::Band { framework, criterion, min, max } => {
            let cell = cell(framework, criterion);
            let band = min * 10..=max * 10;
            let is_within = matches!(cell, Cell::Known(value) if band.contains(&value.in_tenths()));
            let wrong =
                format!("{says}: {framework}'s {criterion} is {cell:?}, not {min} to {max}");
            (!is_within).then_some(wrong)
        }
        Rule::Greater { criterion, better, worse } => {
            let cells = (cell(better, criterion), cell(worse, criterion));
            let wrong = format!(
                "{says}: {criterion} of {better} is {:?}, of {worse} {:?}",
                cells.0, cells.1
            );
            let holds = matches!(cells, (Cell::Known(more), Cell::Known(less)) if more > less);
            (!holds).then_some(wrong)
        }
        Rule::Text { .. } => None,
    }
}

#[test]
fn every_score_is_as_an_article_says_unless_measurements_overrule_it() {
    let Expectations { constraint, overruled, .. } = expectations();
    let holds = |entry: &&Constraint| overruled.iter().all(|other| other.id != entry.id);
    let is_of_scores = |entry: &&Constraint| !matches!(entry.rule, Rule::Text { .. });
    let checked: Vec<&Constraint> = constraint.iter().filter(is_of_scores).filter(holds).collect();
    let wrong: Vec<String> = checked.iter().filter_map(|entry| fault(entry, now)).collect();
    nothing_wrong(checked.len(), &wrong);
}

#[test]
fn a_preset_whose_ranking_contradicts_who_argued_for_it_says_so() {
    for preset in DATASET.presets {
        let id = preset.id;
        assert!(!preset.argues_for.is_empty(), "{id} argues for nothing");
        let first = order(&rank(dataset::model(), &preset.scenario()))[0];
        let against = preset.against.get();
        if preset.argues_for.contains(&framework(first).index) {
            assert!(against.is_empty(), "{id}: {first} is first, as the article says");
        } else {
            assert!(against.contains(framework(first).name), "{id}: {first} is first: {against:?}");
            assert!(against.contains(preset.argues), "{id}: {against:?}");
        }
    }
}

#[test]
fn a_product_leaves_no_need_at_its_start_that_it_does_not_name() {
    for preset in DATASET.presets.iter().filter(|preset| preset.product.is_some()) {
        for (criterion, weight) in DATASET.criteria.iter().zip(preset.weights) {
            let named = [0, 4, 8].contains(&weight.get());
            let unnamed = criterion.kind == Kind::Quality && *weight == criterion.default_weight;
            assert!(named || unnamed, "{}: {} is at {weight:?}", preset.id, criterion.name);
        }
    }
}

#[test]
fn every_statement_of_an_article_is_in_a_text_that_cites_it() {
    let constraints = expectations().constraint;
    let mut checked = 0;
    let mut wrong = Vec::new();
    for constraint in &constraints {
        let Rule::Text { framework: name, aspect, mentions } = &constraint.rule else { continue };
        checked += 1;
        let says = says(constraint);
        let place = DATASET.aspects.iter().position(|entry| entry.id == *aspect);
        let place = place.unwrap_or_else(|| panic!("no aspect {aspect:?}"));
        let text = &framework(name).aspects[place];
        let article = if constraint.source.starts_with("s1.") {
            "Node.js vs Django"
        } else {
            "NestJS vs Django"
        };
        let cites =
            |s: &Source| s.kind == SourceKind::Article && s.title.get().starts_with(article);
        if !text.sources.iter().any(cites) {
            wrong.push(format!("{says}: {name}'s {aspect} does not cite that article"));
        }
        let told = text.text.get().to_lowercase();
        for word in mentions.iter().filter(|word| !told.contains(&word.to_lowercase())) {
            wrong.push(format!("{says}: {name}'s {aspect} does not mention {word:?}"));
        }
    }
    nothing_wrong(checked, &wrong);
}

#[test]
fn every_situation_ranks_as_the_articles_recommend_unless_measurements_overrule_it() {
    let Expectations { scenario, overruled, .. } = expectations();
    let holds = |situation: &&Situation| overruled.iter().all(|other| other.id != situation.id);
    let checked: Vec<&Situation> = scenario.iter().filter(holds).collect();
    let wrong: Vec<String> =
        checked.iter().flat_map(|entry| faults(dataset::model(), entry)).collect();
    nothing_wrong(checked.len(), &wrong);
}

#[test]
fn no_framework_wins_most_of_the_situations() {
    let Expectations { scenario: situations, winners, .. } = expectations();
    let mut wins = BTreeMap::new();
    for situation in &situations {
        let first = order(&rank(dataset::model(), &scenario(situation)))[0];
        *wins.entry(first).or_insert(0) += 1;
    }
    let source = &winners.source;
    assert!(wins.values().all(|count| count * 2 <= situations.len()), "{source}: {wins:?}");
    assert!(wins.len() >= winners.least, "{source}: {wins:?}");
}

#[test]
fn every_situation_asks_something_of_the_ranking() {
    for situation in expectations().scenario {
        let Situation { id, top1_any, top2_all, top3_any, top3_all_in, prefer, .. } = situation;
        let places = [top1_any, top2_all, top3_any, top3_all_in];
        assert!(!prefer.is_empty() || places.iter().any(|ids| !ids.is_empty()), "{id}");
    }
}

#[test]
fn every_expectation_quotes_a_source_of_the_dataset() {
    let Expectations { constraint, scenario, winners, .. } = expectations();
    let sources: Sources =
        toml::from_str(include_str!("../../data/sources.toml")).expect("the sources parse");
    let known: BTreeSet<&str> = sources.source.iter().map(|source| source.id.as_str()).collect();
    let of_constraint = |entry: Constraint| (entry.id, entry.quote.is_empty(), vec![entry.source]);
    let of_situation = |entry: Situation| (entry.id, entry.quote.is_empty(), entry.sources);
    let all = constraint.into_iter().map(of_constraint);
    for (id, is_silent, sources) in all.chain(scenario.into_iter().map(of_situation)) {
        assert!(!is_silent && !sources.is_empty(), "{id} quotes nothing");
        assert!(sources.iter().all(|source| known.contains(source.as_str())), "{id}: {sources:?}");
    }
    assert!(known.contains(winners.source.as_str()), "{}", winners.source);
}
