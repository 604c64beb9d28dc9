//! Ready-made settings of the sliders.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Value;

use crate::citations::Citations;
use crate::criteria::Criteria;
use crate::failures::Failures;
use crate::ids::Ids;
use crate::sheet::Sheet;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    preset: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    name: String,
    summary: String,
    #[serde(default)]
    sources: Vec<String>,
    #[serde(default)]
    languages: BTreeMap<String, Value>,
    #[serde(default)]
    weights: BTreeMap<String, Value>,
    team: Option<Value>,
}

/// One preset.
#[derive(Debug)]
pub(crate) struct Preset {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) summary: String,
    pub(crate) sources: Vec<usize>,
    pub(crate) knowledge: Vec<u8>,
    pub(crate) team: u8,
    pub(crate) weights: Vec<u8>,
}

/// Reads `presets.toml`.
pub(crate) fn load(
    dir: &Path,
    failures: &mut Failures,
    criteria: Option<&Criteria>,
    languages: &Ids,
    citations: &mut Citations,
) -> Option<Vec<Preset>> {
    let mut sheet = Sheet::new("presets.toml", failures);
    let file: File = sheet.read(dir)?;
    Ids::of("preset", Some(&file.preset), |preset| &preset.id).require_once(&mut sheet);
    let check = |entry: Entry| entry.check(&mut sheet, criteria, languages, citations);
    Some(file.preset.into_iter().map(check).collect())
}

impl Entry {
    fn check(
        self,
        sheet: &mut Sheet<'_>,
        criteria: Option<&Criteria>,
        languages: &Ids,
        citations: &mut Citations,
    ) -> Preset {
        let key = format!("preset.{}.", self.id);
        sheet.id(&format!("{key}id"), &self.id);
        sheet.texts(&key, &[("name", &self.name), ("summary", &self.summary)]);
        let list = criteria.map(|criteria| criteria.list.as_slice());
        let ids = Ids::of("criterion", list, |criterion| &criterion.id);
        let defaults = list.unwrap_or_default().iter().map(|criterion| criterion.default_weight);
        let weights = defaults.collect();
        let default_team = criteria.map_or(0, |criteria| criteria.team.default_weight);
        let none = vec![0; languages.all().len()];
        Preset {
            sources: citations.cite(sheet, &format!("{key}sources"), &self.sources),
            knowledge: set(sheet, &format!("{key}languages"), languages, none, &self.languages),
            team: self.team.map_or(default_team, |team| sheet.level(&format!("{key}team"), &team)),
            weights: set(sheet, &format!("{key}weights"), &ids, weights, &self.weights),
            id: self.id,
            name: self.name,
            summary: self.summary,
        }
    }
}

/// The levels with those changed that are given by id.
fn set(
    sheet: &mut Sheet<'_>,
    key: &str,
    ids: &Ids,
    mut levels: Vec<u8>,
    given: &BTreeMap<String, Value>,
) -> Vec<u8> {
    for (id, value) in given {
        let key = format!("{key}.{id}");
        let level = sheet.level(&key, value);
        let place = ids.find(sheet, &key, id);
        if let Some(slot) = place.and_then(|place| levels.get_mut(place)) {
            *slot = level;
        }
    }
    levels
}
