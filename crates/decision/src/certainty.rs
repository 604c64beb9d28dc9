//! Certainty of an answer.

use crate::answer::Answer;
use crate::robustness::Robustness;

/// From how many of 100 nearby settings a lead is clear.
const CLEAR: u32 = 90;
/// From how many of 100 nearby settings a lead is likely.
const LIKELY: u32 = 60;

/// How firm the first place is when sliders and scores are a little different. It says nothing of
/// the chance that the scores are right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// First in at least 90 of 100 nearby settings.
    Clear,
    /// First in at least 60 of 100 nearby settings.
    Likely,
    /// First in fewer, or less than two points ahead.
    CloseCall,
}

/// How firm an answer is; nothing where nobody leads anybody, or without samples.
#[must_use]
pub fn certainty(answer: &Answer, robustness: &Robustness) -> Option<Certainty> {
    if robustness.samples() == 0 {
        return None;
    }
    let first = match answer {
        Answer::Lead(lead) => lead.first,
        Answer::Close { .. } => return Some(Certainty::CloseCall),
        Answer::NothingMatters | Answer::NothingLeft | Answer::Alone(_) => return None,
    };
    Some(match robustness.percent(first, 1) {
        CLEAR.. => Certainty::Clear,
        LIKELY.. => Certainty::Likely,
        _ => Certainty::CloseCall,
    })
}
