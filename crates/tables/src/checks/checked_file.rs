//! Checked file: one file of the data, read and asked for what must hold in it.

use std::fmt::Display;
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use serde::de::DeserializeOwned;
use toml::Value;

use super::dates;
use super::failures::Failures;
use super::tenths::{level, tenths};

/// One file of the data while it is checked, with the list that its failures go to.
pub(crate) struct CheckedFile<'a> {
    name: String,
    failures: &'a mut Failures,
}

impl<'a> CheckedFile<'a> {
    /// The file with this name in the folder of the data. Nothing is read yet.
    pub(crate) fn new(name: impl Into<String>, failures: &'a mut Failures) -> Self {
        Self { name: name.into(), failures }
    }

    /// The contents of the file; nothing, and one failure, when it cannot be read or parsed.
    pub(crate) fn read<T: DeserializeOwned>(&mut self, dir: &Path) -> Option<T> {
        let text = match fs::read_to_string(dir.join(&self.name)) {
            Ok(text) => text,
            Err(error) => {
                self.fail_unread(match error.kind() {
                    ErrorKind::InvalidData => {
                        "is not text in UTF-8: save it in that encoding".to_owned()
                    }
                    _ => format!("cannot be read: {error}"),
                });
                return None;
            }
        };
        match toml::from_str(&text) {
            Ok(value) => Some(value),
            Err(error) => {
                let start = error.span().map_or(0, |span| span.start);
                let line = text.bytes().take(start).filter(|byte| *byte == b'\n').count() + 1;
                let message = error.message().replace('\n', ", ");
                let name = &self.name;
                self.failures.add_unread(format!("data/{name}: line {line}: {message}"));
                None
            }
        }
    }

    /// Adds a failure of the file as a whole.
    pub(crate) fn fail_whole(&mut self, problem: impl Display) {
        self.failures.add(format!("data/{}: {problem}", self.name));
    }

    /// Adds a failure of the file as a whole, of which nothing is known then.
    pub(crate) fn fail_unread(&mut self, problem: impl Display) {
        self.failures.add_unread(format!("data/{}: {problem}", self.name));
    }

    /// Adds a failure of a key.
    pub(crate) fn fail(&mut self, key: &str, problem: impl Display) {
        self.failures.add(format!("data/{}: {key}: {problem}", self.name));
    }

    /// Adds a failure of the value that a key has.
    pub(crate) fn refuse(&mut self, key: &str, value: impl Display, problem: impl Display) {
        self.failures.add(format!("data/{}: {key} = {value}: {problem}", self.name));
    }

    /// Requires a text that is not blank.
    pub(crate) fn text(&mut self, key: &str, text: &str) {
        if text.trim().is_empty() {
            self.fail(key, "must not be empty");
        }
    }

    /// Requires texts that are not blank; `key` is put before the key of each.
    pub(crate) fn texts(&mut self, key: &str, texts: &[(&str, &str)]) {
        for (last, text) in texts {
            self.text(&format!("{key}{last}"), text);
        }
    }

    /// Requires an id that fits in a link and in the name of a file.
    pub(crate) fn id(&mut self, key: &str, id: &str) {
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        if !id.bytes().all(fits) {
            let problem = "must be lower-case letters, digits and hyphens";
            self.refuse(key, format!("{id:?}"), problem);
        }
    }

    /// Requires a year, a month or a day.
    pub(crate) fn date(&mut self, key: &str, date: &str) {
        if let Err(problem) = dates::date(date) {
            self.refuse(key, format!("{date:?}"), problem);
        }
    }

    /// Requires a day.
    pub(crate) fn day(&mut self, key: &str, day: &str) {
        if let Err(problem) = dates::day(day) {
            self.refuse(key, format!("{day:?}"), problem);
        }
    }

    /// The position of a slider, a whole number from 0 to 10; 0, and a failure, when it is none.
    pub(crate) fn level(&mut self, key: &str, value: &Value) -> u8 {
        level(value).unwrap_or_else(|problem| {
            self.refuse(key, value, problem);
            0
        })
    }

    /// The tenths of a number from 0 to 10; nothing, and a failure, when it is none.
    pub(crate) fn tenths(&mut self, key: &str, value: &Value) -> Option<u8> {
        match tenths(value) {
            Ok(tenths) => Some(tenths),
            Err(problem) => {
                self.refuse(key, value, problem);
                None
            }
        }
    }
}
