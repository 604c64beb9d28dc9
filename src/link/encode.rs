//! Writing a link.

use super::limit::{LIMIT, Limited, Surplus, WHOLE};
use super::state::State;
use super::with;

/// The link of a state, without `#`: what differs from the start, in a fixed order.
///
/// The whole stays within [`LIMIT`]. Unknown pairs stand at the end, as far as they fit beside all
/// else. The day is there if it fits beside the rest; own frameworks are there up to the first that
/// does not fit, and so are overrides, and then the other people; the rest always does.
#[must_use]
pub fn encode(state: &State) -> String {
    within(state, LIMIT)
}

/// The same within [`WHOLE`], which has room for all but unknown pairs: for where the page keeps its
/// own state.
#[must_use]
pub fn encode_whole(state: &State) -> String {
    within(state, WHOLE)
}

fn within(state: &State, limit: usize) -> String {
    let mut link = Limited::of(state, limit);
    for pair in &state.unknown_pairs {
        link.append(pair);
    }
    link.into_text()
}

/// How many of the other people of a state's group a link that is passed on has no room for; those are
/// the last.
#[must_use]
pub fn absent(state: &State) -> usize {
    let people = with::entries(&state.with).count();
    if people == 0 { 0 } else { people.saturating_sub(Limited::of(state, LIMIT).people()) }
}

/// What of a state's frameworks and scores a link that is passed on has no room for.
#[must_use]
pub fn surplus(state: &State) -> Surplus {
    if state.own.is_empty() && state.overrides.is_empty() {
        return Surplus::default();
    }
    Limited::of(state, LIMIT).surplus()
}
