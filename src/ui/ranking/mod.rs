//! The ranking: its list, rows and bars, what is left out of it, and the ways back.

pub mod arrange;
pub mod bar;
pub mod left_out;
pub mod legend;
pub mod list;
pub mod order;
pub mod row;
pub mod ways_back;
