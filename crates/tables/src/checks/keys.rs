//! Keys of criteria and languages in links.

use super::checked_file::CheckedFile;

/// The keys that mean something else in links.
const TAKEN: [&str; 12] =
    ["v", "must", "hide", "view", "name", "theme", "accent", "lang", "o", "embed", "add", "with"];

/// The keys that criteria and languages have so far.
#[derive(Default)]
pub(crate) struct Keys(Vec<String>);

impl Keys {
    /// Requires that this key is lower-case letters and means nothing else in links.
    pub(crate) fn require(&mut self, file: &mut CheckedFile<'_>, at: &str, key: &str) {
        let quoted = format!("{key:?}");
        if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_lowercase()) {
            file.refuse(at, quoted, "must be lower-case letters");
        } else if TAKEN.contains(&key) {
            file.refuse(at, quoted, "means something else in links");
        } else if self.0.iter().any(|other| other == key) {
            file.refuse(at, quoted, "is given twice");
        }
        self.0.push(key.to_owned());
    }
}
