//! The sheet: what opens over the page, beside the sliders on a desk and from below on a phone.

mod dialog;

pub use dialog::SheetDialog;
