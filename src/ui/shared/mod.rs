//! Parts that several features use.

pub mod citation;
pub mod colour;
pub mod copying;
pub mod derived;
pub mod folded;
pub mod frame;
pub mod groups;
pub mod heat;
pub mod live_text;
pub mod number_field;
pub mod owners;
pub mod paste_field;
pub mod reactive;
pub mod score_field;
pub mod skip;
pub mod source_link;
