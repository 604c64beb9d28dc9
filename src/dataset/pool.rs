//! Texts and citations by number: see `tables/src/pool.rs` for why.

use std::sync::LazyLock;

use super::{CITED, LENGTHS, SOURCES, Source, TEXTS};

/// A text of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words(u16);

impl Words {
    pub(super) const fn at(place: u16) -> Self {
        Self(place)
    }

    /// The text itself.
    #[must_use]
    pub fn get(self) -> &'static str {
        static POOL: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
            let mut rest = TEXTS;
            let mut next = |length: &u16| {
                let (text, after) = rest.split_at_checked(usize::from(*length))?;
                rest = after;
                Some(text)
            };
            LENGTHS.iter().map_while(&mut next).collect()
        });
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
