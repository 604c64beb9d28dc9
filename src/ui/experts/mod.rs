//! The section for experts: who could come first, every score, the method.

pub mod first_places;
pub mod matrix;
pub mod method;
pub mod section;
