//! The site: its id, the words of the page's head, whose it is, and the order of the frameworks.

use std::path::Path;

use serde::Deserialize;

use crate::accent::Accent;
use crate::checks::CheckedFile;
use crate::checks::Failures;
use crate::checks::address::address;
use crate::owner::{Contact, Owner};
use crate::shown::{Listed, Shown};

/// The most characters that the name of the page may have: it stands beside buttons.
const MOST_OF_NAME: usize = 60;

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
    shown: Listed,
    #[serde(default)]
    hidden: Listed,
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
        let length = site.name.chars().count();
        if length > MOST_OF_NAME {
            let why =
                format!("has {length} characters, more than {MOST_OF_NAME}: take a short name");
            sheet.fail("name", why);
        }
        if !site.public_url.is_empty() {
            match folder(&site.public_url) {
                Ok(url) => site.public_url = url,
                Err(why) => sheet.refuse("public_url", format!("{:?}", site.public_url), why),
            }
        }
        if let Some(owner) = &mut site.owner {
            owner.check(&mut sheet, dir);
        }
        if let Some(contact) = &mut site.contact {
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

    /// What the page shows of the data.
    pub(crate) fn selected(&self) -> Shown {
        Shown::new(&self.shown, &self.hidden)
    }
}

/// The address of the folder that the page is published in, with its last slash.
fn folder(url: &str) -> Result<String, &'static str> {
    let url = address(url)?;
    if url.contains(['#', '?']) {
        return Err("must have neither # nor ?");
    }
    if url.to_lowercase().ends_with(".html") {
        return Err("must be the address of the folder, without index.html");
    }
    Ok(if url.ends_with('/') { url } else { url + "/" })
}
