//! Writing a link.

use super::cut::WHOLE;
use super::limit::{LIMIT, Limited, Surplus};
use super::state::State;
use super::with::people;

/// The link of a state, without `#`: what differs from the start, in a fixed order.
///
/// The whole stays within [`LIMIT`]. Unknown pairs stand at the end, as far as they fit beside all
/// else. The day is there if it fits beside the rest; own frameworks are there up to the first that
/// does not fit, and so are overrides, and then the other people; the rest always does.
#[must_use]
pub fn encode(state: &State) -> String {
    within(state, LIMIT)
}

/// The same within [`WHOLE`], which has room for all but unknown pairs and, where many people each set
/// hundreds of scores, the last people ([`unkept`]): for where the page keeps its own state.
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

/// What of a state's frameworks, scores and people a link that is passed on has no room for.
#[must_use]
pub fn surplus(state: &State) -> Surplus {
    if state.own.is_empty() && state.overrides.is_empty() && state.with.is_empty() {
        return Surplus::default();
    }
    Limited::of(state, LIMIT).surplus()
}

/// The names of the people of a group for whom there is no room even where the page keeps its own state.
#[must_use]
pub fn unkept(state: &State) -> Vec<String> {
    let mut people = people(state);
    let kept = people.len() - Limited::of(state, WHOLE).surplus().people.min(people.len());
    people.drain(kept..).map(|person| person.name).collect()
}
