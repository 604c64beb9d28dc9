//! The position of a slider.

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

    /// The level that a text means, as someone types it: whitespace and a fraction are forgiven,
    /// and what is outside 0 to 10 becomes the nearer end. Nothing when it is no number.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let number = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, ""));
        let mut digits = whole.bytes().chain(fraction.bytes()).peekable();
        if digits.peek().is_none() || !digits.all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if number.len() < text.len() {
            return Some(Self::ZERO);
        }
        // What does not fit the type is above the scale anyway, and no digits at all are 0.
        let whole = if whole.is_empty() { 0 } else { whole.parse().unwrap_or(u8::MAX) };
        let up = fraction.bytes().next().is_some_and(|digit| digit >= b'5');
        Some(Self::clamped(whole.saturating_add(up.into())))
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

    #[test]
    fn a_typed_number_is_rounded_and_kept_in_range() {
        let typed = [" 7 ", "6.5", "6,4", "99", "-3", ".6"];
        let levels = typed.map(|text| Level::parse(text).map(Level::get));
        assert_eq!(levels, [Some(7), Some(7), Some(6), Some(10), Some(0), Some(1)]);
    }

    #[test]
    fn what_is_no_number_is_no_level() {
        for text in ["", "-", ".", "seven", "NaN", "1 2", "1e3", "+1"] {
            assert_eq!(Level::parse(text), None, "{text:?}");
        }
    }
}
