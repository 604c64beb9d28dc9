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
        whole(text).map(|number| u8::try_from(number).map_or(Self::ZERO, Self::clamped))
    }

    /// The level that a text means, as [`Level::parse`] reads it, but nothing either when it is
    /// outside 0 to 10: below when it has a minus sign, above when it rounds to more.
    #[must_use]
    pub fn parse_in_range(text: &str) -> Option<Self> {
        u8::try_from(whole(text)?).ok().and_then(Self::new)
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

/// The whole number nearest to the one that a text means, up to 255; -1 for any with a minus sign.
/// Nothing when the text is no number.
fn whole(text: &str) -> Option<i16> {
    let text = text.trim();
    let number = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, ""));
    let mut digits = whole.bytes().chain(fraction.bytes()).peekable();
    if digits.peek().is_none() || !digits.all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if number.len() < text.len() {
        return Some(-1);
    }
    // What does not fit the type is above the scale anyway, and no digits at all are 0.
    let whole = if whole.is_empty() { 0 } else { whole.parse().unwrap_or(u8::MAX) };
    let up = fraction.bytes().next().is_some_and(|digit| digit >= b'5');
    Some(whole.saturating_add(up.into()).into())
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
    fn a_typed_number_may_be_asked_to_be_in_range() {
        let read = |text| Level::parse_in_range(text).map(Level::get);
        assert_eq!(["0", "10", "7.5", "10.4"].map(read), [Some(0), Some(10), Some(8), Some(10)]);
        assert_eq!(["10.5", "11", "999", "-1", "-0", "x"].map(read), [None; 6]);
    }

    #[test]
    fn what_is_no_number_is_no_level() {
        for text in ["", "-", ".", "seven", "NaN", "1 2", "1e3", "+1"] {
            assert_eq!(Level::parse(text), None, "{text:?}");
        }
    }
}
