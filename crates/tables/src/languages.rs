//! Languages: those that a team may know.

use std::path::Path;

use serde::Deserialize;
use toml::Value;

use crate::checks::CheckedFile;
use crate::checks::Failures;
use crate::checks::Ids;
use crate::checks::Keys;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contents {
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
    let mut file = CheckedFile::new("languages.toml", failures);
    let contents: Contents = file.read(dir)?;
    let check = |entry: Entry| {
        let at = |last: &str| format!("language.{}.{last}", entry.id);
        keys.require(&mut file, &at("key"), &entry.key);
        file.text(&at("name"), &entry.name);
        let default_knowledge = file.level(&at("default_knowledge"), &entry.default_knowledge);
        Language {
            default_knowledge,
            id: entry.id,
            key: entry.key,
            name: entry.name,
            first: entry.first,
        }
    };
    let languages: Vec<Language> = contents.language.into_iter().map(check).collect();
    Ids::of("language", Some(&languages), |language| &language.id).require_unique(&mut file);
    Some(languages)
}
