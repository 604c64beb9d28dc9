//! The browser's storage: links that stay between visits.
//!
//! A place holds lines of text: first the version of the page that wrote them, then one link a
//! line. A link names its own scenario, so nothing else need be stored; but the last visit has its
//! time in a line behind its link.

use gloo_storage::{LocalStorage, Storage};

use super::document::copy_id;
use super::saved_link::SavedLink;
use super::time;
use crate::dataset::DATASET;

/// The version of what this program writes.
const VERSION: &str = "1";

/// Why nothing can be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// The browser gives no storage to this page.
    Blocked,
    /// The storage takes no more.
    Full,
    /// A newer version of the page wrote there; this one does not touch it.
    Newer,
    /// What is there cannot be read.
    Unreadable,
}

/// A place in the storage. Its key begins with the id of the site, because pages on one host, and
/// all pages that are files, share one storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StorageKey {
    /// The scenarios that were kept.
    Kept,
    /// The scenario of the last visit. Each copy has its own, and so has each file that is none.
    Last,
}

impl StorageKey {
    fn key(self) -> String {
        let id = DATASET.site.id;
        match self {
            Self::Kept => [id, ".kept"].concat(),
            Self::Last => match own_place() {
                place if place.is_empty() => [id, ".last"].concat(),
                place => [id, ".last.", &place].concat(),
            },
        }
    }

    /// The links that are stored there.
    ///
    /// # Errors
    ///
    /// When the storage is blocked, or holds what this version cannot read.
    pub fn read(self) -> Result<Vec<String>, StorageError> {
        match storage()?.get_item(&self.key()) {
            Ok(Some(text)) => parse(&text),
            Ok(None) => Ok(Vec::new()),
            Err(_) => Err(StorageError::Blocked),
        }
    }

    /// Stores links there in place of those that are there. What cannot be read is replaced where
    /// it was the last visit, which nobody misses, and else stays until the visitor throws it away.
    ///
    /// # Errors
    ///
    /// When the storage is blocked, full, or holds what this version may not replace.
    pub fn write(self, links: &[String]) -> Result<(), StorageError> {
        match self.read() {
            Err(StorageError::Unreadable) if self == Self::Last => {}
            present => drop(present?),
        }
        let time = (self == Self::Last).then(|| time::date().to_string());
        let all = std::iter::once(VERSION).chain(links.iter().map(String::as_str));
        let text = all.chain(time.as_deref()).collect::<Vec<_>>().join("\n");
        storage()?.set_item(&self.key(), &text).map_err(|_| StorageError::Full)
    }

    /// Throws away what cannot be read. What a newer version wrote stays.
    pub fn clear_unreadable(self) {
        if let (Err(StorageError::Unreadable), Ok(storage)) = (self.read(), storage()) {
            // What cannot be removed stays unreadable, and the page says so again.
            let _ = storage.remove_item(&self.key());
        }
    }
}

/// The scenario of the last visit, and when it was written; nothing where none can be read.
#[must_use]
pub fn last_visit() -> Option<SavedLink> {
    let mut lines = StorageKey::Last.read().ok()?.into_iter();
    let link = lines.next()?;
    let time = if copy_id().is_empty() {
        // An older version wrote no time.
        lines.next().and_then(|time| time.parse().ok()).unwrap_or_default()
    } else {
        // A copy has its id from when it was saved, so what was set in it is later, whatever the
        // clock of the machine says that saved it.
        u64::MAX
    };
    Some(SavedLink { link, time })
}

/// What tells this page from others that have the same storage: which copy it is, or else where it
/// is among the files; nothing on a host.
fn own_place() -> String {
    let location = web_sys::window().map(|window| window.location());
    let path = location.filter(|of| of.protocol().is_ok_and(|protocol| protocol == "file:"));
    match copy_id() {
        "" => path.and_then(|of| of.pathname().ok()).unwrap_or_default(),
        id => id.to_owned(),
    }
}

/// The browser's storage for this page.
fn storage() -> Result<web_sys::Storage, StorageError> {
    // Every access of the library goes through `raw`, which panics where the browser gives no
    // storage, so ask first. Its `get` and `set` would write JSON besides.
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        _ => Err(StorageError::Blocked),
    }
}

fn parse(text: &str) -> Result<Vec<String>, StorageError> {
    let mut lines = text.split('\n');
    let version = lines.next().unwrap_or_default();
    if version == VERSION {
        return Ok(lines.map(str::to_owned).collect());
    }
    let is_number = !version.is_empty() && version.bytes().all(|byte| byte.is_ascii_digit());
    Err(if is_number && version != "0" { StorageError::Newer } else { StorageError::Unreadable })
}

#[cfg(test)]
mod tests {
    use super::{StorageError, parse};

    #[test]
    fn every_line_after_the_version_is_a_link() {
        assert_eq!(parse("1\nv=1&js=8\nv=1"), Ok(vec!["v=1&js=8".to_owned(), "v=1".to_owned()]));
        assert_eq!(parse("1"), Ok(Vec::new()));
    }

    #[test]
    fn what_a_newer_version_wrote_is_told_from_rubbish() {
        assert_eq!(parse("2\nwhatever"), Err(StorageError::Newer));
        for rubbish in ["", "{\"version\":1}", "0", "one\nv=1", "1 "] {
            assert_eq!(parse(rubbish), Err(StorageError::Unreadable), "{rubbish:?}");
        }
    }
}
