//! Question: the sliders that it tells about, and the levels that its answers set.

use crate::level::Level;
use crate::slider::Slider;

/// A question. Where it tells about one slider, each level is an answer; where about several, an answer
/// has one of the levels for each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it tells about.
    pub sliders: Vec<Slider>,
    /// The levels that an answer may set.
    pub levels: Vec<Level>,
}
