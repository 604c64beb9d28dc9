//! Frameworks as Rust source.

use super::measurements;
use super::pool::Pool;
use super::rust::{array, levels, variant};
use crate::data::Data;
use crate::frameworks::{CitedText, Companion, FactValue, Framework, Score};

/// The frameworks as an expression of type `[Framework]`.
pub(super) fn frameworks(data: &Data, pool: &Pool) -> String {
    array(data.frameworks.iter().enumerate().map(|entry| framework(entry, data, pool)))
}

fn framework((index, framework): (usize, &Framework), data: &Data, pool: &Pool) -> String {
    format!(
        "Framework {{ index: {index}, id: {:?}, name: {:?}, full_name: {}, kind: {}, \
         written_in: &{:?}, runtime: {}, colour: {:?}, language_fit: &{}, scores: &{}, aspects: &{}, \
         facts: &{}, companions: &{}, setups: &{}, not_measured: {} }}",
        framework.id,
        framework.name,
        pool.words(&framework.full_name),
        pool.words(&framework.kind),
        framework.written_in,
        pool.words(&framework.runtime),
        framework.colour,
        levels(&framework.fit),
        array(framework.scores.iter().map(|entry| score(entry, pool))),
        array(framework.aspects.iter().map(|entry| aspect_text(entry, pool))),
        array(framework.facts.iter().map(|entry| fact_value(entry, pool))),
        array(framework.companions.iter().map(|entry| companion(entry, pool))),
        measurements::setups(data, framework, pool),
        pool.words(&framework.not_measured)
    )
}

fn score(score: &Score, pool: &Pool) -> String {
    let cell = match score.cell {
        Some(tenths) => format!("Cell::Known(Value::tenths({tenths}))"),
        None => "Cell::Unknown".to_owned(),
    };
    format!(
        "Score {{ cell: {cell}, rationale: {}, confidence: {}, sources: {} }}",
        pool.words(&score.rationale),
        variant("Confidence", &score.confidence),
        pool.cited(&score.sources)
    )
}

fn aspect_text(text: &CitedText, pool: &Pool) -> String {
    let (words, cited) = (pool.words(&text.text), pool.cited(&text.sources));
    format!("CitedText {{ text: {words}, sources: {cited} }}")
}

fn fact_value(fact_value: &FactValue, pool: &Pool) -> String {
    let value = match &fact_value.value {
        Some(value) => format!("Some({})", pool.words(value)),
        None => "None".to_owned(),
    };
    format!(
        "FactValue {{ fact: &FACTS[{}], value: {value}, note: {}, sources: {} }}",
        fact_value.fact,
        pool.joined(&[&fact_value.date, &fact_value.note], "; "),
        pool.cited(&fact_value.sources)
    )
}

fn companion(companion: &Companion, pool: &Pool) -> String {
    format!(
        "Companion {{ name: {}, purpose: {}, latest_version: {}, date: {}, sources: {} }}",
        pool.words(&companion.name),
        pool.words(&companion.purpose),
        pool.words(&companion.latest_version),
        pool.words(&companion.date),
        pool.cited(&companion.sources)
    )
}
