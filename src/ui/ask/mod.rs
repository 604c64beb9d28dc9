//! Ask: one question at a time instead of all sliders, as long as an answer can change who is first.

pub mod button;
mod dialog;
mod interview;
mod question;

pub use dialog::AskDialog;

/// The dialog, as a CSS selector.
const DIALOG: &str = "#ask";
/// The button that opens it.
const BUTTON: &str = "[data-do=ask]";
/// What is asked, in the dialog.
const TITLE: &str = "#ask-title";
