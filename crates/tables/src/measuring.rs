//! What the page shows of the measurements, and how they were made, in words.

use std::path::Path;

use serde::Deserialize;

use crate::failures::Failures;
use crate::ids::Ids;
use crate::quantity::Quantity;
use crate::sheet::Sheet;

/// `measuring.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Measuring {
    pub(crate) source: String,
    #[serde(rename = "measure")]
    pub(crate) measures: Vec<Measure>,
    pub(crate) method: Vec<Chapter>,
}

/// A row of measured figures.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Measure {
    pub(crate) id: String,
    pub(crate) name: String,
    /// What is good: `more` or `less` of it.
    pub(crate) better: String,
    pub(crate) quantity: Quantity,
}

/// A chapter of how it was measured.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Chapter {
    pub(crate) title: String,
    pub(crate) text: String,
}

impl Measuring {
    pub(crate) fn load(dir: &Path, failures: &mut Failures) -> Option<Self> {
        let mut sheet = Sheet::new("measuring.toml", failures);
        let measuring: Self = sheet.read(dir)?;
        Ids::of("measure", Some(&measuring.measures), |measure| &measure.id)
            .require_once(&mut sheet);
        for measure in &measuring.measures {
            let key = format!("measure.{}.", measure.id);
            sheet.text(&format!("{key}name"), &measure.name);
            if !["more", "less"].contains(&&*measure.better) {
                let better = format_args!("{:?}", measure.better);
                sheet.refuse(&format!("{key}better"), better, "must be one of more, less");
            }
        }
        for (number, chapter) in (1..).zip(&measuring.method) {
            let texts = [("title", &*chapter.title), ("text", &chapter.text)];
            sheet.texts(&format!("method.{number}."), &texts);
        }
        Some(measuring)
    }
}
