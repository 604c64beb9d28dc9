//! Dialogs and buttons that share, keep, compare and save a scenario.

pub mod dialog;
pub mod file_name;
pub mod keep_dialog;
pub mod kept_change;
pub mod kept_row;
pub mod kept_scenarios;
pub mod kept_store;
pub mod qr;
pub mod saved_copy;
pub mod share_dialog;
pub mod side_by_side;
