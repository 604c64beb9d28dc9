//! The decision sheet: the page on paper, and the article of a scenario in a saved copy.

pub mod comparison;
pub mod elements;
pub mod link;
pub mod made;
pub mod notes;
pub mod printing;
pub mod ranking;
pub mod settings;
pub mod sheet;

pub use made::html;
