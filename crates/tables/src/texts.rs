//! What a framework's file tells beside its scores.

use serde::Deserialize;
use toml::Value;

use crate::citations::Citations;
use crate::sheet::Sheet;

/// What a fact says when it says nothing.
const UNKNOWN: &str = "unknown";

/// An answer to an aspect, as a framework's file gives it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TextEntry {
    text: String,
    #[serde(default)]
    sources: Vec<String>,
}

/// The value of a fact, as a framework's file gives it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FigureEntry {
    value: Value,
    #[serde(default)]
    date: String,
    #[serde(default)]
    note: String,
    #[serde(default)]
    sources: Vec<String>,
}

/// A package that usually comes with a framework, as its file gives it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct CompanionEntry {
    pub(crate) id: String,
    name: String,
    purpose: String,
    latest_version: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    sources: Vec<String>,
}

/// An answer to an aspect.
#[derive(Debug)]
pub(crate) struct CitedText {
    pub(crate) text: String,
    pub(crate) sources: Vec<usize>,
}

/// The value of the fact at this place, or that it is unknown.
#[derive(Debug)]
pub(crate) struct Figure {
    pub(crate) fact: usize,
    pub(crate) value: Option<String>,
    pub(crate) date: String,
    pub(crate) note: String,
    pub(crate) sources: Vec<usize>,
}

/// A package that usually comes with a framework.
#[derive(Debug)]
pub(crate) struct Companion {
    pub(crate) name: String,
    pub(crate) purpose: String,
    pub(crate) latest_version: String,
    pub(crate) date: String,
    pub(crate) sources: Vec<usize>,
}

impl TextEntry {
    pub(crate) fn check(
        self,
        sheet: &mut Sheet<'_>,
        citations: &mut Citations,
        key: &str,
    ) -> CitedText {
        sheet.text(&format!("{key}.text"), &self.text);
        let sources = citations.cite(sheet, &format!("{key}.sources"), &self.sources);
        CitedText { text: self.text, sources }
    }
}

impl FigureEntry {
    /// This value of the fact at this place. What is unknown needs no source.
    pub(crate) fn check(
        self,
        sheet: &mut Sheet<'_>,
        citations: &mut Citations,
        key: &str,
        fact: usize,
    ) -> Figure {
        let value = match self.value {
            Value::String(word) if word == UNKNOWN => None,
            Value::String(text) => {
                sheet.text(&format!("{key}.value"), &text);
                Some(text)
            }
            number @ (Value::Integer(_) | Value::Float(_)) => Some(number.to_string()),
            other => {
                sheet.refuse(&format!("{key}.value"), other, "must be a text or a number");
                None
            }
        };
        if !self.date.is_empty() {
            sheet.date(&format!("{key}.date"), &self.date);
        }
        let sources = if value.is_none() && self.sources.is_empty() {
            Vec::new()
        } else {
            citations.cite(sheet, &format!("{key}.sources"), &self.sources)
        };
        Figure { fact, value, date: self.date, note: self.note, sources }
    }
}

impl CompanionEntry {
    pub(crate) fn check(self, sheet: &mut Sheet<'_>, citations: &mut Citations) -> Companion {
        let key = format!("companion.{}.", self.id);
        let texts = [
            ("name", &*self.name),
            ("purpose", &self.purpose),
            ("latest_version", &self.latest_version),
        ];
        sheet.texts(&key, &texts);
        if !self.date.is_empty() {
            sheet.date(&format!("{key}date"), &self.date);
        }
        Companion {
            sources: citations.cite(sheet, &format!("{key}sources"), &self.sources),
            name: self.name,
            purpose: self.purpose,
            latest_version: self.latest_version,
            date: self.date,
        }
    }
}
