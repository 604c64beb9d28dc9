//! Scores of a framework: given, counted from a checklist, or unknown.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Value;

use super::checklist::Shares;
use crate::checks::CheckedFile;
use crate::citations::{Citations, only_judgement};
use crate::criteria::Criterion;

/// The score that the sources do not support.
const UNKNOWN: &str = "unknown";

/// How sure one may be of a score.
const CONFIDENCES: [&str; 3] = ["low", "medium", "high"];

/// A score as a framework's file gives it.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    score: Option<Value>,
    rationale: Option<String>,
    #[serde(default)]
    sources: Vec<String>,
    confidence: Option<String>,
}

/// The shares of all checklists, as a framework's file gives them.
pub(crate) type Checklists = BTreeMap<String, BTreeMap<String, Value>>;

/// One score.
#[derive(Debug)]
pub(crate) struct Score {
    /// In tenths; nothing when it is unknown.
    pub(crate) cell: Option<u8>,
    pub(crate) rationale: String,
    pub(crate) confidence: String,
    pub(crate) sources: Vec<usize>,
}

fn is_unknown(score: &Value) -> bool {
    score.as_str() == Some(UNKNOWN)
}

/// The scores in the order of the criteria, none of which may be missing.
pub(super) fn scores(
    file: &mut CheckedFile<'_>,
    citations: &mut Citations,
    criteria: &[Criterion],
    mut given: BTreeMap<String, Entry>,
    checklists: &Checklists,
) -> Vec<Score> {
    let mut scores = Vec::new();
    for criterion in criteria {
        match given.remove(&criterion.id) {
            Some(score) => scores.push(score.check(file, citations, criterion, checklists)),
            None => file.fail(&format!("scores.{}", criterion.id), "is missing"),
        }
    }
    for id in given.keys() {
        file.fail(&format!("scores.{id}"), format_args!("unknown criterion {id:?}"));
    }
    let counted = |id: &String| criteria.iter().any(|c| c.id == *id && !c.items.is_empty());
    for id in checklists.keys().filter(|id| !counted(id)) {
        file.fail(&format!("checklists.{id}"), format_args!("unknown checklist {id:?}"));
    }
    scores
}

impl Entry {
    /// The score on this criterion. One that a checklist gives has no number of its own, and may
    /// leave its rationale to the count.
    fn check(
        self,
        file: &mut CheckedFile<'_>,
        citations: &mut Citations,
        criterion: &Criterion,
        checklists: &Checklists,
    ) -> Score {
        let key = format!("scores.{}", criterion.id);
        let counted = !criterion.items.is_empty();
        let unknown = !counted && self.score.as_ref().is_some_and(is_unknown);
        let (cell, shares) = if counted {
            self.counted(file, criterion, checklists)
        } else {
            (self.given(file, &key), Shares::default())
        };
        let rationale = match self.rationale {
            Some(rationale) => {
                file.text(&format!("{key}.rationale"), &rationale);
                rationale
            }
            None if counted => shares.in_words(&criterion.items),
            None => {
                file.fail(&format!("{key}.rationale"), "is missing");
                String::new()
            }
        };
        let sources = citations.cite(file, &format!("{key}.sources"), &self.sources);
        let confidence = self.confidence.unwrap_or_default();
        let at = format!("{key}.confidence");
        if confidence.is_empty() {
            file.fail(&at, "is missing");
        } else if !CONFIDENCES.contains(&&*confidence) {
            let words = CONFIDENCES.join(", ");
            file.refuse(&at, format!("{confidence:?}"), format_args!("must be one of {words}"));
        } else if only_judgement(&self.sources) && confidence != "low" {
            let problem = "must be low, because judgement is the only source";
            file.refuse(&at, format!("{confidence:?}"), problem);
        } else if unknown && confidence != "low" {
            let problem = "must be low, because the score is unknown";
            file.refuse(&at, format!("{confidence:?}"), problem);
        } else if confidence == "high" && citations.is_one_opinion(&sources) {
            let problem = "must not be high, because one article or one text is the only source";
            file.refuse(&at, format!("{confidence:?}"), problem);
        }
        Score { cell, rationale, confidence, sources }
    }

    fn counted(
        &self,
        file: &mut CheckedFile<'_>,
        criterion: &Criterion,
        checklists: &Checklists,
    ) -> (Option<u8>, Shares) {
        let key = format!("checklists.{}", criterion.id);
        if let Some(score) = &self.score {
            let problem = format!("must be left out, because {key} gives it");
            file.refuse(&format!("scores.{}.score", criterion.id), score, problem);
        }
        let Some(given) = checklists.get(&criterion.id) else {
            file.fail(&key, "is missing");
            return (None, Shares::default());
        };
        let shares = Shares::check(file, &key, &criterion.items, given);
        (Some(shares.score()), shares)
    }

    fn given(&self, file: &mut CheckedFile<'_>, key: &str) -> Option<u8> {
        let key = format!("{key}.score");
        match &self.score {
            None => {
                file.fail(&key, "is missing");
                None
            }
            Some(score) if is_unknown(score) => None,
            Some(score @ Value::String(_)) => {
                file.refuse(&key, score, "must be a number from 0 to 10, or \"unknown\"");
                None
            }
            Some(score) => file.tenths(&key, score),
        }
    }
}
