//! Checklist: the items of a criterion that come with a framework, counted into a score.

use std::collections::BTreeMap;

use toml::Value;

use crate::checks::CheckedFile;
use crate::checks::tenths::written;
use crate::criteria::Item;

/// The share of each item that comes with a framework: 0, 5 or 10 tenths.
#[derive(Debug, Default)]
pub(crate) struct Shares(pub(crate) Vec<u8>);

impl Shares {
    /// The shares of these items as a framework's file gives them below `key`.
    pub(crate) fn check(
        file: &mut CheckedFile<'_>,
        key: &str,
        items: &[Item],
        given: &BTreeMap<String, Value>,
    ) -> Self {
        for id in given.keys() {
            if items.iter().all(|item| item.id != *id) {
                file.fail(&format!("{key}.{id}"), "unknown item");
            }
        }
        let share = |item: &Item| {
            let at = format!("{key}.{}", item.id);
            let Some(value) = given.get(&item.id) else {
                file.fail(&at, "is missing");
                return 0;
            };
            match value {
                Value::Integer(0) => 0,
                Value::Integer(1) => 10,
                Value::Float(half) if half.to_string() == "0.5" => 5,
                _ => {
                    file.refuse(&at, value, "must be 0, 0.5 or 1");
                    0
                }
            }
        };
        Self(items.iter().map(share).collect())
    }

    /// The score in tenths: 10 times the sum of the shares, divided by the number of items.
    pub(crate) fn score(&self) -> u8 {
        let count = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        let tenths = (self.sum() * 10).checked_div(count).unwrap_or(0);
        u8::try_from(tenths).unwrap_or(100)
    }

    /// The sum of the shares, in tenths.
    fn sum(&self) -> u32 {
        self.0.iter().map(|share| u32::from(*share)).sum()
    }

    /// The count in words, such as "2.5 of 3: ORM, migrations; partly caching."
    pub(crate) fn in_words(&self, items: &[Item]) -> String {
        let named = |wanted: u8| {
            let of = items.iter().zip(&self.0).filter(move |(_, share)| **share == wanted);
            join(&of.map(|(item, _)| inside(&item.name)).collect::<Vec<_>>())
        };
        let words = match (named(10), named(5)) {
            _ if self.0.iter().all(|share| *share == 0) => {
                "nothing on the list comes with it".to_owned()
            }
            _ if self.0.iter().all(|share| *share == 10) => {
                "everything on the list comes with it".to_owned()
            }
            (Some(full), Some(half)) => format!("{full}; partly {half}"),
            (Some(full), None) => full,
            (None, half) => format!("partly {}", half.unwrap_or_default()),
        };
        format!("{} of {}: {words}.", written(self.sum()), items.len())
    }
}

/// Several things in a row: `a`, `a and b`, `a, b and c`; nothing when there are none.
pub(crate) fn join(words: &[String]) -> Option<String> {
    let (last, rest) = words.split_last()?;
    Some(if rest.is_empty() { last.clone() } else { format!("{} and {last}", rest.join(", ")) })
}

/// A name as it reads inside a sentence: `Caching` becomes `caching`, `ORM` stays.
pub(crate) fn inside(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), second) if !second.is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}
