//! Aspects and facts: the rows of the comparison table, in words and in figures.

use std::path::Path;

use serde::Deserialize;

use crate::checks::CheckedFile;
use crate::checks::Failures;
use crate::checks::Ids;

/// `aspects.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rows {
    #[serde(rename = "aspect")]
    pub(crate) aspects: Vec<Aspect>,
    #[serde(rename = "fact")]
    pub(crate) facts: Vec<Fact>,
}

/// One row in words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Aspect {
    pub(crate) id: String,
    pub(crate) name: String,
    /// The id of the criterion that it is about; empty where it is about none alone.
    #[serde(default)]
    pub(crate) criterion: String,
}

/// One row in figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fact {
    pub(crate) id: String,
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) unit: String,
    /// The id of the criterion that it is about; empty where it is about none alone.
    #[serde(default)]
    pub(crate) criterion: String,
}

impl Rows {
    /// Reads `aspects.toml`.
    pub(crate) fn load(dir: &Path, failures: &mut Failures, criteria: &Ids) -> Option<Self> {
        let mut file = CheckedFile::new("aspects.toml", failures);
        let rows: Self = file.read(dir)?;
        Ids::of("aspect", Some(&rows.aspects), |aspect| &aspect.id).require_unique(&mut file);
        Ids::of("fact", Some(&rows.facts), |fact| &fact.id).require_unique(&mut file);
        let about = |file: &mut CheckedFile<'_>, key: &str, id: &str| {
            if !id.is_empty() {
                // What it is does not matter here, only that there is one.
                let _ = criteria.find(file, key, id);
            }
        };
        for aspect in &rows.aspects {
            file.text(&format!("aspect.{}.name", aspect.id), &aspect.name);
            about(&mut file, &format!("aspect.{}.criterion", aspect.id), &aspect.criterion);
        }
        for fact in &rows.facts {
            file.text(&format!("fact.{}.name", fact.id), &fact.name);
            about(&mut file, &format!("fact.{}.criterion", fact.id), &fact.criterion);
        }
        Some(rows)
    }
}
