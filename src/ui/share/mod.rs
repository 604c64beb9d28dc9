//! The dialog in which settings are kept, compared, shared and saved.

pub mod copy_section;
pub mod dialog;
pub mod embed_code;
pub mod file_name;
pub mod keep_section;
pub mod kept_change;
pub mod kept_row;
pub mod kept_scenarios;
pub mod kept_section;
pub mod kept_store;
pub mod link_section;
pub mod pass_on;
pub mod qr;
pub mod quoted;
pub mod record_section;
pub mod report;
pub mod side_by_side;

/// The dialog in which settings are saved and shared, as a CSS selector.
const DIALOG: &str = ".dialog";
