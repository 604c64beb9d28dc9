//! Questions: which one to ask next, and whether any can still change the first place.
//!
//! What a visitor has not said yet is a [`Belief`] for each slider: how plausible each level is. A
//! [`Question`] tells about some sliders; an answer sets them to levels, and from then on the levels
//! nearest to the answer alone are plausible ([`Belief::after`]). A [`Guide`] then says of each question
//! what its answers may do.

mod belief;
mod change;
mod guide;
mod question;
mod said;

pub use belief::Belief;
pub use guide::{COMPLETIONS, Guide};
pub use question::Question;
pub use said::Said;
