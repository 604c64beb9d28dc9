//! Measurements on the page: figures that this project measured, and how.

pub mod method;
pub mod readings;
pub mod setups;
