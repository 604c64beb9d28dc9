//! Frameworks: the alternatives, one file each.

mod aspect_texts;
mod checklist;
mod companions;
mod fact_values;
mod fit;
mod lists;
mod rule_scores;
mod scores;
mod usual_setup;

pub(crate) use aspect_texts::CitedText;
pub(crate) use checklist::{inside, join};
pub(crate) use companions::Companion;
pub(crate) use fact_values::FactValue;
pub(crate) use lists::Lists;
pub(crate) use rule_scores::RuleScores;
pub(crate) use scores::Score;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use toml::Value;

use self::aspect_texts::aspect_texts;
use self::companions::companions;
use self::fact_values::fact_values;
use self::fit::fit;
use self::scores::{Checklists, scores};
use crate::checks::{CheckedFile, Failures};
use crate::citations::Citations;
use crate::measurements::Service;
use crate::site::Site;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contents {
    id: String,
    name: String,
    full_name: String,
    kind: String,
    languages: Vec<String>,
    runtime: String,
    colour: String,
    #[serde(default)]
    not_measured: String,
    #[serde(default)]
    usual_setup: String,
    #[serde(default)]
    language_fit: BTreeMap<String, Value>,
    #[serde(default)]
    checklists: Checklists,
    #[serde(default)]
    companion: Vec<companions::Entry>,
    #[serde(default)]
    facts: BTreeMap<String, fact_values::Entry>,
    #[serde(default)]
    aspects: BTreeMap<String, aspect_texts::Entry>,
    #[serde(default)]
    scores: BTreeMap<String, scores::Entry>,
}

/// One framework.
#[derive(Debug)]
pub(crate) struct Framework {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) full_name: String,
    pub(crate) kind: String,
    pub(crate) written_in: Vec<String>,
    pub(crate) runtime: String,
    pub(crate) colour: String,
    pub(crate) fit: Vec<u8>,
    pub(crate) scores: Vec<Score>,
    pub(crate) aspects: Vec<CitedText>,
    pub(crate) facts: Vec<FactValue>,
    pub(crate) companions: Vec<Companion>,
    /// Why it was not measured; empty when it was.
    pub(crate) not_measured: String,
    /// The id of its usual service, where it was measured in several set-ups; else empty.
    pub(crate) usual_setup: String,
}

/// The ids of the frameworks that have a file, and that the site does not list. Each is one failure,
/// and what other files say of it is none.
pub(crate) fn unlisted(dir: &Path, site: Option<&Site>, failures: &mut Failures) -> Vec<String> {
    // A folder that cannot be read is a failure of its own, later.
    let present = present(dir, &mut Failures::default());
    let is_listed = |id: &String| site.is_none_or(|site| site.frameworks.contains(id));
    let unlisted: Vec<String> = present.into_iter().filter(|id| !is_listed(id)).collect();
    for id in &unlisted {
        CheckedFile::new(format!("frameworks/{id}.toml"), failures).fail_unread(
            "is not listed in frameworks of data/site.toml, which has all that the data has; \
             [hidden] in that file leaves one out of the page",
        );
    }
    unlisted
}

/// Reads all files of `frameworks/`, in the order that the site gives them.
pub(crate) fn load(
    dir: &Path,
    failures: &mut Failures,
    site: Option<&Site>,
    lists: &Lists<'_>,
    citations: &mut Citations,
) -> Vec<Framework> {
    let present = present(dir, failures);
    let listed = site.map_or(&present, |site| &site.frameworks);
    for id in listed.iter().filter(|id| !present.contains(id)) {
        let problem = format!("{id:?} has no file data/frameworks/{id}.toml");
        CheckedFile::new("site.toml", failures).fail("frameworks", problem);
    }
    let mut names: Vec<(String, String)> = Vec::new();
    let load = |id: &String| {
        let mut file = CheckedFile::new(format!("frameworks/{id}.toml"), failures);
        let contents: Contents = file.read(dir)?;
        if contents.id == *id {
            file.id("id", id);
        } else {
            let problem = format!("must be the name of the file, {id:?}");
            file.refuse("id", format!("{:?}", contents.id), problem);
        }
        if let Some((_, other)) = names.iter().find(|(name, by)| *name == contents.name && by != id)
        {
            let problem = format!("is the name of {other:?} too");
            file.refuse("name", format!("{:?}", contents.name), problem);
        }
        names.push((contents.name.clone(), id.clone()));
        let services = lists.rule_scores.and_then(|rule_scores| {
            let services: Vec<&Service> = rule_scores.measurements.of(id).collect();
            usual_setup::require_reason(&mut file, &services, &contents.not_measured);
            usual_setup::first(&mut file, services, &contents.usual_setup)
        });
        Some(contents.check(&mut file, lists, citations, services))
    };
    listed.iter().filter(|id| present.contains(id)).filter_map(load).collect()
}

/// The ids of the frameworks that have a file.
fn present(dir: &Path, failures: &mut Failures) -> Vec<String> {
    let mut names = Vec::new();
    match fs::read_dir(dir.join("frameworks")) {
        Ok(entries) => {
            let files = entries.flatten().map(|entry| entry.file_name());
            let files = files.filter_map(|name| Some(name.to_str()?.strip_suffix(".toml")?.into()));
            names.extend(files);
        }
        Err(error) => failures.add_unread(format!("data/frameworks: cannot be read: {error}")),
    }
    names.sort();
    names
}

impl Contents {
    fn check(
        self,
        file: &mut CheckedFile<'_>,
        lists: &Lists<'_>,
        citations: &mut Citations,
        services: Option<Vec<&Service>>,
    ) -> Framework {
        self.check_texts(file);
        let fit = fit(file, lists, &self.language_fit, &self.languages);
        let companions = companions(file, citations, self.companion);
        let facts = fact_values(file, citations, lists.facts, self.facts);
        let aspects = aspect_texts(file, citations, lists.aspects, self.aspects);
        let mut scores = lists.criteria.map_or_else(Vec::new, |criteria| {
            scores(file, citations, criteria, self.scores, &self.checklists)
        });
        if let (Some(rule_scores), Some(criteria), Some(services)) =
            (lists.rule_scores, lists.criteria, services)
        {
            rule_scores.replace(file, &self.id, &services, criteria, &mut scores);
        }
        Framework {
            fit,
            companions,
            facts,
            aspects,
            scores,
            not_measured: self.not_measured,
            usual_setup: self.usual_setup,
            id: self.id,
            name: self.name,
            full_name: self.full_name,
            kind: self.kind,
            written_in: self.languages,
            runtime: self.runtime,
            colour: self.colour,
        }
    }

    fn check_texts(&self, file: &mut CheckedFile<'_>) {
        let texts = [
            ("name", &*self.name),
            ("full_name", &self.full_name),
            ("kind", &self.kind),
            ("runtime", &self.runtime),
        ];
        file.texts("", &texts);
        let digits = self.colour.strip_prefix('#').filter(|digits| digits.len() == 6);
        if !digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit())) {
            let colour = format_args!("{:?}", self.colour);
            file.refuse("colour", colour, "must be a colour such as \"#3f8f55\"");
        }
        if self.languages.is_empty() {
            file.fail("languages", "must name a language");
        }
    }
}
