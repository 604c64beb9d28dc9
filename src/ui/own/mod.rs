//! Frameworks of the visitor's own: how they are marked, added, changed and removed.

pub mod buttons;
pub mod dialog;
pub mod file;
pub mod form;
pub mod mark;
