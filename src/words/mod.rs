//! Words: numbers and answers as plain text, without components or markup.

mod certainty;
mod compared;
mod difference;
mod excluded;
mod levels;
mod lists;
mod moved;
mod names;
mod numbers;
mod question;
mod ranks;
mod reach;
mod remark;
mod score;
mod sentence;
mod track;
mod typed;
mod win;

pub use certainty::{certainty, flip, from, nearby};
pub use compared::{fit_by, in_comparison, why_score};
pub use difference::{ComparedPair, compared};
pub use excluded::{excluded, shortfall};
pub use levels::{importance, knowledge};
pub use lists::list;
pub use moved::moves;
pub use names::{criterion, framework, frameworks, part, slider};
pub use numbers::{share, signed, tenths};
pub use question::{Question, to_send};
pub use ranks::ranks;
pub use reach::{even_share, first_share, more_than_even, never_and_dominated, percent};
pub use remark::remark;
pub use score::{cell, confidence, own_score, score};
pub use sentence::sentence;
pub use track::{NAMED, track};
pub use typed::{Typed, typed_level, typed_score};
pub use win::{after, another_team, step, way};
