//! The state of the page, and what keeps address, document and storage in step with it.

pub mod changes;
pub mod debounced;
pub mod frames;
pub mod in_use;
pub mod link_room;
pub mod nearby;
pub mod opening;
pub mod page_state;
pub mod persistence;
pub mod sheet;
pub mod told;
