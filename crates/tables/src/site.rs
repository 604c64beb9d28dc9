//! The site: its id, the words of the page's head, whose it is, and the order of the frameworks.

use std::path::Path;

use serde::Deserialize;

use crate::accent::Accent;
use crate::checks::CheckedFile;
use crate::checks::Failures;
use crate::owner::{Contact, Owner};
use crate::shown::Shown;

/// `site.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Site {
    pub(crate) as_of: String,
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) question: String,
    pub(crate) introduction: String,
    #[serde(default)]
    pub(crate) public_url: String,
    /// The id of the situation that the page opens with; empty where it opens with the data's start.
    #[serde(default)]
    pub(crate) start: String,
    #[serde(default)]
    pub(crate) owner: Option<Owner>,
    #[serde(default)]
    pub(crate) contact: Option<Contact>,
    #[serde(default)]
    pub(crate) accent: Accent,
    #[serde(default)]
    pub(crate) shown: Shown,
    pub(crate) frameworks: Vec<String>,
    #[serde(default)]
    pub(crate) compared: Vec<String>,
}

impl Site {
    pub(crate) fn load(dir: &Path, failures: &mut Failures) -> Option<Self> {
        let mut sheet = CheckedFile::new("site.toml", failures);
        let mut site: Self = sheet.read(dir)?;
        sheet.day("as_of", &site.as_of);
        sheet.id("id", &site.id);
        let texts = [
            ("id", &*site.id),
            ("name", &site.name),
            ("question", &site.question),
            ("introduction", &site.introduction),
        ];
        sheet.texts("", &texts);
        let url = &site.public_url;
        let is_plain = url.starts_with("https://") && !url.contains(['#', '?', ' ']);
        if !(url.is_empty() || is_plain) {
            let problem = "must start with https:// and have neither # nor ?";
            sheet.fail("public_url", format_args!("{url:?}: {problem}"));
        }
        if let Some(owner) = &mut site.owner {
            owner.check(&mut sheet, dir);
        }
        if let Some(contact) = &site.contact {
            contact.check(&mut sheet);
        }
        site.accent.check(&mut sheet);
        for (place, id) in site.frameworks.iter().enumerate() {
            if site.frameworks[..place].contains(id) {
                sheet.fail("frameworks", format_args!("{id:?} is given twice"));
            }
        }
        for (place, id) in site.compared.iter().enumerate() {
            if !site.frameworks.contains(id) {
                sheet.fail("compared", format_args!("{id:?} is not among the frameworks"));
            } else if site.compared[..place].contains(id) {
                sheet.fail("compared", format_args!("{id:?} is given twice"));
            }
        }
        Some(site)
    }
}
