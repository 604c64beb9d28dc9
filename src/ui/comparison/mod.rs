//! The comparison of frameworks side by side.

pub mod picker;
pub mod section;
pub mod table;
