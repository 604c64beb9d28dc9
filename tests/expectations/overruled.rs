//! Overruled: statements of the articles that measurements speak against, and that held without them.

use std::fs;

use stackfit::dataset::{self, DATASET};
use stackfit_decision::{Alternative, Cell, Model, Value};

use crate::articles::{Expectations, Overruled, Rule, expectations};
use crate::{fault, faults, now, score_of};

/// What it had before anything was measured or carried over: the score by other sources, which its
/// file keeps; that of the page where it is none of a rule.
fn before(id: &str, on: &str) -> Cell {
    let path = format!("{}/data/frameworks/{id}.toml", env!("CARGO_MANIFEST_DIR"));
    let file = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let file: toml::Table = toml::from_str(&file).expect("the file parses");
    let score = file["scores"].get(on).and_then(|score| score.get("score"));
    let Some(score) = score.map(ToString::to_string) else { return now(id, on) };
    let (whole, tenths) = score.split_once('.').unwrap_or((&score, "0"));
    match (whole.parse::<u8>(), tenths.parse::<u8>()) {
        (Ok(whole), Ok(tenths @ ..10)) => Cell::Known(Value::tenths(whole * 10 + tenths)),
        _ => Cell::Unknown,
    }
}

/// The model with the scores from before anything was measured.
fn model_before() -> Model {
    let alternatives = DATASET.frameworks.iter().zip(dataset::model().alternatives());
    let alternatives = alternatives.map(|(framework, alternative)| Alternative {
        values: DATASET.criteria.iter().map(|on| before(framework.id, on.id)).collect(),
        ..alternative.clone()
    });
    Model::new(alternatives.collect()).expect("every framework has every score")
}

/// Whether a framework's score on a criterion follows from measurements.
fn is_measured(id: &str, on: &str) -> bool {
    score_of(id, on).rationale.get().starts_with("Measured, ")
}

/// Whether a statement that is overruled holds by the scores that a function and a model give.
fn holds_by(id: &str, cell: impl Fn(&str, &str) -> Cell, model: &Model) -> bool {
    let Expectations { constraint, scenario, .. } = expectations();
    let found = constraint.iter().find(|entry| entry.id == id).map(|entry| fault(entry, cell));
    let found = found.map(|fault| fault.is_none());
    let of_scenario = || scenario.iter().find(|entry| entry.id == id);
    found
        .or_else(|| of_scenario().map(|entry| faults(model, entry).is_empty()))
        .unwrap_or_else(|| panic!("nothing is called {id:?}"))
}

#[test]
fn what_is_overruled_fails_by_measured_scores_and_holds_without_them() {
    let Expectations { constraint, scenario, overruled, .. } = expectations();
    let (model, model_before) = (dataset::model(), model_before());
    for Overruled { id, because } in overruled {
        assert!(!because.is_empty(), "{id}");
        assert!(!holds_by(&id, now, model), "{id} holds, and must not be overruled");
        let held = holds_by(&id, before, &model_before);
        assert!(held, "{id} fails without the measurements, too, so they do not overrule it");
        let of_scores = constraint.iter().find(|entry| entry.id == id);
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
fn scores_from_before_the_measurements_are_others_than_those_of_the_page() {
    let differs = |on: &str| DATASET.frameworks.iter().any(|f| before(f.id, on) != now(f.id, on));
    assert!(differs("io_concurrency") && differs("lightweight"));
    assert!(!differs("realtime") && !differs("security"));
}
