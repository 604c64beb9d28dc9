//! The section for experts: who can win at all, every score, the method.

pub mod first_places;
pub mod matrix;
pub mod method;
pub mod section;
