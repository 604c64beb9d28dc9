//! Dates of the data: a year, a month or a day that exists.

/// What must hold for the numbers of a date.
const EXISTS: &str = "must be a date that exists";

/// Requires a year, a month or a day, as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
///
/// # Errors
///
/// What must hold and does not.
pub(crate) fn date(text: &str) -> Result<(), &'static str> {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let digits = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    if !digits || !matches!(lengths[..], [4] | [4, 2] | [4, 2, 2]) {
        return Err("must be YYYY, YYYY-MM or YYYY-MM-DD");
    }
    let mut numbers = parts.iter().map(|part| part.parse().unwrap_or(0));
    let mut next = || numbers.next().unwrap_or(1);
    let (year, month, day) = (next(), next(), next());
    let exists = (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
    if exists { Ok(()) } else { Err(EXISTS) }
}

/// Requires a day, as `YYYY-MM-DD`.
///
/// # Errors
///
/// What must hold and does not.
pub(crate) fn day(text: &str) -> Result<(), &'static str> {
    let is_day = text.len() == "YYYY-MM-DD".len() && text.split('-').count() == 3;
    match date(text) {
        Err(EXISTS) if is_day => Err(EXISTS),
        Ok(()) if is_day => Ok(()),
        _ => Err("must be a day, YYYY-MM-DD"),
    }
}

/// How many days this month has.
fn days(year: u16, month: u16) -> u16 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}
