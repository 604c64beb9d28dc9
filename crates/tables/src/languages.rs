//! The languages that a team may know.

use std::path::Path;

use serde::Deserialize;
use toml::Value;

use crate::failures::Failures;
use crate::ids::Ids;
use crate::keys::Keys;
use crate::sheet::Sheet;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    language: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    key: String,
    name: String,
    first: bool,
    default_knowledge: Value,
}

/// One language.
#[derive(Debug)]
pub(crate) struct Language {
    pub(crate) id: String,
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) first: bool,
    pub(crate) default_knowledge: u8,
}

/// Reads `languages.toml`.
pub(crate) fn load(dir: &Path, failures: &mut Failures, keys: &mut Keys) -> Option<Vec<Language>> {
    let mut sheet = Sheet::new("languages.toml", failures);
    let file: File = sheet.read(dir)?;
    let check = |entry: Entry| {
        let at = |last: &str| format!("language.{}.{last}", entry.id);
        keys.require(&mut sheet, &at("key"), &entry.key);
        sheet.text(&at("name"), &entry.name);
        let default_knowledge = sheet.level(&at("default_knowledge"), &entry.default_knowledge);
        Language {
            default_knowledge,
            id: entry.id,
            key: entry.key,
            name: entry.name,
            first: entry.first,
        }
    };
    let languages: Vec<Language> = file.language.into_iter().map(check).collect();
    Ids::of("language", Some(&languages), |language| &language.id).require_once(&mut sheet);
    Some(languages)
}
