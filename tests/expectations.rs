//! What the two articles say, held against the data and the model.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use stackfit::dataset::{self, DATASET, Framework, Score, Source, SourceKind};
use stackfit_decision::{Cell, Level, Ranking, Scenario, Value, rank};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expectations {
    constraint: Vec<Constraint>,
    scenario: Vec<Situation>,
    winners: Winners,
    overruled: Vec<Overruled>,
}

/// An expectation that the project's own measurements speak against.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Overruled {
    id: String,
    because: String,
}

/// One cell of the dataset, and the article's words that it must agree with.
#[derive(Deserialize)]
struct Constraint {
    id: String,
    source: String,
    quote: String,
    #[serde(flatten)]
    rule: Rule,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Rule {
    Band { framework: String, criterion: String, min: u8, max: u8 },
    Greater { criterion: String, better: String, worse: String },
    Text { framework: String, aspect: String, mentions: Vec<String> },
}

/// A setting of the sliders, and the ranking that must follow.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Situation {
    id: String,
    title: String,
    sources: Vec<String>,
    quote: String,
    languages: Vec<String>,
    weights: BTreeMap<String, u8>,
    candidates: Vec<String>,
    top1_any: Vec<String>,
    top2_all: Vec<String>,
    top3_any: Vec<String>,
    top3_all_in: Vec<String>,
    prefer: Vec<(String, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Winners {
    source: String,
    least: usize,
}

/// The ids of the sources, which the page has no use for.
#[derive(Deserialize)]
struct Sources {
    source: Vec<Id>,
}

#[derive(Deserialize)]
struct Id {
    id: String,
}

fn expectations() -> Expectations {
    toml::from_str(include_str!("data/expectations.toml")).expect("the expectations parse")
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

#[track_caller]
fn score(id: &str, on: &str) -> Value {
    match score_of(id, on).cell {
        Cell::Known(value) => value,
        Cell::Unknown => panic!("{id}'s {on} is unknown"),
    }
}

/// Panics with everything that is wrong, one line each.
#[track_caller]
fn nothing_wrong(wrong: &[String]) {
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

/// What is wrong with the ranking of this situation.
fn faults(situation: &Situation) -> Vec<String> {
    let ranking = rank(dataset::model(), &scenario(situation));
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

/// Whether a framework's score on a criterion follows from measurements.
fn is_measured(id: &str, on: &str) -> bool {
    score_of(id, on).rationale.get().starts_with("Measured, ")
}

/// What is wrong with the scores that a constraint is about.
fn fault(constraint: &Constraint) -> Option<String> {
    let Constraint { id, source, quote, rule } = constraint;
    let says = format!("{id}: {source} says {quote:?}");
    match rule {
        Rule::Band { framework, criterion, min, max } => {
            let value = score(framework, criterion);
            let is_within = (min * 10..=max * 10).contains(&value.in_tenths());
            let wrong = format!("{says}: {framework}'s {criterion} is {value}, not {min} to {max}");
            (!is_within).then_some(wrong)
        }
        Rule::Greater { criterion, better, worse } => {
            let (more, less) = (score(better, criterion), score(worse, criterion));
            let wrong = format!("{says}: {criterion} of {better} is {more}, of {worse} {less}");
            (more <= less).then_some(wrong)
        }
        Rule::Text { .. } => None,
    }
}

#[test]
fn every_score_is_as_an_article_says_unless_measurements_overrule_it() {
    let Expectations { constraint, overruled, .. } = expectations();
    let holds = |id: &str| overruled.iter().all(|other| other.id != id);
    let wrong = constraint.iter().filter(|entry| holds(&entry.id)).filter_map(fault);
    nothing_wrong(&wrong.collect::<Vec<_>>());
}

#[test]
fn what_is_overruled_fails_by_measured_scores() {
    let Expectations { constraint, scenario, overruled, .. } = expectations();
    for Overruled { id, because } in overruled {
        assert!(!because.is_empty(), "{id}");
        let of_scores = constraint.iter().find(|entry| entry.id == id);
        let fails = match of_scores {
            Some(entry) => fault(entry).is_some(),
            None => scenario.iter().any(|entry| entry.id == id && !faults(entry).is_empty()),
        };
        assert!(fails, "{id} holds, and must not be overruled");
        let measured = match of_scores.map(|entry| &entry.rule) {
            Some(Rule::Greater { criterion, better, worse }) => {
                is_measured(better, criterion) && is_measured(worse, criterion)
            }
            Some(Rule::Band { framework, criterion, .. }) => is_measured(framework, criterion),
            Some(Rule::Text { .. }) => false,
            // The situations that rest on a measured criterion give it a weight of their own.
            None => scenario.iter().any(|entry| {
                entry.id == id && entry.weights.keys().any(|on| is_measured("express", on))
            }),
        };
        assert!(measured, "{id} is not about measured scores");
    }
}

#[test]
fn every_statement_of_an_article_is_in_a_text_that_cites_it() {
    let mut wrong = Vec::new();
    for Constraint { id, source, quote, rule } in expectations().constraint {
        let Rule::Text { framework: name, aspect, mentions } = rule else { continue };
        let says = format!("{id}: {source} says {quote:?}");
        let place = DATASET.aspects.iter().position(|entry| entry.id == aspect);
        let place = place.unwrap_or_else(|| panic!("no aspect {aspect:?}"));
        let text = &framework(&name).aspects[place];
        let article =
            if source.starts_with("s1.") { "Node.js vs Django" } else { "NestJS vs Django" };
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
    nothing_wrong(&wrong);
}

#[test]
fn every_situation_ranks_as_the_articles_recommend_unless_measurements_overrule_it() {
    let Expectations { scenario, overruled, .. } = expectations();
    let holds = |situation: &&Situation| overruled.iter().all(|other| other.id != situation.id);
    let wrong: Vec<String> = scenario.iter().filter(holds).flat_map(faults).collect();
    nothing_wrong(&wrong);
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
fn every_expectation_is_read_and_quotes_a_source_of_the_dataset() {
    let Expectations { constraint, scenario, winners, .. } = expectations();
    assert_eq!((constraint.len(), scenario.len()), (63, 23));
    let sources: Sources =
        toml::from_str(include_str!("../data/sources.toml")).expect("the sources parse");
    let known: BTreeSet<&str> = sources.source.iter().map(|source| source.id.as_str()).collect();
    let named = constraint.iter().map(|entry| &entry.source);
    let named = named.chain(scenario.iter().flat_map(|entry| &entry.sources));
    for id in named.chain([&winners.source]) {
        assert!(known.contains(id.as_str()), "{id}");
    }
}
