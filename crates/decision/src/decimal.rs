//! Decimal numbers as people write them, read exactly to a tenth.

use super::{Level, Value};

/// A decimal number: digits, with a point or a comma somewhere among them or none, and perhaps a
/// minus sign before them.
///
/// ```
/// use stackfit_decision::{Decimal, Level, Value};
///
/// let typed = Decimal::parse(" 9,50 ").unwrap();
/// assert_eq!(typed.value(), Some(Value::tenths(95)));
/// assert_eq!(typed.level(), Level::MAX);
/// assert_eq!(Decimal::parse("1e1"), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Decimal {
    is_negative: bool,
    /// How many tenths there are, without a sign and without what is smaller; at most [`u16::MAX`].
    tenths: u16,
    /// Whether there is something smaller than a tenth.
    is_finer: bool,
}

impl Decimal {
    /// The number that a text is, whatever whitespace is around it; nothing where it is none.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let number = text.strip_prefix('-').unwrap_or(text);
        let (whole, fraction) = number.split_once(['.', ',']).unwrap_or((number, ""));
        let mut digits = whole.bytes().chain(fraction.bytes()).peekable();
        if digits.peek().is_none() || !digits.all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mut fraction = fraction.bytes().map(|digit| digit - b'0');
        let tenth = fraction.next().unwrap_or(0);
        let tenths = whole.bytes().map(|digit| digit - b'0').chain([tenth]);
        let tenths = tenths
            .fold(0_u16, |sum, digit| sum.saturating_mul(10).saturating_add(u16::from(digit)));
        let is_finer = fraction.any(|digit| digit > 0);
        Some(Self { is_negative: number.len() < text.len(), tenths, is_finer })
    }

    /// The level nearest to the number: halves are rounded up, and outside 0 to 10 it is the nearer
    /// end.
    #[must_use]
    pub fn level(self) -> Level {
        self.rounded().map_or(Level::ZERO, Level::clamped)
    }

    /// The level nearest to the number; nothing where that is outside 0 to 10, which is below when
    /// it has a minus sign, and above when it rounds to more.
    #[must_use]
    pub fn level_in_range(self) -> Option<Level> {
        self.rounded().and_then(Level::new)
    }

    /// The value that the number is, exactly; nothing where it is outside 0 to 10, has a minus sign
    /// or is finer than a tenth.
    #[must_use]
    pub fn value(self) -> Option<Value> {
        let value = Value::tenths(u8::try_from(self.tenths).unwrap_or(u8::MAX));
        let is_exact = !self.is_negative && !self.is_finer;
        (is_exact && u16::from(value.in_tenths()) == self.tenths).then_some(value)
    }

    /// The next level above or below the number, as an arrow key goes; at an end it is that end.
    #[must_use]
    pub fn stepped(self, up: bool) -> Level {
        if self.is_negative {
            return Level::ZERO;
        }
        let is_whole = self.tenths.is_multiple_of(10) && !self.is_finer;
        let below = u8::try_from(self.tenths / 10).unwrap_or(u8::MAX);
        match (up, is_whole) {
            (true, _) => Level::clamped(below.saturating_add(1)),
            (false, true) => Level::clamped(below.saturating_sub(1)),
            (false, false) => Level::clamped(below),
        }
    }

    /// The whole number nearest to this one; nothing where it has a minus sign.
    fn rounded(self) -> Option<u8> {
        // What does not fit the type is above the scale anyway.
        let whole = u8::try_from(self.tenths.saturating_add(5) / 10).unwrap_or(u8::MAX);
        (!self.is_negative).then_some(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::Decimal;
    use crate::{Level, Value};

    fn levels<const N: usize>(texts: [&str; N]) -> [Option<u8>; N] {
        texts.map(|text| Decimal::parse(text).map(|number| number.level().get()))
    }

    #[test]
    fn a_point_and_a_comma_are_both_decimal_signs() {
        assert_eq!(levels(["7.4", "7,4", "7.", "7,", ".6", ",6"]), [7, 7, 7, 7, 1, 1].map(Some));
    }

    #[test]
    fn a_half_is_rounded_up_and_less_is_rounded_down() {
        assert_eq!(levels(["7.5", "7.49999", "0,5", "0,4"]), [8, 7, 1, 0].map(Some));
    }

    #[test]
    fn a_number_outside_the_scale_becomes_the_nearer_end() {
        let texts = ["10.4", "10.5", "99", "999999999999999999999999", "-0", "-3", "-999999999999"];
        assert_eq!(levels(texts), [10, 10, 10, 10, 0, 0, 0].map(Some));
    }

    #[test]
    fn a_number_outside_the_scale_is_told_from_one_in_it() {
        let read = |text| Decimal::parse(text)?.level_in_range().map(Level::get);
        assert_eq!(["0", "10", "7.5", "10.4"].map(read), [0, 10, 8, 10].map(Some));
        assert_eq!(["10.5", "11", "999", "65536", "-1", "-0"].map(read), [None; 6]);
    }

    #[test]
    fn zeros_and_whitespace_around_a_number_change_nothing() {
        for text in ["9.5", "9,5", "9.50", "009.5", "9.500000000000000000000", "\u{a0}9.5\t\n"] {
            let value = Decimal::parse(text).and_then(Decimal::value);
            assert_eq!(value, Some(Value::tenths(95)), "{text:?}");
        }
    }

    #[test]
    fn a_number_that_is_finer_than_a_tenth_or_off_the_scale_is_no_value() {
        for text in ["9.51", "9.5000000000000000000000001", "10.1", "25.6", "6553.6", "-0", "-1"] {
            let value = Decimal::parse(text).map(Decimal::value);
            assert_eq!(value, Some(None), "{text:?}");
        }
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        let texts = [
            "", " ", "-", ".", ",", "-.", "seven", "NaN", "Infinity", "1 2", "1e1", "1e3", "+1",
            "--1", "1-", "1.2.3", "1,2,3", "1.2,3", "0x7", "7/8", "7%", "½", "٧", "７", "−3",
        ];
        for text in texts {
            assert_eq!(Decimal::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_step_goes_to_the_next_level_and_not_past_an_end() {
        let step = |up| move |text| Decimal::parse(text).map(|number| number.stepped(up).get());
        let texts = ["8", "9.5", "9.01", "0", "10", "99999", "-3"];
        assert_eq!(texts.map(step(true)), [9, 10, 10, 1, 10, 10, 0].map(Some));
        assert_eq!(texts.map(step(false)), [7, 9, 9, 0, 9, 10, 0].map(Some));
    }
}
