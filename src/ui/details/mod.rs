//! A framework's details, which open below its row.

pub mod contributions;
pub mod panel;
