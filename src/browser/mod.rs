//! The only code that touches the browser's interfaces beyond what Leptos does.
//!
//! Every call may fail, and then does nothing: the page works without.

mod document;
mod glide;
mod input;

pub use document::{cleared_root, mark_ready};
pub use glide::Glide;
pub use input::rewrite;
