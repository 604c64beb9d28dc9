//! Day of the data: a date without a clock or a time zone.

use std::fmt;

/// A day of the calendar. A later day is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day(u32);

impl Day {
    /// The day whose digits, `YYYYMMDD`, are this number. Nobody looks whether there is such a day.
    #[must_use]
    pub const fn at(number: u32) -> Self {
        Self(number)
    }

    /// The day whose digits, `YYYYMMDD`, are this number, if the calendar has it.
    #[must_use]
    pub fn find(number: u32) -> Option<Self> {
        let day = Self(number);
        let is_leap = day.year() % 4 == 0 && (day.year() % 100 != 0 || day.year() % 400 == 0);
        let days = match day.month() {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if is_leap => 29,
            2 => 28,
            _ => 0,
        };
        (day.year() < 10_000 && (1..=days).contains(&day.day())).then_some(day)
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
        let found = |number| Day::find(number).map(|day| day.to_string());
        assert_eq!(found(2026_11_21).as_deref(), Some("2026-11-21"));
        assert_eq!(found(2028_02_29).as_deref(), Some("2028-02-29"));
        for number in [2026_02_29, 2100_02_29, 2026_11_31, 2026_13_01, 2026_00_10, 2026_11_00, 1] {
            assert_eq!(found(number), None, "{number}");
        }
    }
}
