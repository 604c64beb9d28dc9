//! The decision sheet: the page on paper, and the article of a scenario in a saved copy.

mod link;
pub(in crate::ui) mod printing;
mod sheet;
mod written;

pub use link::case;
pub use sheet::html;
