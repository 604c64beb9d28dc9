//! The data as one JSON file, for programs.
//!
//! `data.schema.json` says what is in it, and a test compares the two.

use serde_json::{Map, Value, json};
use stackfit::dataset::{
    Cited, CitedSources, Confidence, Criterion, DATASET, Framework, Kind, Preset, Score, SourceKind,
};
use stackfit_decision::{Cell, Level};

use crate::file::File;

/// What is in the file.
const SCHEMA: &str = include_str!("data.schema.json");

/// The data and its schema.
///
/// # Errors
///
/// When the data cannot be written, which no data of ours should cause.
pub fn files(base: Option<&str>) -> Result<Vec<File>, String> {
    let data = serde_json::to_string(&data(base)).map_err(|e| format!("data.json: {e}"))?;
    Ok(vec![
        ("data.json".to_owned(), format!("{data}\n").into_bytes()),
        ("data.schema.json".to_owned(), SCHEMA.as_bytes().to_vec()),
    ])
}

fn data(base: Option<&str>) -> Value {
    let mut sources = Sources::default();
    let criteria: Vec<Value> = DATASET.criteria.iter().map(criterion).collect();
    let languages = DATASET.languages.iter().map(|language| {
        json!({
            "id": language.id,
            "key": language.key,
            "name": language.name,
            "default_knowledge": language.default_knowledge.get(),
        })
    });
    let named = |id: &str, name: &str| json!({ "id": id, "name": name });
    let aspects = DATASET.aspects.iter().map(|aspect| named(aspect.id, aspect.name));
    let facts = DATASET
        .facts
        .iter()
        .map(|fact| json!({ "id": fact.id, "name": fact.name.get(), "unit": fact.unit.get() }));
    let measurements = &DATASET.measurements;
    let measures = measurements.measures.iter().map(|measure| {
        json!({
            "id": measure.id,
            "name": measure.name.get(),
            "more_is_better": measure.more_is_better,
            "is_scored": measure.is_scored,
        })
    });
    let method = measurements
        .method
        .iter()
        .map(|chapter| json!({ "title": chapter.title.get(), "text": chapter.text.get() }));
    let campaigns: Vec<&str> = measurements.campaigns.iter().map(|text| text.get()).collect();
    let frameworks: Vec<Value> =
        DATASET.frameworks.iter().map(|about| framework(about, &mut sources)).collect();
    let presets: Vec<Value> = DATASET.presets.iter().map(|one| preset(one, &mut sources)).collect();
    json!({
        "$schema": "data.schema.json",
        "name": DATASET.site.name,
        "question": DATASET.site.question,
        "address": base,
        "as_of": DATASET.as_of,
        "version": env!("CARGO_PKG_VERSION"),
        "licence": env!("CARGO_PKG_LICENSE"),
        "criteria": criteria,
        "team": {
            "key": DATASET.team.key,
            "name": DATASET.team.name,
            "definition": DATASET.team.definition.get(),
            "default_weight": DATASET.team.default_weight.get(),
        },
        "languages": languages.collect::<Vec<_>>(),
        "aspects": aspects.collect::<Vec<_>>(),
        "facts": facts.collect::<Vec<_>>(),
        "measurements": {
            "campaigns": campaigns,
            "measures": measures.collect::<Vec<_>>(),
            "method": method.collect::<Vec<_>>(),
        },
        "frameworks": frameworks,
        "presets": presets,
        "sources": sources.list(),
    })
}

fn criterion(criterion: &Criterion) -> Value {
    let checklist: Vec<&str> = criterion.checklist.iter().map(|item| item.get()).collect();
    let [zero, five, ten] = criterion.anchors.map(stackfit::dataset::Text::get);
    json!({
        "id": criterion.id,
        "key": criterion.key,
        "name": criterion.name,
        "definition": criterion.definition.get(),
        "kind": match criterion.kind {
            Kind::Need => "need",
            Kind::Quality => "quality",
        },
        "default_weight": criterion.default_weight.get(),
        "anchors": { "0": zero, "5": five, "10": ten },
        "checklist": checklist,
    })
}

fn framework(about: &Framework, sources: &mut Sources) -> Value {
    let fit = by_id(
        DATASET.languages.iter().map(|one| one.id),
        about.language_fit.iter().copied(),
        level,
    );
    let scores =
        by_id(DATASET.criteria.iter().map(|one| one.id), about.scores, |one| score(one, sources));
    let aspects = by_id(
        DATASET.aspects.iter().map(|one| one.id),
        about.aspects,
        |told| json!({ "text": told.text.get(), "sources": sources.numbers(told.sources) }),
    );
    let facts = by_id(about.facts.iter().map(|one| one.fact.id), about.facts, |one| {
        json!({
            "value": one.value.map(stackfit::dataset::Text::get),
            "note": one.note.get(),
            "sources": sources.numbers(one.sources),
        })
    });
    let companions = about.companions.iter().map(|one| {
        json!({
            "name": one.name.get(),
            "purpose": one.purpose.get(),
            "latest_version": one.latest_version.get(),
            "date": one.date.get(),
            "sources": sources.numbers(one.sources),
        })
    });
    let companions: Vec<Value> = companions.collect();
    let measures = || DATASET.measurements.measures.iter().map(|measure| measure.id);
    let setups = about.setups.iter().map(|setup| {
        let figures = by_id(measures(), setup.readings, |reading| {
            json!(reading.as_ref().map(|reading| reading.text.get()))
        });
        json!({
            "name": setup.name.get(),
            "about": setup.about.get(),
            "advised_by": setup.source.get(),
            "when": setup.when.get(),
            "figures": figures,
        })
    });
    json!({
        "id": about.id,
        "name": about.name,
        "full_name": about.full_name.get(),
        "kind": about.kind.get(),
        "written_in": about.written_in,
        "runtime": about.runtime.get(),
        "language_fit": fit,
        "scores": scores,
        "aspects": aspects,
        "facts": facts,
        "companions": companions,
        "setups": setups.collect::<Vec<_>>(),
        "not_measured": about.not_measured.get(),
    })
}

fn score(score: &Score, sources: &mut Sources) -> Value {
    let value = match score.cell {
        Cell::Known(value) => number(value.in_tenths()),
        Cell::Unknown => Value::Null,
    };
    json!({
        "score": value,
        "reason": score.rationale.get(),
        "confidence": match score.confidence {
            Confidence::High => "high",
            Confidence::Medium => "medium",
            Confidence::Low => "low",
        },
        "sources": sources.numbers(score.sources),
    })
}

fn preset(preset: &Preset, sources: &mut Sources) -> Value {
    let argues_for = preset.argues_for.iter().filter_map(|place| DATASET.frameworks.get(*place));
    let argues_for: Vec<&str> = argues_for.map(|about| about.id).collect();
    json!({
        "id": preset.id,
        "name": preset.name,
        "product": preset.product,
        "summary": preset.summary.get(),
        "argues": preset.argues,
        "argues_for": argues_for,
        "against": preset.against.get().replacen("this page", DATASET.site.name, 1),
        "sources": sources.numbers(preset.sources),
        "knowledge": by_id(DATASET.languages.iter().map(|one| one.id), preset.knowledge.iter().copied(), level),
        "team": preset.team.get(),
        "weights": by_id(DATASET.criteria.iter().map(|one| one.id), preset.weights.iter().copied(), level),
    })
}

/// Values under the ids that they belong to.
fn by_id<'a, T>(
    ids: impl Iterator<Item = &'a str>,
    values: impl IntoIterator<Item = T>,
    mut told: impl FnMut(T) -> Value,
) -> Value {
    let pairs = ids.zip(values).map(|(id, value)| (id.to_owned(), told(value)));
    Value::Object(pairs.collect::<Map<_, _>>())
}

fn level(level: Level) -> Value {
    json!(level.get())
}

/// A number of tenths, without a point where it is whole.
fn number(tenths: u8) -> Value {
    if tenths.is_multiple_of(10) { json!(tenths / 10) } else { json!(f64::from(tenths) / 10.0) }
}

/// The sources that were cited so far.
#[derive(Default)]
struct Sources(CitedSources);

impl Sources {
    /// The numbers of these.
    fn numbers(&mut self, cited: Cited) -> Vec<usize> {
        cited.iter().map(|source| self.0.number(source)).collect()
    }

    fn list(self) -> Vec<Value> {
        let each = self.0.numbered().map(|(number, source)| {
            json!({
                "number": number,
                "kind": kind(source.kind),
                "title": source.title.get(),
                "address": source.url.get(),
                "details": source.details.get(),
            })
        });
        each.collect()
    }
}

fn kind(kind: SourceKind) -> &'static str {
    match kind {
        SourceKind::Article => "article",
        SourceKind::Documentation => "documentation",
        SourceKind::Registry => "registry",
        SourceKind::Survey => "survey",
        SourceKind::Benchmark => "benchmark",
        SourceKind::Measurement => "measurement",
        SourceKind::Secondary => "secondary",
        SourceKind::Judgement => "judgement",
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{SCHEMA, data, number};

    fn validator() -> jsonschema::Validator {
        let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
        jsonschema::draft202012::new(&schema).expect("the schema is one")
    }

    #[test]
    fn the_data_fits_its_schema_with_and_without_an_address() {
        let validator = validator();
        for base in [None, Some("https://a.example/")] {
            let data = data(base);
            let wrong: Vec<String> = validator
                .iter_errors(&data)
                .map(|error| format!("{}: {error}", error.instance_path()))
                .collect();
            assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        }
    }

    #[test]
    fn the_schema_refuses_what_is_missing_and_what_it_does_not_know() {
        let validator = validator();
        let mut without = data(None);
        without["frameworks"][0].as_object_mut().expect("a framework").remove("scores");
        assert!(!validator.is_valid(&without));
        let mut more = data(None);
        more["criteria"][0]["mood"] = json!(1);
        assert!(!validator.is_valid(&more));
    }

    #[test]
    fn every_source_that_is_named_is_in_the_list() {
        let data = data(None);
        let count = data["sources"].as_array().expect("a list").len();
        let mut named = 0;
        let mut open = vec![&data["frameworks"], &data["presets"]];
        while let Some(value) = open.pop() {
            if let Some(object) = value.as_object() {
                if let Some(sources) = object.get("sources").and_then(Value::as_array) {
                    for source in sources {
                        let number = source.as_u64().expect("a number");
                        assert!((1..=count as u64).contains(&number), "{number} of {count}");
                        named += 1;
                    }
                }
                open.extend(object.values());
            }
            open.extend(value.as_array().into_iter().flatten());
        }
        assert!(named > 500, "{named}");
    }

    #[test]
    fn a_score_is_written_as_people_write_it() {
        assert_eq!(
            [0, 70, 75, 100].map(|tenths| number(tenths).to_string()),
            ["0", "7", "7.5", "10"]
        );
    }
}
