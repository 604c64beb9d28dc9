//! The rows of the comparison table, in words and in figures.

use std::path::Path;

use serde::Deserialize;

use crate::failures::Failures;
use crate::ids::Ids;
use crate::sheet::Sheet;

/// `aspects.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rows {
    #[serde(rename = "aspect")]
    pub(crate) aspects: Vec<Aspect>,
    #[serde(rename = "fact")]
    pub(crate) facts: Vec<Fact>,
}

/// A row in words.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Aspect {
    pub(crate) id: String,
    pub(crate) name: String,
}

/// A row in figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Fact {
    pub(crate) id: String,
    pub(crate) name: String,
    #[serde(default)]
    pub(crate) unit: String,
}

impl Rows {
    pub(crate) fn load(dir: &Path, failures: &mut Failures) -> Option<Self> {
        let mut sheet = Sheet::new("aspects.toml", failures);
        let rows: Self = sheet.read(dir)?;
        Ids::of("aspect", Some(&rows.aspects), |aspect| &aspect.id).require_once(&mut sheet);
        Ids::of("fact", Some(&rows.facts), |fact| &fact.id).require_once(&mut sheet);
        for aspect in &rows.aspects {
            sheet.text(&format!("aspect.{}.name", aspect.id), &aspect.name);
        }
        for fact in &rows.facts {
            sheet.text(&format!("fact.{}.name", fact.id), &fact.name);
        }
        Some(rows)
    }
}
