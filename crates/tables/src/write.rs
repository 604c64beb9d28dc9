//! The data as Rust source.

use std::fmt::{Display, Write};

use crate::criteria::Criterion;
use crate::data::Data;
use crate::frameworks::Framework;
use crate::pool::Pool;
use crate::scores::Score;
use crate::setups;
use crate::texts::{CitedText, Companion, Figure};

/// The data as Rust source: `pub static DATASET: Dataset`, and the tables that it refers to. It is
/// meant for a module that has the types of the dataset, and `Cell`, `Level` and `Value`, in scope.
#[must_use]
pub fn write(data: &Data) -> String {
    let pool = &Pool::default();
    let mut text = String::new();
    let mut line = |line: &dyn Display| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{line}");
    };
    line(&format_args!(
        "static SOURCES: [Source; {}] = {};",
        data.sources.len(),
        sources(data, pool)
    ));
    line(&format_args!("static FACTS: [Fact; {}] = {};", data.facts.len(), facts(data, pool)));
    line(&"/// The data, as it was when the page was built.");
    line(&format_args!("pub static DATASET: Dataset = {};", dataset(data, pool)));
    line(&pool.statics());
    text
}

fn dataset(data: &Data, pool: &Pool) -> String {
    let site = &data.site;
    let aspects = list(data.aspects.iter().enumerate().map(|(index, aspect)| {
        format!("Aspect {{ index: {index}, id: {:?}, name: {:?} }}", aspect.id, aspect.name)
    }));
    let team = format!(
        "Team {{ key: {:?}, name: {:?}, definition: {}, default_weight: {} }}",
        data.team.key,
        data.team.name,
        pool.words(&data.team.definition),
        level(data.team.default_weight)
    );
    format!(
        "Dataset {{ as_of: {:?}, site: Site {{ name: {:?}, question: {:?}, introduction: {}, public_url: {:?} }}, \
         frameworks: &{}, criteria: &{}, team: {team}, languages: &{}, aspects: &{aspects}, \
         facts: &FACTS, presets: &{}, measuring: {} }}",
        site.as_of,
        site.name,
        site.question,
        pool.words(&site.introduction),
        site.public_url,
        list(data.frameworks.iter().enumerate().map(|entry| framework(entry, data, pool))),
        list(data.criteria.iter().enumerate().map(|entry| criterion(entry, pool))),
        languages(data),
        presets(data, pool),
        setups::measuring(data, pool),
    )
}

fn sources(data: &Data, pool: &Pool) -> String {
    list(data.sources.iter().map(|source| {
        format!(
            "Source {{ kind: {}, title: {}, url: {}, details: {} }}",
            variant("SourceKind", &source.kind),
            pool.words(&source.title),
            pool.words(&source.url),
            pool.words(&joined(&[&source.locator, &source.date, &source.note], ", ")),
        )
    }))
}

fn facts(data: &Data, pool: &Pool) -> String {
    list(data.facts.iter().enumerate().map(|(index, fact)| {
        let (name, unit) = (pool.words(&fact.name), pool.words(&fact.unit));
        format!("Fact {{ index: {index}, id: {:?}, name: {name}, unit: {unit} }}", fact.id)
    }))
}

fn languages(data: &Data) -> String {
    list(data.languages.iter().enumerate().map(|(index, language)| {
        format!(
            "Language {{ index: {index}, id: {:?}, key: {:?}, name: {:?}, first: {}, \
             default_knowledge: {} }}",
            language.id,
            language.key,
            language.name,
            language.first,
            level(language.default_knowledge)
        )
    }))
}

fn presets(data: &Data, pool: &Pool) -> String {
    list(data.presets.iter().map(|preset| {
        format!(
            "Preset {{ id: {:?}, name: {:?}, summary: {}, sources: {}, knowledge: &{}, \
             team: {}, weights: &{} }}",
            preset.id,
            preset.name,
            pool.words(&preset.summary),
            pool.cited(&preset.sources),
            levels(&preset.knowledge),
            level(preset.team),
            levels(&preset.weights)
        )
    }))
}

fn criterion((index, criterion): (usize, &Criterion), pool: &Pool) -> String {
    let items = criterion.items.iter().map(|item| pool.words(&item.name));
    let three = |texts: &[String; 3]| list(texts.iter().map(|text| pool.words(text)));
    format!(
        "Criterion {{ index: {index}, id: {:?}, key: {:?}, name: {:?}, definition: {}, \
         reason: {}, kind: {}, first: {}, default_weight: {}, anchors: {}, scale: {}, \
         checklist: &{} }}",
        criterion.id,
        criterion.key,
        criterion.name,
        pool.words(&definition(criterion)),
        pool.words(&criterion.reason),
        variant("Kind", &criterion.kind),
        criterion.first,
        level(criterion.default_weight),
        three(&criterion.anchors),
        three(&criterion.scale),
        list(items)
    )
}

/// What a criterion measures, with the rule by which its scores follow from measurements.
fn definition(criterion: &Criterion) -> String {
    let rule = criterion.rule.as_ref().map_or("", |rule| &*rule.says);
    joined(&[&criterion.definition, rule], " ")
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
        list(framework.scores.iter().map(|entry| score(entry, pool))),
        list(framework.aspects.iter().map(|entry| aspect_text(entry, pool))),
        list(framework.facts.iter().map(|entry| figure(entry, pool))),
        list(framework.companions.iter().map(|entry| companion(entry, pool))),
        setups::of(data, framework, pool),
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

fn figure(figure: &Figure, pool: &Pool) -> String {
    let value = match &figure.value {
        Some(value) => format!("Some({})", pool.words(value)),
        None => "None".to_owned(),
    };
    format!(
        "Figure {{ fact: &FACTS[{}], value: {value}, note: {}, sources: {} }}",
        figure.fact,
        pool.words(&joined(&[&figure.date, &figure.note], "; ")),
        pool.cited(&figure.sources)
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

/// The texts that are not empty, in one line. One string is cheaper in the page than three.
pub(crate) fn joined(texts: &[&str], between: &str) -> String {
    let texts: Vec<&str> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
    texts.join(between)
}

fn level(number: u8) -> String {
    format!("Level::clamped({number})")
}

fn levels(numbers: &[u8]) -> String {
    list(numbers.iter().copied().map(level))
}

/// A word of the data as a variant of an enum: `need` is `Kind::Need`.
fn variant(name: &str, word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{name}::{}", first.chain(letters).collect::<String>())
}

pub(crate) fn list(entries: impl Iterator<Item = String>) -> String {
    format!("[{}]", entries.collect::<Vec<_>>().join(",\n"))
}
