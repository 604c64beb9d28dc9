//! The comparison of frameworks side by side.

pub mod aspects;
pub mod compared;
pub mod figures;
pub mod needs;
pub mod picker;
pub mod section;
pub mod table;
