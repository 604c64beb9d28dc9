//! Releases: the scores that the data had on earlier days, one file each, for links that were made
//! then.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use toml::Value;

use crate::checks::{CheckedFile, Failures, Ids};
use crate::site::Site;

/// The folder of their files.
const FOLDER: &str = "history";

/// How a file says that a score was unknown.
pub(crate) const UNKNOWN: &str = "unknown";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contents {
    as_of: String,
    #[serde(default)]
    scores: Table<Value>,
    #[serde(default)]
    language_fit: Table<Value>,
}

/// Values by the ids of a framework and of something else.
type Table<T> = BTreeMap<String, BTreeMap<String, T>>;

/// The scores of one day.
#[derive(Debug)]
pub(crate) struct Release {
    /// The day, as `YYYY-MM-DD`.
    pub(crate) as_of: String,
    /// Tenths by framework and criterion, nothing where a score was unknown. What is not here was not
    /// in the data then.
    pub(crate) scores: Table<Option<u8>>,
    /// Levels by framework and language; what is not here is 0.
    pub(crate) fits: Table<u8>,
}

/// Reads all files of `history/`, the earliest first; without that folder there are none. What they are
/// about is among these frameworks, criteria and languages.
pub(crate) fn load(
    dir: &Path,
    failures: &mut Failures,
    site: Option<&Site>,
    ids: [&Ids; 3],
) -> Vec<Release> {
    let mut names = Vec::new();
    match fs::read_dir(dir.join(FOLDER)) {
        Ok(entries) => {
            let files = entries.flatten().map(|entry| entry.file_name());
            names.extend(
                files.filter_map(|name| Some(name.to_str()?.strip_suffix(".toml")?.to_owned())),
            );
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => failures.add_unread(format!("data/{FOLDER}: cannot be read: {error}")),
    }
    names.sort();
    let mut releases = Vec::new();
    for name in names {
        let mut file = CheckedFile::new(format!("{FOLDER}/{name}.toml"), failures);
        let Some(contents) = file.read::<Contents>(dir) else { continue };
        let day = &contents.as_of;
        file.day("as_of", day);
        if name != *day {
            file.refuse("as_of", format!("{day:?}"), "must be the name of the file");
        }
        if site.is_some_and(|site| *day > site.as_of) {
            let problem = "must not be after as_of of data/site.toml";
            file.refuse("as_of", format!("{day:?}"), problem);
        }
        releases.push(contents.check(&mut file, ids));
    }
    releases
}

impl Contents {
    fn check(
        self,
        file: &mut CheckedFile<'_>,
        [frameworks, criteria, languages]: [&Ids; 3],
    ) -> Release {
        let mut had: Vec<String> = self.scores.values().flat_map(BTreeMap::keys).cloned().collect();
        had.sort();
        had.dedup();
        let mut release = Release { as_of: self.as_of, scores: Table::new(), fits: Table::new() };
        for (framework, row) in self.scores {
            let key = format!("scores.{framework}");
            // What it is does not matter here, only that there is one.
            let _ = frameworks.find(file, &key, &framework);
            for criterion in had.iter().filter(|criterion| !row.contains_key(*criterion)) {
                file.fail(&format!("{key}.{criterion}"), "is missing");
            }
            let mut scores = BTreeMap::new();
            for (criterion, score) in row {
                let key = format!("{key}.{criterion}");
                let _ = criteria.find(file, &key, &criterion);
                let is_unknown = score.as_str() == Some(UNKNOWN);
                scores.insert(criterion, if is_unknown { None } else { file.tenths(&key, &score) });
            }
            release.scores.insert(framework, scores);
        }
        for (framework, row) in self.language_fit {
            let key = format!("language_fit.{framework}");
            if !release.scores.contains_key(&framework) {
                file.fail(&key, "has no scores");
            }
            let mut fits = BTreeMap::new();
            for (language, level) in row {
                let key = format!("{key}.{language}");
                let _ = languages.find(file, &key, &language);
                fits.insert(language, file.level(&key, &level));
            }
            release.fits.insert(framework, fits);
        }
        release
    }
}
