//! Fact values: what a framework's file tells in figures.

use std::collections::BTreeMap;

use serde::Deserialize;
use toml::Value;

use crate::checks::{CheckedFile, Ids};
use crate::citations::Citations;

/// The value of a fact that nobody could find out.
const UNKNOWN: &str = "unknown";

/// The value of a fact, as a framework's file gives it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Entry {
    value: Value,
    #[serde(default)]
    date: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    sources: Vec<String>,
}

/// The value of one fact.
#[derive(Debug)]
pub(crate) struct FactValue {
    /// The place of the fact in its list.
    pub(crate) fact: usize,
    /// The value as it is shown; nothing when it is unknown.
    pub(crate) value: Option<String>,
    pub(crate) date: String,
    pub(crate) note: String,
    pub(crate) sources: Vec<usize>,
}

/// The values in the order of the facts. A fact that nobody recorded may be left out.
pub(super) fn fact_values(
    file: &mut CheckedFile<'_>,
    citations: &mut Citations,
    facts: &Ids,
    given: BTreeMap<String, Entry>,
) -> Vec<FactValue> {
    let check = |(id, value): (String, Entry)| {
        let key = format!("facts.{id}");
        let fact = facts.find(file, &key, &id).unwrap_or_default();
        value.check(file, citations, &key, fact)
    };
    let mut values: Vec<FactValue> = given.into_iter().map(check).collect();
    values.sort_by_key(|value| value.fact);
    values
}

impl Entry {
    /// The value of the fact at this place. An unknown one needs no source.
    fn check(
        self,
        file: &mut CheckedFile<'_>,
        citations: &mut Citations,
        key: &str,
        fact: usize,
    ) -> FactValue {
        let value = match self.value {
            Value::String(word) if word == UNKNOWN => None,
            Value::String(text) => {
                file.text(&format!("{key}.value"), &text);
                Some(text)
            }
            number @ (Value::Integer(_) | Value::Float(_)) => Some(number.to_string()),
            other => {
                file.refuse(&format!("{key}.value"), other, "must be a text or a number");
                None
            }
        };
        if !self.date.is_empty() {
            file.date(&format!("{key}.date"), &self.date);
        }
        let sources = if value.is_none() && self.sources.is_empty() {
            Vec::new()
        } else {
            citations.cite(file, &format!("{key}.sources"), &self.sources)
        };
        FactValue { fact, value, date: self.date, note: self.note, sources }
    }
}
