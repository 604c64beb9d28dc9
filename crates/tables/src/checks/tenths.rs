//! Tenths: numbers with at most one decimal, read and written without rounding.

use toml::Value;

/// The tenths of a number from 0 to 10 that has at most one decimal.
///
/// # Errors
///
/// What must hold and does not.
pub(crate) fn tenths(value: &Value) -> Result<u8, &'static str> {
    let within = match value {
        Value::Integer(number) => (0..=10).contains(number),
        Value::Float(number) => (0.0..=10.0).contains(number),
        _ => return Err("must be a number from 0 to 10"),
    };
    if !within {
        return Err("must be from 0 to 10");
    }
    // Written out, a number is exact; as a floating-point number it is not.
    let written = value.to_string();
    let (whole, decimals) = written.split_once('.').unwrap_or((&written, "0"));
    match (whole.parse::<u8>(), decimals.len(), decimals.parse::<u8>()) {
        (Ok(whole), 1, Ok(tenth)) => Ok(whole * 10 + tenth),
        _ => Err("must have at most one decimal"),
    }
}

/// A whole number from 0 to 10.
///
/// # Errors
///
/// What must hold and does not.
pub(crate) fn level(value: &Value) -> Result<u8, &'static str> {
    match tenths(value)? {
        tenths if tenths % 10 == 0 => Ok(tenths / 10),
        _ => Err("must be a whole number from 0 to 10"),
    }
}

/// This many tenths as people write them: `8.5`, `9`.
pub(crate) fn written(tenths: u32) -> String {
    match (tenths / 10, tenths % 10) {
        (whole, 0) => whole.to_string(),
        (whole, tenth) => format!("{whole}.{tenth}"),
    }
}
