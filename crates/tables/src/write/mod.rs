//! Rust source of the tables, written from the data.

mod frameworks;
mod history;
mod measurements;
mod pool;
mod questions;
mod releases;
mod rust;

use std::fmt::{self, Debug, Display, Formatter, Write};

use crate::accent;
use crate::criteria::Criterion;
use crate::data::Data;
use pool::Pool;
use rust::{array, level, levels, variant};

/// The data as Rust source: `pub static DATASET: Dataset`, and the tables that it refers to. The
/// module that includes it must have the types of the dataset, and `Cell`, `Level` and `Value`, in
/// scope.
#[must_use]
pub fn write(data: &Data) -> String {
    let pool = &Pool::default();
    let mut text = String::new();
    let mut line = |line: &dyn Display| {
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{line}");
    };
    line(&format_args!(
        "pub(super) static SOURCES: [Source; {}] = {};",
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
    let aspects = array(data.aspects.iter().enumerate().map(|(index, aspect)| {
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
        "Dataset {{ as_of: {:?}, day: {}, releases: &{}, site: {}, frameworks: &{}, criteria: &{}, team: {team}, \
         languages: &{}, aspects: &{aspects}, facts: &FACTS, presets: &{}, questions: &{}, \
         measurements: {} }}",
        data.site.as_of,
        releases::day(&data.site.as_of),
        releases::releases(data),
        site(data, pool),
        frameworks::frameworks(data, pool),
        array(data.criteria.iter().enumerate().map(|entry| criterion(entry, pool))),
        languages(data),
        presets(data, pool),
        questions::questions(data, pool),
        measurements::measurements(data, pool),
    )
}

fn site(data: &Data, pool: &Pool) -> String {
    let site = &data.site;
    let owner = site.owner.as_ref().map(|owner| {
        let legal = owner.legal.as_ref().map(|legal| (&legal.text, &legal.url));
        let (legal_text, legal_url) = legal.unzip();
        Written(format!(
            "Owner {{ name: {:?}, url: {:?}, logo: {}, legal_text: {:?}, legal_url: {:?} }}",
            owner.name,
            owner.url,
            pool.words(&owner.logo_data),
            legal_text.map_or("", |text| text),
            legal_url.map_or("", |url| url),
        ))
    });
    let contact = site.contact.as_ref().map(|contact| {
        let (line, url) = (pool.words(&contact.line), &contact.url);
        Written(format!("Contact {{ line: {line}, url: {url:?} }}"))
    });
    let (light, dark) = (&site.accent.light, &site.accent.dark);
    let accent = format!(
        "Accent {{ light: {light:?}, on_light: {:?}, dark: {dark:?}, on_dark: {:?} }}",
        accent::on(light),
        accent::on(dark)
    );
    format!(
        "Site {{ id: {:?}, name: {:?}, question: {:?}, introduction: {}, public_url: {:?}, \
         compared: &{:?}, start: {:?}, owner: {owner:?}, contact: {contact:?}, accent: {accent} }}",
        site.id,
        site.name,
        site.question,
        pool.words(&site.introduction),
        site.public_url,
        compared(data),
        data.presets.iter().position(|preset| preset.id == site.start),
    )
}

/// Rust source inside a value that is written out.
struct Written(String);

impl Debug for Written {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The places of the frameworks that have a page for each two of them.
fn compared(data: &Data) -> Vec<usize> {
    let place = |id| data.site.frameworks.iter().position(|other| other == id);
    data.site.compared.iter().filter_map(place).collect()
}

fn sources(data: &Data, pool: &Pool) -> String {
    array(data.sources.iter().map(|source| {
        format!(
            "Source {{ kind: {}, title: {}, url: {}, details: {} }}",
            variant("SourceKind", &source.kind),
            pool.words(&source.title),
            pool.words(&source.url),
            pool.joined(&[&source.locator, &source.date, &source.note], ", "),
        )
    }))
}

fn facts(data: &Data, pool: &Pool) -> String {
    array(data.facts.iter().enumerate().map(|(index, fact)| {
        let (name, unit) = (pool.words(&fact.name), pool.words(&fact.unit));
        format!("Fact {{ index: {index}, id: {:?}, name: {name}, unit: {unit} }}", fact.id)
    }))
}

fn languages(data: &Data) -> String {
    array(data.languages.iter().enumerate().map(|(index, language)| {
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
    array(data.presets.iter().map(|preset| {
        format!(
            "Preset {{ id: {:?}, name: {:?}, product: {:?}, summary: {}, argues: {:?}, argues_for: &{:?}, against: {}, sources: {}, knowledge: &{}, \
             team: {}, weights: &{} }}",
            preset.id,
            preset.name,
            preset.product,
            pool.words(&preset.summary),
            preset.argues,
            preset.argues_for,
            pool.words(&preset.against),
            pool.cited(&preset.sources),
            levels(&preset.knowledge),
            level(preset.team),
            levels(&preset.weights)
        )
    }))
}

fn criterion((index, criterion): (usize, &Criterion), pool: &Pool) -> String {
    let items = criterion.items.iter().map(|item| pool.words(&item.name));
    let three = |texts: &[String; 3]| array(texts.iter().map(|text| pool.words(text)));
    format!(
        "Criterion {{ index: {index}, id: {:?}, key: {:?}, name: {:?}, definition: {}, \
         reason: {}, kind: {}, first: {}, default_weight: {}, anchors: {}, scale: {}, \
         checklist: &{} }}",
        criterion.id,
        criterion.key,
        criterion.name,
        definition(criterion, pool),
        pool.words(&criterion.reason),
        variant("Kind", &criterion.kind),
        criterion.first,
        level(criterion.default_weight),
        three(&criterion.anchors),
        three(&criterion.scale),
        array(items)
    )
}

/// What a criterion measures, and the rule by which its scores follow from measurements.
fn definition(criterion: &Criterion, pool: &Pool) -> String {
    let rule = criterion.rule.as_ref().map_or("", |rule| &*rule.says);
    pool.joined(&[&criterion.definition, rule], " ")
}
