//! Contact: a second opinion on the answer, asked of the owner or of whomever the visitor picks.

mod dialog;
mod question;
pub mod second_opinion;

/// The dialog, as a CSS selector.
const DIALOG: &str = "#second-opinion";
