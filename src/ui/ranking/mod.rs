//! The ranking: its list, rows and bars, and what is left out of it.

pub mod bar;
pub mod left_out;
pub mod list;
pub mod row;
