//! Checks: the tools with which each file of the data is read and found right or wrong.

pub(crate) mod address;
mod checked_file;
mod dates;
mod failures;
mod ids;
mod keys;
pub(crate) mod tenths;

pub(crate) use checked_file::CheckedFile;
pub use failures::Failures;
pub(crate) use ids::Ids;
pub(crate) use keys::Keys;
