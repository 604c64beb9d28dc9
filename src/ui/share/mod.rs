//! Dialogs in which a scenario is shared, kept and saved.

pub mod kept;
pub mod link;
pub mod qr;
pub mod side_by_side;
