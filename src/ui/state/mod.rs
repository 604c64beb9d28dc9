//! The state of the page, and what keeps address, document and storage in step with it.

pub mod debounced;
pub mod nearby;
pub mod page_state;
pub mod record;
