//! The cells of the table of scores.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Value;

use crate::checklist::Shares;
use crate::citations::{Citations, only_judgement};
use crate::criteria::Criterion;
use crate::sheet::Sheet;

/// What a score says when it says nothing.
const UNKNOWN: &str = "unknown";

/// How sure a score may be.
const CONFIDENCES: [&str; 3] = ["low", "medium", "high"];

/// A score as a framework's file gives it.
#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Entry {
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
    /// In tenths, or that it is unknown.
    pub(crate) cell: Option<u8>,
    pub(crate) rationale: String,
    pub(crate) confidence: String,
    pub(crate) sources: Vec<usize>,
}

fn is_unknown(score: &Value) -> bool {
    score.as_str() == Some(UNKNOWN)
}

impl Entry {
    /// This score on this criterion. One that is counted from a checklist is not given as such,
    /// and may leave its rationale to the count.
    pub(crate) fn check(
        self,
        sheet: &mut Sheet<'_>,
        citations: &mut Citations,
        criterion: &Criterion,
        checklists: &Checklists,
    ) -> Score {
        let key = format!("scores.{}", criterion.id);
        let counted = !criterion.items.is_empty();
        let unknown = !counted && self.score.as_ref().is_some_and(is_unknown);
        let (cell, shares) = if counted {
            self.counted(sheet, criterion, checklists)
        } else {
            (self.given(sheet, &key), Shares::default())
        };
        let rationale = match self.rationale {
            Some(rationale) => {
                sheet.text(&format!("{key}.rationale"), &rationale);
                rationale
            }
            None if counted => shares.told(&criterion.items),
            None => {
                sheet.fail(&format!("{key}.rationale"), "is missing");
                String::new()
            }
        };
        let confidence = self.confidence.unwrap_or_default();
        let at = format!("{key}.confidence");
        if confidence.is_empty() {
            sheet.fail(&at, "is missing");
        } else if !CONFIDENCES.contains(&&*confidence) {
            let words = CONFIDENCES.join(", ");
            sheet.refuse(&at, format!("{confidence:?}"), format_args!("must be one of {words}"));
        } else if only_judgement(&self.sources) && confidence != "low" {
            let problem = "must be low, because judgement is the only source";
            sheet.refuse(&at, format!("{confidence:?}"), problem);
        } else if unknown && confidence != "low" {
            let problem = "must be low, because the score is unknown";
            sheet.refuse(&at, format!("{confidence:?}"), problem);
        }
        let sources = citations.cite(sheet, &format!("{key}.sources"), &self.sources);
        Score { cell, rationale, confidence, sources }
    }

    fn counted(
        &self,
        sheet: &mut Sheet<'_>,
        criterion: &Criterion,
        checklists: &Checklists,
    ) -> (Option<u8>, Shares) {
        let key = format!("checklists.{}", criterion.id);
        if let Some(score) = &self.score {
            let problem = format!("must be left out, because {key} gives it");
            sheet.refuse(&format!("scores.{}.score", criterion.id), score, problem);
        }
        let Some(given) = checklists.get(&criterion.id) else {
            sheet.fail(&key, "is missing");
            return (None, Shares::default());
        };
        let shares = Shares::check(sheet, &key, &criterion.items, given);
        (Some(shares.score()), shares)
    }

    fn given(&self, sheet: &mut Sheet<'_>, key: &str) -> Option<u8> {
        let key = format!("{key}.score");
        match &self.score {
            None => {
                sheet.fail(&key, "is missing");
                None
            }
            Some(score) if is_unknown(score) => None,
            Some(score @ Value::String(_)) => {
                sheet.refuse(&key, score, "must be a number from 0 to 10, or \"unknown\"");
                None
            }
            Some(score) => sheet.tenths(&key, score),
        }
    }
}
