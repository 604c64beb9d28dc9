//! Writing a link.

use super::limit::Limited;
use super::state::State;

/// The link of a state, without `#`: what differs from the start, in a fixed order.
///
/// The whole stays within [`LIMIT`](super::LIMIT). Unknown pairs stand at the end, as far as they
/// fit beside all else. The day is there if it fits beside the rest, and overrides up to the first that
/// does not fit; the rest always does.
#[must_use]
pub fn encode(state: &State) -> String {
    let mut link = Limited::of(state);
    for pair in &state.unknown_pairs {
        link.append(pair);
    }
    link.into_text()
}

/// How many of a state's overrides a link has no room for; those are the last.
#[must_use]
pub fn surplus(state: &State) -> usize {
    match state.overrides.len() {
        0 => 0,
        count => count.saturating_sub(Limited::of(state).overrides()),
    }
}
