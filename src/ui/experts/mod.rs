//! The part for experts: who could come first, every score, the method.

pub mod matrix;
pub mod method;
pub mod reach;
pub mod section;
