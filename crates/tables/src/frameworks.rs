//! The alternatives, one file each.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use toml::Value;

use crate::citations::Citations;
use crate::criteria::Criterion;
use crate::failures::Failures;
use crate::fit::fit;
use crate::ids::Ids;
use crate::measured::{self, Evidence};
use crate::measurements::Service;
use crate::scores::{self, Checklists, Score};
use crate::sheet::Sheet;
use crate::site::Site;
use crate::texts::{CitedText, Companion, CompanionEntry, Figure, FigureEntry, TextEntry};

/// The lists that a framework's file refers to.
pub(crate) struct Lists<'a> {
    pub(crate) criteria: Option<&'a [Criterion]>,
    pub(crate) languages: &'a Ids,
    pub(crate) language_names: &'a Ids,
    pub(crate) aspects: &'a Ids,
    pub(crate) facts: &'a Ids,
    pub(crate) evidence: Option<&'a Evidence<'a>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
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
    companion: Vec<CompanionEntry>,
    #[serde(default)]
    facts: BTreeMap<String, FigureEntry>,
    #[serde(default)]
    aspects: BTreeMap<String, TextEntry>,
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
    pub(crate) facts: Vec<Figure>,
    pub(crate) companions: Vec<Companion>,
    /// Why it was not measured; empty when it was.
    pub(crate) not_measured: String,
    /// Which of several measured set-ups is the usual one; empty when there are not several.
    pub(crate) usual_setup: String,
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
        Sheet::new("site.toml", failures).fail("frameworks", problem);
    }
    for id in present.iter().filter(|id| !listed.contains(id)) {
        let mut sheet = Sheet::new(format!("frameworks/{id}.toml"), failures);
        sheet.fail_whole("is not listed in frameworks of data/site.toml");
    }
    let mut names: Vec<(String, String)> = Vec::new();
    let load = |id: &String| {
        let mut sheet = Sheet::new(format!("frameworks/{id}.toml"), failures);
        let file: File = sheet.read(dir)?;
        if file.id == *id {
            sheet.id("id", id);
        } else {
            let problem = format!("must be the name of the file, {id:?}");
            sheet.refuse("id", format!("{:?}", file.id), problem);
        }
        if let Some((_, other)) = names.iter().find(|(name, by)| *name == file.name && by != id) {
            let problem = format!("is the name of {other:?} too");
            sheet.refuse("name", format!("{:?}", file.name), problem);
        }
        names.push((file.name.clone(), id.clone()));
        let usual = lists.evidence.and_then(|evidence| {
            evidence.require_reason(&mut sheet, id, &file.not_measured);
            evidence.usual(&mut sheet, id, &file.usual_setup)
        });
        Some(file.check(&mut sheet, lists, citations, usual))
    };
    listed.iter().filter(|id| present.contains(id)).filter_map(load).collect()
}

/// The names of the files in `frameworks/`, without their ending.
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

impl File {
    fn check(
        self,
        sheet: &mut Sheet<'_>,
        lists: &Lists<'_>,
        citations: &mut Citations,
        usual: Option<&Service>,
    ) -> Framework {
        self.check_texts(sheet);
        let fit = fit(sheet, lists, &self.language_fit, &self.languages);
        let companions = companions(sheet, citations, self.companion);
        let facts = facts(sheet, citations, lists.facts, self.facts);
        let aspects = aspects(sheet, citations, lists.aspects, self.aspects);
        let mut scores = lists.criteria.map_or_else(Vec::new, |criteria| {
            scores(sheet, citations, criteria, self.scores, &self.checklists)
        });
        if let (Some(evidence), Some(criteria), Some(usual)) =
            (lists.evidence, lists.criteria, usual)
        {
            measured::score(evidence, sheet, usual, criteria, &mut scores);
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

    fn check_texts(&self, sheet: &mut Sheet<'_>) {
        let texts = [
            ("name", &*self.name),
            ("full_name", &self.full_name),
            ("kind", &self.kind),
            ("runtime", &self.runtime),
        ];
        sheet.texts("", &texts);
        let digits = self.colour.strip_prefix('#').filter(|digits| digits.len() == 6);
        if !digits.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_hexdigit())) {
            let colour = format_args!("{:?}", self.colour);
            sheet.refuse("colour", colour, "must be a colour such as \"#3f8f55\"");
        }
        if self.languages.is_empty() {
            sheet.fail("languages", "must name a language");
        }
    }
}

fn companions(
    sheet: &mut Sheet<'_>,
    citations: &mut Citations,
    given: Vec<CompanionEntry>,
) -> Vec<Companion> {
    Ids::of("companion", Some(&given), |companion| &companion.id).require_once(sheet);
    given.into_iter().map(|companion| companion.check(sheet, citations)).collect()
}

/// The facts in their published order; one that is left out is not recorded.
fn facts(
    sheet: &mut Sheet<'_>,
    citations: &mut Citations,
    facts: &Ids,
    given: BTreeMap<String, FigureEntry>,
) -> Vec<Figure> {
    let check = |(id, figure): (String, FigureEntry)| {
        let key = format!("facts.{id}");
        let fact = facts.find(sheet, &key, &id).unwrap_or_default();
        figure.check(sheet, citations, &key, fact)
    };
    let mut figures: Vec<Figure> = given.into_iter().map(check).collect();
    figures.sort_by_key(|figure| figure.fact);
    figures
}

/// The answers in the order of the aspects, none of which may be missing.
fn aspects(
    sheet: &mut Sheet<'_>,
    citations: &mut Citations,
    aspects: &Ids,
    mut given: BTreeMap<String, TextEntry>,
) -> Vec<CitedText> {
    let mut texts = Vec::new();
    for id in aspects.all() {
        let key = format!("aspects.{id}");
        match given.remove(id) {
            Some(text) => texts.push(text.check(sheet, citations, &key)),
            None => sheet.fail(&key, "is missing"),
        }
    }
    for id in given.keys() {
        aspects.find(sheet, &format!("aspects.{id}"), id);
    }
    texts
}

/// The scores in the order of the criteria, none of which may be missing.
fn scores(
    sheet: &mut Sheet<'_>,
    citations: &mut Citations,
    criteria: &[Criterion],
    mut given: BTreeMap<String, scores::Entry>,
    checklists: &Checklists,
) -> Vec<Score> {
    let mut scores = Vec::new();
    for criterion in criteria {
        match given.remove(&criterion.id) {
            Some(score) => scores.push(score.check(sheet, citations, criterion, checklists)),
            None => sheet.fail(&format!("scores.{}", criterion.id), "is missing"),
        }
    }
    for id in given.keys() {
        sheet.fail(&format!("scores.{id}"), format_args!("unknown criterion {id:?}"));
    }
    let counted = |id: &String| criteria.iter().any(|c| c.id == *id && !c.items.is_empty());
    for id in checklists.keys().filter(|id| !counted(id)) {
        sheet.fail(&format!("checklists.{id}"), format_args!("unknown checklist {id:?}"));
    }
    scores
}
