//! Measures: the rows of measured figures on the page, and the method in words.

use std::path::Path;

use serde::Deserialize;

use super::quantity::Quantity;
use super::services::{Service, Spread, Tier};
use crate::checks::{CheckedFile, Failures, Ids};

/// `measures.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Measures {
    /// The id of the source that stands for all measurements.
    pub(crate) source: String,
    #[serde(rename = "measure")]
    pub(crate) list: Vec<Measure>,
    pub(crate) method: Vec<Chapter>,
}

/// One row of measured figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Measure {
    pub(crate) id: String,
    pub(crate) name: String,
    /// What is good: `more` of it or `less`.
    pub(crate) better: String,
    /// What the services stand for that it is measured of.
    #[serde(default)]
    pub(crate) tier: Tier,
    pub(crate) quantity: Quantity,
}

impl Measure {
    /// Its median, lowest and highest value for a service; nothing where it was not measured of it.
    pub(crate) fn spread(&self, service: &Service) -> Option<Spread> {
        self.quantity.spread(service).filter(|_| service.is_in(self.tier))
    }
}

/// One chapter of the method.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Chapter {
    pub(crate) title: String,
    pub(crate) text: String,
}

impl Measures {
    /// Reads `measures.toml`.
    pub(crate) fn load(dir: &Path, failures: &mut Failures) -> Option<Self> {
        let mut file = CheckedFile::new("measures.toml", failures);
        let measures: Self = file.read(dir)?;
        Ids::of("measure", Some(&measures.list), |measure| &measure.id).require_unique(&mut file);
        for measure in &measures.list {
            let key = format!("measure.{}.", measure.id);
            file.text(&format!("{key}name"), &measure.name);
            if !["more", "less"].contains(&&*measure.better) {
                let better = format_args!("{:?}", measure.better);
                file.refuse(&format!("{key}better"), better, "must be one of more, less");
            }
        }
        for (number, chapter) in (1..).zip(&measures.method) {
            let texts = [("title", &*chapter.title), ("text", &chapter.text)];
            file.texts(&format!("method.{number}."), &texts);
        }
        Some(measures)
    }
}
