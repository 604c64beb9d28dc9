//! The least change that puts an alternative first, and the proof that there is none.

mod cases;
mod properties;
