//! A framework's details, which open in the sheet.

pub mod contributions;
pub mod heading;
pub mod panel;
