//! Parts that several features use.

pub mod citation;
pub mod derived;
pub mod reactive;
pub mod score_field;
