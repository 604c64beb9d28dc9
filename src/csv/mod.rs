//! CSV: tables as programs for sheets write them, and frameworks of the visitor's own in one.

mod cells;
mod frameworks;
mod template;

pub use cells::{Row, each_row, separator};
pub use frameworks::{Added, add};
pub use template::{TEMPLATE, template};
