//! The names that links use.

use crate::sheet::Sheet;

/// What links use for other things than criteria and languages.
const TAKEN: [&str; 9] = ["v", "must", "hide", "view", "name", "theme", "accent", "lang", "o"];

/// The keys that are given so far.
#[derive(Default)]
pub(crate) struct Keys(Vec<String>);

impl Keys {
    /// Requires that this key fits in a link and is nobody else's.
    pub(crate) fn require(&mut self, sheet: &mut Sheet<'_>, at: &str, key: &str) {
        let quoted = format!("{key:?}");
        if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_lowercase()) {
            sheet.refuse(at, quoted, "must be lower-case letters");
        } else if TAKEN.contains(&key) {
            sheet.refuse(at, quoted, "means something else in links");
        } else if self.0.iter().any(|other| other == key) {
            sheet.refuse(at, quoted, "is given twice");
        }
        self.0.push(key.to_owned());
    }
}
