//! Failure of a program that was run, in words.

use std::process::ExitStatus;

/// What is said of a program that failed.
pub fn failure(step: &str, program: &str, status: ExitStatus) -> String {
    format!("{step} failed ({program}: {status})")
}
