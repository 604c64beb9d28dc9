//! Questions: which one to ask next, and whether any can still change the first place.
//!
//! What a visitor has not said yet is a set of plausible levels for each slider, with how plausible
//! each is (`plausible.rs`). A [`Question`] is about some sliders; an answer, [`Said`], sets them, and
//! narrows what is plausible of them. A [`Guide`] then says of each question what its answers may do.

mod change;
mod guide;
mod plausible;
mod question;

pub use guide::{COMPLETIONS, Guide};
pub use question::{Question, Said};
