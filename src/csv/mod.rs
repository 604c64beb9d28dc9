//! CSV: tables as programs for sheets write them, and frameworks of the visitor's own in one.

mod cells;
mod frameworks;
mod template;

pub use cells::rows;
pub use frameworks::{Found, MOST_BYTES, found};
pub use template::{TEMPLATE, template};
