//! The decision sheet: the page on paper, and the article of a scenario in a saved copy.

mod elements;
mod link;
mod made;
pub(in crate::ui) mod printing;
mod ranking;
mod sheet;
mod sources;

pub use link::case;
pub use made::html;
