//! Text and citation: a text of the data and the sources of a statement, each named by a number.

/// A text of the data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text(u16);

impl Text {
    /// No text.
    pub(super) const NONE: Self = Self(u16::MAX);

    pub(super) const fn at(place: u16) -> Self {
        Self(place)
    }

    /// Its place among all texts.
    pub(super) const fn place(self) -> usize {
        self.0 as usize
    }
}

/// The sources of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cited {
    start: u16,
    count: u8,
}

impl Cited {
    /// No sources.
    pub(super) const NONE: Self = Self { start: 0, count: 0 };

    pub(super) const fn at(start: u16, count: u8) -> Self {
        Self { start, count }
    }

    /// How many there are.
    #[must_use]
    pub const fn count(self) -> usize {
        self.count as usize
    }

    /// Their places in the list of all citations.
    pub(super) const fn places(self) -> std::ops::Range<usize> {
        let start = self.start as usize;
        start..start + self.count()
    }
}
