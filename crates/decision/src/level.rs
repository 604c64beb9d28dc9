//! Levels: whole numbers from 0 to 10, such as the position of a slider.

/// A whole number from 0 to 10: a weight, how well a team knows a language, or the least value
/// that a must-have asks for. 0 means "does not matter" or "not at all".
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Level(u8);

impl Level {
    /// Not at all.
    pub const ZERO: Self = Self(0);
    /// Half-way, which is also where a must-have starts.
    pub const MIDDLE: Self = Self(5);
    /// As much as can be.
    pub const MAX: Self = Self(10);

    /// The level with this number, or nothing when it is above 10.
    #[must_use]
    pub const fn new(number: u8) -> Option<Self> {
        if number <= Self::MAX.0 { Some(Self(number)) } else { None }
    }

    /// The level nearest to this number.
    #[must_use]
    pub const fn clamped(number: u8) -> Self {
        if number <= Self::MAX.0 { Self(number) } else { Self::MAX }
    }

    /// The number, from 0 to 10.
    #[must_use]
    pub const fn get(self) -> u8 {
        self.0
    }

    /// Whether it is 0.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// All levels, lowest first.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> {
        (0..=Self::MAX.0).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::Level;

    #[test]
    fn a_number_above_ten_is_no_level() {
        assert_eq!(Level::new(10), Some(Level::MAX));
        assert_eq!(Level::new(11), None);
    }
}
