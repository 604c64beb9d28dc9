//! Pool: the texts and sources of the data, looked up by their numbers. Why they have numbers is told
//! in `crates/tables/src/write/pool.rs`.
//!
//! The page's program (`texts_outside`) receives the texts once at its start; until then all are
//! empty. Everywhere else they are compiled in.

use std::sync::{LazyLock, OnceLock};

use super::source::Source;
use super::tables::{CITED, SOURCES, TEXTS};
use super::text::{Cited, Text};

static HANDED_OVER: OnceLock<&'static str> = OnceLock::new();

/// Hands over the texts of the data, as [`texts`] returns them. Only the first call counts, and only
/// if no text has been asked for before.
pub fn hand_over(texts: String) {
    // The second call is refused, as promised.
    let _ = HANDED_OVER.set(texts.leak());
}

/// All texts of the data, one a line, in the order of their numbers.
#[must_use]
pub fn texts() -> &'static str {
    HANDED_OVER.get().copied().unwrap_or(TEXTS)
}

impl Text {
    /// The text itself.
    #[must_use]
    pub fn get(self) -> &'static str {
        static POOL: LazyLock<Vec<&'static str>> = LazyLock::new(|| texts().split('\n').collect());
        POOL.get(self.place()).copied().unwrap_or_default()
    }
}

impl Cited {
    /// The sources themselves.
    pub fn iter(self) -> impl Iterator<Item = &'static Source> {
        let places = CITED.get(self.places()).unwrap_or_default();
        places.iter().filter_map(|place| SOURCES.get(usize::from(*place)))
    }
}
