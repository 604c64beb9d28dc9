//! Presets: ready-made settings of the sliders.

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use toml::Value;

use crate::checks::CheckedFile;
use crate::checks::Failures;
use crate::checks::Ids;
use crate::citations::Citations;
use crate::criteria::Criteria;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contents {
    preset: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    name: String,
    product: Option<String>,
    summary: String,
    #[serde(default)]
    argues: String,
    #[serde(default)]
    argues_for: Vec<String>,
    #[serde(default)]
    against: String,
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
    /// What is built in it, in a word or two; only where it says nothing about the team.
    pub(crate) product: Option<String>,
    pub(crate) summary: String,
    /// What the sources argue for, in a word or three, and the places of the frameworks that are meant.
    pub(crate) argues: String,
    pub(crate) argues_for: Vec<usize>,
    /// How the ranking contradicts the sources, and why; empty where it does not.
    pub(crate) against: String,
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
    frameworks: &Ids,
    citations: &mut Citations,
) -> Option<Vec<Preset>> {
    let mut file = CheckedFile::new("presets.toml", failures);
    let contents: Contents = file.read(dir)?;
    Ids::of("preset", Some(&contents.preset), |preset| &preset.id).require_unique(&mut file);
    let ids = (languages, frameworks);
    let check = |entry: Entry| entry.check(&mut file, criteria, ids, citations);
    Some(contents.preset.into_iter().map(check).collect())
}

impl Entry {
    fn check(
        self,
        file: &mut CheckedFile<'_>,
        criteria: Option<&Criteria>,
        (languages, frameworks): (&Ids, &Ids),
        citations: &mut Citations,
    ) -> Preset {
        let key = format!("preset.{}.", self.id);
        file.id(&format!("{key}id"), &self.id);
        file.texts(&key, &[("name", &self.name), ("summary", &self.summary)]);
        if let Some(product) = &self.product {
            file.texts(&key, &[("product", product)]);
            if !self.languages.is_empty() || self.team.is_some() {
                file.refuse(
                    &format!("{key}product"),
                    format!("{product:?}"),
                    "a product says nothing about the team: leave out languages and team",
                );
            }
        }
        let key_of_argued = format!("{key}argues_for");
        let argued = self.argues_for.iter();
        let argues_for =
            argued.filter_map(|id| frameworks.find(file, &key_of_argued, id)).collect();
        if self.argues.is_empty() != self.argues_for.is_empty() {
            file.fail(&format!("{key}argues"), "must say in words what argues_for names");
        }
        let list = criteria.map(|criteria| criteria.list.as_slice());
        let ids = Ids::of("criterion", list, |criterion| &criterion.id);
        let defaults = list.unwrap_or_default().iter().map(|criterion| criterion.default_weight);
        let weights = defaults.collect();
        let default_team = criteria.map_or(0, |criteria| criteria.team.default_weight);
        let none = vec![0; languages.all().len()];
        Preset {
            sources: citations.cite(file, &format!("{key}sources"), &self.sources),
            knowledge: set(file, &format!("{key}languages"), languages, none, &self.languages),
            team: self.team.map_or(default_team, |team| file.level(&format!("{key}team"), &team)),
            weights: set(file, &format!("{key}weights"), &ids, weights, &self.weights),
            id: self.id,
            name: self.name,
            product: self.product,
            summary: self.summary,
            argues: self.argues,
            argues_for,
            against: self.against,
        }
    }
}

/// The levels, with those replaced that are given by id.
fn set(
    file: &mut CheckedFile<'_>,
    key: &str,
    ids: &Ids,
    mut levels: Vec<u8>,
    given: &BTreeMap<String, Value>,
) -> Vec<u8> {
    for (id, value) in given {
        let key = format!("{key}.{id}");
        let level = file.level(&key, value);
        let place = ids.find(file, &key, id);
        if let Some(slot) = place.and_then(|place| levels.get_mut(place)) {
            *slot = level;
        }
    }
    levels
}
