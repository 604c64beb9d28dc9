//! Texts and citations by number: see `tables/src/pool.rs` for why.
//!
//! In the program of the page (`texts_outside`) the texts are handed over once at the start; until
//! then all are empty. Everywhere else they are compiled in.

use std::sync::{LazyLock, OnceLock};

use super::{CITED, SOURCES, Source, TEXTS};

static HANDED_OVER: OnceLock<&'static str> = OnceLock::new();

/// Hands over the texts of the data, as [`texts`] gives them. Only the first call counts, and only
/// before a text was asked for.
pub fn hand_over(texts: String) {
    // Refused the second time, as promised.
    let _ = HANDED_OVER.set(texts.leak());
}

/// All texts of the data, one a line, in the order of their numbers.
#[must_use]
pub fn texts() -> &'static str {
    HANDED_OVER.get().copied().unwrap_or(TEXTS)
}

/// A text of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(u16);

impl Text {
    pub(super) const fn at(place: u16) -> Self {
        Self(place)
    }

    /// The text itself.
    #[must_use]
    pub fn get(self) -> &'static str {
        static POOL: LazyLock<Vec<&'static str>> = LazyLock::new(|| texts().split('\n').collect());
        POOL.get(usize::from(self.0)).copied().unwrap_or_default()
    }
}

/// The sources of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited {
    start: u16,
    count: u8,
}

impl Cited {
    pub(super) const fn at(start: u16, count: u8) -> Self {
        Self { start, count }
    }

    /// How many there are.
    #[must_use]
    pub fn count(self) -> usize {
        usize::from(self.count)
    }

    /// The sources themselves.
    pub fn iter(self) -> impl Iterator<Item = &'static Source> {
        let start = usize::from(self.start);
        let places = CITED.get(start..start + self.count()).unwrap_or_default();
        places.iter().filter_map(|place| SOURCES.get(usize::from(*place)))
    }
}
