//! Rounding of fractions to whole numbers, in which all that is concluded from them is checked.

/// The whole number nearest to this one.
#[allow(clippy::cast_possible_truncation, reason = "callers keep far below 2^63")]
pub(super) fn whole(number: f64) -> i64 {
    if number < 0.0 { (number - 0.5) as i64 } else { (number + 0.5) as i64 }
}
