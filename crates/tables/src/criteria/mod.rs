//! Criteria: what the frameworks are judged by.

mod rule;

use std::path::Path;

use serde::Deserialize;
use toml::Value;

use crate::checks::{CheckedFile, Failures, Ids, Keys};
pub(crate) use rule::{Figure, Origin, Rule};

/// The groups of criteria.
const KINDS: [&str; 2] = ["need", "quality"];

/// `criteria.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contents {
    team: TeamEntry,
    criterion: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TeamEntry {
    key: String,
    name: String,
    definition: String,
    default_weight: Value,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    key: String,
    name: String,
    definition: String,
    reason: String,
    kind: String,
    first: bool,
    default_weight: Value,
    anchor_0: String,
    anchor_5: String,
    anchor_10: String,
    scale_0: String,
    scale_5: String,
    scale_10: String,
    #[serde(default)]
    item: Vec<Item>,
    rule: Option<Rule>,
}

/// One thing that a checklist asks for.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Item {
    pub(crate) id: String,
    pub(crate) name: String,
}

/// The criteria, and the one of the team's language.
pub(crate) struct Criteria {
    pub(crate) team: Team,
    pub(crate) list: Vec<Criterion>,
}

/// The criterion of the team's language.
#[derive(Debug)]
pub(crate) struct Team {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) definition: String,
    pub(crate) default_weight: u8,
}

/// One criterion.
#[derive(Debug)]
pub(crate) struct Criterion {
    pub(crate) id: String,
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) definition: String,
    pub(crate) reason: String,
    pub(crate) kind: String,
    pub(crate) first: bool,
    pub(crate) default_weight: u8,
    pub(crate) anchors: [String; 3],
    pub(crate) scale: [String; 3],
    pub(crate) items: Vec<Item>,
    pub(crate) rule: Option<Rule>,
}

impl Criteria {
    /// Reads `criteria.toml`.
    pub(crate) fn load(dir: &Path, failures: &mut Failures, keys: &mut Keys) -> Option<Self> {
        let mut file = CheckedFile::new("criteria.toml", failures);
        let contents: Contents = file.read(dir)?;
        let team = contents.team.check(&mut file, keys);
        let check = |entry: Entry| entry.check(&mut file, keys);
        let list: Vec<Criterion> = contents.criterion.into_iter().map(check).collect();
        Ids::of("criterion", Some(&list), |criterion| &criterion.id).require_unique(&mut file);
        Some(Self { team, list })
    }
}

impl TeamEntry {
    fn check(self, file: &mut CheckedFile<'_>, keys: &mut Keys) -> Team {
        keys.require(file, "team.key", &self.key);
        file.texts("team.", &[("name", &self.name), ("definition", &self.definition)]);
        Team {
            default_weight: file.level("team.default_weight", &self.default_weight),
            key: self.key,
            name: self.name,
            definition: self.definition,
        }
    }
}

impl Entry {
    fn check(self, file: &mut CheckedFile<'_>, keys: &mut Keys) -> Criterion {
        let key = format!("criterion.{}.", self.id);
        let at = |last: &str| format!("{key}{last}");
        keys.require(file, &at("key"), &self.key);
        let texts = [
            ("name", &*self.name),
            ("definition", &self.definition),
            ("reason", &self.reason),
            ("anchor_0", &self.anchor_0),
            ("anchor_5", &self.anchor_5),
            ("anchor_10", &self.anchor_10),
            ("scale_0", &self.scale_0),
            ("scale_5", &self.scale_5),
            ("scale_10", &self.scale_10),
        ];
        file.texts(&key, &texts);
        if !KINDS.contains(&&*self.kind) {
            let kind = format!("{:?}", self.kind);
            file.refuse(&at("kind"), kind, format_args!("must be one of {}", KINDS.join(", ")));
        }
        self.check_items(file);
        self.check_rule(file);
        Criterion {
            default_weight: file.level(&at("default_weight"), &self.default_weight),
            id: self.id,
            key: self.key,
            name: self.name,
            definition: self.definition,
            reason: self.reason,
            kind: self.kind,
            first: self.first,
            anchors: [self.anchor_0, self.anchor_5, self.anchor_10],
            scale: [self.scale_0, self.scale_5, self.scale_10],
            items: self.item,
            rule: self.rule,
        }
    }

    fn check_rule(&self, file: &mut CheckedFile<'_>) {
        let Some(rule) = &self.rule else { return };
        let key = format!("criterion.{}.rule", self.id);
        rule.check(file, &key);
        if !self.item.is_empty() {
            file.fail(&key, "must be left out, because a checklist gives the score");
        }
    }

    fn check_items(&self, file: &mut CheckedFile<'_>) {
        let key = format!("criterion.{}.item", self.id);
        for (place, item) in self.item.iter().enumerate() {
            file.text(&format!("{key}.{}.name", item.id), &item.name);
            if self.item[..place].iter().any(|other| other.id == item.id) {
                file.fail(&format!("{key}.{}.id", item.id), "is given twice");
            }
        }
        // A share comes in halves, and the score in tenths.
        let count = self.item.len();
        if count > 0 && 50 % count != 0 {
            let problem = "must be 1, 2, 5, 10, 25 or 50 items, for a score in whole tenths";
            file.fail(&key, format_args!("{count} items: {problem}"));
        }
    }
}
