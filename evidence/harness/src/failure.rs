//! Failures of a measurement: void, or fatal.

/// Why something was not measured.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Failure {
    /// It does not count, and the rest goes on.
    Void(String),
    /// Nothing can go on.
    Fatal(String),
}

impl From<Failure> for String {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Void(reason) | Failure::Fatal(reason) => reason,
        }
    }
}
