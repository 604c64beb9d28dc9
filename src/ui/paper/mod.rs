//! The decision sheet: the page on paper, and the article of a scenario in a saved copy.

mod comparison;
mod elements;
mod link;
mod made;
mod notes;
pub(in crate::ui) mod printing;
mod ranking;
mod settings;
mod sheet;

pub use made::html;
