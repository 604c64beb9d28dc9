//! The data as Rust source.

use std::fmt::{Display, Write};

use crate::criteria::Criterion;
use crate::data::Data;
use crate::frameworks::Framework;
use crate::scores::Score;
use crate::texts::{Companion, Figure, Text};

/// The data as Rust source: `pub static DATASET: Dataset`, and the tables that it refers to. It is
/// meant for a module that has the types of the dataset, and `Cell`, `Level` and `Value`, in scope.
#[must_use]
pub fn write(data: &Data) -> String {
    let mut text = String::new();
    let mut line = |line: &dyn Display| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{line}");
    };
    line(&format_args!("static SOURCES: [Source; {}] = {};", data.sources.len(), sources(data)));
    line(&format_args!("static FACTS: [Fact; {}] = {};", data.facts.len(), facts(data)));
    line(&"/// The data, as it was when the page was built.");
    line(&format_args!("pub static DATASET: Dataset = {};", dataset(data)));
    text
}

fn dataset(data: &Data) -> String {
    let site = &data.site;
    let aspects = list(data.aspects.iter().enumerate().map(|(index, aspect)| {
        format!("Aspect {{ index: {index}, id: {:?}, name: {:?} }}", aspect.id, aspect.name)
    }));
    let team = format!(
        "Team {{ key: {:?}, name: {:?}, definition: {:?}, default_weight: {} }}",
        data.team.key,
        data.team.name,
        data.team.definition,
        level(data.team.default_weight)
    );
    format!(
        "Dataset {{ as_of: {:?}, site: Site {{ name: {:?}, question: {:?}, introduction: {:?}, public_url: {:?} }}, \
         frameworks: &{}, criteria: &{}, team: {team}, languages: &{}, aspects: &{aspects}, \
         facts: &FACTS, presets: &{} }}",
        site.as_of,
        site.name,
        site.question,
        site.introduction,
        site.public_url,
        list(data.frameworks.iter().enumerate().map(framework)),
        list(data.criteria.iter().enumerate().map(criterion)),
        languages(data),
        presets(data),
    )
}

fn sources(data: &Data) -> String {
    list(data.sources.iter().map(|source| {
        format!(
            "Source {{ kind: {}, title: {:?}, url: {:?}, details: {:?} }}",
            variant("SourceKind", &source.kind),
            source.title,
            source.url,
            joined(&[&source.locator, &source.date, &source.note], ", "),
        )
    }))
}

fn facts(data: &Data) -> String {
    list(data.facts.iter().enumerate().map(|(index, fact)| {
        let (id, name, unit) = (&fact.id, &fact.name, &fact.unit);
        format!("Fact {{ index: {index}, id: {id:?}, name: {name:?}, unit: {unit:?} }}")
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

fn presets(data: &Data) -> String {
    list(data.presets.iter().map(|preset| {
        format!(
            "Preset {{ id: {:?}, name: {:?}, summary: {:?}, sources: {}, knowledge: &{}, \
             team: {}, weights: &{} }}",
            preset.id,
            preset.name,
            preset.summary,
            cited(&preset.sources),
            levels(&preset.knowledge),
            level(preset.team),
            levels(&preset.weights)
        )
    }))
}

fn criterion((index, criterion): (usize, &Criterion)) -> String {
    let items = criterion.items.iter().map(|item| format!("{:?}", item.name));
    format!(
        "Criterion {{ index: {index}, id: {:?}, key: {:?}, name: {:?}, definition: {:?}, \
         reason: {:?}, kind: {}, first: {}, default_weight: {}, anchors: {:?}, scale: {:?}, \
         checklist: &{} }}",
        criterion.id,
        criterion.key,
        criterion.name,
        criterion.definition,
        criterion.reason,
        variant("Kind", &criterion.kind),
        criterion.first,
        level(criterion.default_weight),
        criterion.anchors,
        criterion.scale,
        list(items)
    )
}

fn framework((index, framework): (usize, &Framework)) -> String {
    format!(
        "Framework {{ index: {index}, id: {:?}, name: {:?}, full_name: {:?}, kind: {:?}, \
         written_in: &{:?}, runtime: {:?}, language_fit: &{}, scores: &{}, aspects: &{}, \
         facts: &{}, companions: &{} }}",
        framework.id,
        framework.name,
        framework.full_name,
        framework.kind,
        framework.written_in,
        framework.runtime,
        levels(&framework.fit),
        list(framework.scores.iter().map(score)),
        list(framework.aspects.iter().map(aspect_text)),
        list(framework.facts.iter().map(figure)),
        list(framework.companions.iter().map(companion))
    )
}

fn score(score: &Score) -> String {
    let cell = match score.cell {
        Some(tenths) => format!("Cell::Known(Value::tenths({tenths}))"),
        None => "Cell::Unknown".to_owned(),
    };
    format!(
        "Score {{ cell: {cell}, rationale: {:?}, confidence: {}, sources: {}, checklist: &{:?} }}",
        score.rationale,
        variant("Confidence", &score.confidence),
        cited(&score.sources),
        score.shares.0
    )
}

fn aspect_text(text: &Text) -> String {
    format!("Text {{ text: {:?}, sources: {} }}", text.text, cited(&text.sources))
}

fn figure(figure: &Figure) -> String {
    format!(
        "Figure {{ fact: &FACTS[{}], value: {:?}, note: {:?}, sources: {} }}",
        figure.fact,
        figure.value,
        joined(&[&figure.date, &figure.note], "; "),
        cited(&figure.sources)
    )
}

fn companion(companion: &Companion) -> String {
    format!(
        "Companion {{ name: {:?}, purpose: {:?}, latest_version: {:?}, date: {:?}, sources: {} }}",
        companion.name,
        companion.purpose,
        companion.latest_version,
        companion.date,
        cited(&companion.sources)
    )
}

/// The texts that are not empty, in one line. One string is cheaper in the page than three.
fn joined(texts: &[&str], between: &str) -> String {
    let texts: Vec<&str> = texts.iter().copied().filter(|text| !text.is_empty()).collect();
    texts.join(between)
}

fn level(number: u8) -> String {
    format!("Level::clamped({number})")
}

fn levels(numbers: &[u8]) -> String {
    list(numbers.iter().copied().map(level))
}

fn cited(places: &[usize]) -> String {
    format!("&{}", list(places.iter().map(|place| format!("&SOURCES[{place}]"))))
}

/// A word of the data as a variant of an enum: `need` is `Kind::Need`.
fn variant(name: &str, word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{name}::{}", first.chain(letters).collect::<String>())
}

fn list(entries: impl Iterator<Item = String>) -> String {
    format!("[{}]", entries.collect::<Vec<_>>().join(",\n"))
}
