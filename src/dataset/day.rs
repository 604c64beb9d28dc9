//! Day of the data: a date without a clock or a time zone.

use std::fmt;

/// A day of the calendar, as the number of its digits `YYYYMMDD`. A later day is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(u32);

impl Day {
    /// The day of this year, month and day of the month. Nobody looks whether there is such a day.
    #[must_use]
    pub const fn at(year: u32, month: u32, day: u32) -> Self {
        Self(year * 10_000 + month * 100 + day)
    }

    /// The day of this year, of four digits, month and day of the month, if the calendar has it.
    #[must_use]
    pub const fn find(year: u32, month: u32, day: u32) -> Option<Self> {
        let is_leap =
            year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => 0,
        };
        let exists = year < 10_000 && day > 0 && day <= days;
        if exists { Some(Self::at(year, month, day)) } else { None }
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u32 {
        self.0 / 10_000
    }

    /// The month, from 1.
    #[must_use]
    pub const fn month(self) -> u32 {
        self.0 / 100 % 100
    }

    /// The day of the month, from 1.
    #[must_use]
    pub const fn day(self) -> u32 {
        self.0 % 100
    }
}

impl fmt::Display for Day {
    /// As `YYYY-MM-DD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn only_days_of_the_calendar_are_found() {
        let found = |(year, month, day)| Day::find(year, month, day).map(|day| day.to_string());
        assert_eq!(found((2026, 11, 21)).as_deref(), Some("2026-11-21"));
        assert_eq!(found((2028, 2, 29)).as_deref(), Some("2028-02-29"));
        for none in [(2026, 2, 29), (2100, 2, 29), (2026, 11, 31), (2026, 13, 1), (2026, 0, 10)] {
            assert_eq!(found(none), None, "{none:?}");
        }
        assert_eq!((found((2026, 11, 0)), found((10_000, 1, 1))), (None, None));
    }
}
