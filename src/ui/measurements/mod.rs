//! Figures that this project measured by itself.

pub mod figures;
