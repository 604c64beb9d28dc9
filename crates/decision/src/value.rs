//! Value of an alternative on a criterion, known or not.

use super::Tenths;

/// A value from 0 to 10 in steps of a tenth.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Value(u8);

impl Value {
    /// The lowest value.
    pub const MIN: Self = Self(0);
    /// The middle of the scale.
    pub const MIDDLE: Self = Self(50);
    /// The highest value.
    pub const MAX: Self = Self(100);

    /// The value of this many tenths; above 100 it is the highest.
    #[must_use]
    pub const fn tenths(tenths: u8) -> Self {
        if tenths <= Self::MAX.0 { Self(tenths) } else { Self::MAX }
    }

    /// So many tenths, from 0 to 100.
    #[must_use]
    pub const fn in_tenths(self) -> u8 {
        self.0
    }
}

impl std::fmt::Display for Value {
    /// As people write it: `8`, `9.5`.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Tenths(self.0.into()).fmt(f)
    }
}

/// One cell of the table of values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// The value is known.
    Known(Value),
    /// Anything from 0 to 10 is possible.
    Unknown,
}

impl Cell {
    /// The value that a ranking uses: the middle of what is possible.
    #[must_use]
    pub const fn midpoint(self) -> Value {
        match self {
            Self::Known(value) => value,
            Self::Unknown => Value::MIDDLE,
        }
    }

    /// The highest value that is possible.
    #[must_use]
    pub const fn at_best(self) -> Value {
        match self {
            Self::Known(value) => value,
            Self::Unknown => Value::MAX,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Value;

    #[test]
    fn a_value_reads_as_people_write_it() {
        let shown = [0, 7, 80, 95, 100].map(|tenths| Value::tenths(tenths).to_string());
        assert_eq!(shown, ["0", "0.7", "8", "9.5", "10"]);
    }
}
