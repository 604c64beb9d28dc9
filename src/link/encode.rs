//! Writing a link.

use super::limit::Limited;
use super::state::State;
use super::with;

/// The link of a state, without `#`: what differs from the start, in a fixed order.
///
/// The whole stays within [`LIMIT`](super::LIMIT). Unknown pairs stand at the end, as far as they
/// fit beside all else. The other people are there up to the first that does not fit beside the
/// overrides, and those up to the first that does not fit; the rest always does.
#[must_use]
pub fn encode(state: &State) -> String {
    let mut link = Limited::of(state);
    for pair in &state.unknown_pairs {
        link.append(pair);
    }
    link.into_text()
}

/// How many of the other people of a state's group a link has no room for; those are the last.
#[must_use]
pub fn absent(state: &State) -> usize {
    let people = with::entries(&state.with).count();
    if people == 0 { 0 } else { people.saturating_sub(Limited::of(state).people()) }
}

/// How many of a state's overrides a link has no room for; those are the last.
#[must_use]
pub fn surplus(state: &State) -> usize {
    match state.overrides.len() {
        0 => 0,
        count => count.saturating_sub(Limited::of(state).overrides()),
    }
}
