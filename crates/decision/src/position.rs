//! Position along a slider, an exact fraction.

use std::cmp::Ordering;
use std::fmt;

use crate::level::Level;
use crate::tenths::Tenths;

/// An exact fraction: a place along a slider, which may lie between its whole levels.
///
/// Always reduced and with a denominator above 0, so that equal places are equal values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Position {
    over: i64,
    under: i64,
}

impl Position {
    /// The lower end of a slider, 0.
    pub const START: Self = Self::whole(0);
    /// The upper end of a slider, 10.
    pub const END: Self = Self::whole(10);

    /// The fraction `over / under`; nothing when `under` is 0, or when changing the sign of
    /// `i64::MIN` would be needed to reduce it.
    #[must_use]
    pub fn new(over: i64, under: i64) -> Option<Self> {
        let sign = under.signum();
        let (over, under) = (over.checked_mul(sign)?, under.checked_mul(sign)?);
        let (mut divisor, mut rest) = (under.unsigned_abs(), over.unsigned_abs());
        while rest != 0 {
            (divisor, rest) = (rest, divisor % rest);
        }
        // Dividing by 0 is what a denominator of 0 comes to.
        let divisor = i64::try_from(divisor).ok()?;
        Some(Self { over: over.checked_div(divisor)?, under: under.checked_div(divisor)? })
            .filter(|position| position.under > 0)
    }

    /// A whole number.
    #[must_use]
    pub const fn whole(number: i32) -> Self {
        Self { over: number as i64, under: 1 }
    }

    /// What stands over the line when the fraction is reduced.
    #[must_use]
    pub const fn numerator(self) -> i64 {
        self.over
    }

    /// What stands under the line when the fraction is reduced; above 0.
    #[must_use]
    pub const fn denominator(self) -> i64 {
        self.under
    }

    /// In tenths, rounded half up.
    #[must_use]
    pub fn tenths(self) -> i32 {
        self.decimals(1)
    }

    /// In hundredths, rounded half up: thousandths of the way along a track from 0 to 10.
    #[must_use]
    pub fn hundredths(self) -> i32 {
        self.decimals(2)
    }

    /// So many digits after the point, rounded half up; what does not fit is the nearest that does.
    ///
    /// Long division, in which every digit is counted by adding the rest ten times: no fraction is
    /// too fine for it.
    fn decimals(self, digits: u8) -> i32 {
        let under = self.under.unsigned_abs();
        let mut number = self.over.div_euclid(self.under.max(1));
        let mut rest = self.over.rem_euclid(self.under.max(1)).unsigned_abs();
        for _ in 0..digits {
            let (part, mut digit) = (rest, 0);
            rest = 0;
            for _ in 0..10 {
                rest += part;
                if rest >= under {
                    rest -= under;
                    digit += 1;
                }
            }
            number = number.saturating_mul(10).saturating_add(digit);
        }
        let up = rest >= under - rest;
        let number = number.saturating_add(up.into());
        i32::try_from(number).unwrap_or(if number < 0 { i32::MIN } else { i32::MAX })
    }
}

impl From<Level> for Position {
    fn from(level: Level) -> Self {
        Self::whole(level.get().into())
    }
}

impl Ord for Position {
    /// By cross multiplication, which is exact.
    fn cmp(&self, other: &Self) -> Ordering {
        let (one, two) = (i128::from(self.over), i128::from(other.over));
        (one * i128::from(other.under)).cmp(&(two * i128::from(self.under)))
    }
}

impl PartialOrd for Position {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Position {
    /// To the nearest tenth, as people write it: `7`, `6.3`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = self.tenths();
        if tenths < 0 {
            f.write_str("-")?;
        }
        Tenths(tenths.unsigned_abs()).fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::Position;

    fn position(over: i64, under: i64) -> Position {
        Position::new(over, under).unwrap_or(Position::END)
    }

    #[test]
    fn equal_fractions_are_equal_positions() {
        assert_eq!(position(26, 4), position(-13, -2));
        assert_eq!((position(26, 4).numerator(), position(26, 4).denominator()), (13, 2));
        assert_eq!(position(0, -7), Position::START);
    }

    #[test]
    fn what_is_no_fraction_is_no_position() {
        for (over, under) in [(1, 0), (0, 0), (i64::MIN, -1), (1, i64::MIN)] {
            assert_eq!(Position::new(over, under), None, "{over}/{under}");
        }
    }

    #[test]
    fn positions_are_ordered_by_size_however_large_the_numbers() {
        assert!(position(-1, 2) < position(-1, 3));
        assert!(position(1, 3) < position(34, 100));
        let fine = position(i64::MAX - 1, i64::MAX);
        assert!(fine < Position::whole(1) && fine > position(i64::MAX - 2, i64::MAX - 1));
    }

    #[test]
    fn rounding_is_half_up_however_fine_the_fraction() {
        let rounded =
            [(13, 2), (1, 20), (-1, 20), (-3, 20), (1, 3), (199, 200)].map(|(over, under)| {
                (position(over, under).tenths(), position(over, under).hundredths())
            });
        assert_eq!(rounded, [(65, 650), (1, 5), (0, -5), (-1, -15), (3, 33), (10, 100)]);
        assert_eq!(position(i64::MAX - 1, i64::MAX).hundredths(), 100);
        assert_eq!(position(i64::MAX / 3, i64::MAX).hundredths(), 33);
        assert_eq!(position(i64::MIN, 1).tenths(), i32::MIN);
    }

    #[test]
    fn a_position_reads_as_people_write_it() {
        let shown = [(7, 1), (19, 3), (699, 100), (-1, 4), (0, 1)]
            .map(|(over, under)| position(over, under).to_string());
        assert_eq!(shown, ["7", "6.3", "7", "-0.2", "0"]);
    }
}
