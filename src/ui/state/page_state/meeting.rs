//! Meeting: where a group was found to meet, in words.

use leptos::prelude::*;

use super::PageState;
use crate::link::State;

impl PageState {
    /// The group of this state was found to meet there, in words.
    pub fn found_meeting(self, state: &State, said: &str) {
        self.untold.update_value(|untold| {
            untold.meeting = Some((group_of(state), said.to_owned()));
        });
    }

    /// Where the group of this state was found to meet, in words; empty where that was not worked out.
    #[must_use]
    pub fn meeting(self, state: &State) -> String {
        self.untold.with_value(|untold| {
            let found = untold.meeting.as_ref().filter(|(of, _)| *of == group_of(state));
            found.map(|(_, said)| said.clone()).unwrap_or_default()
        })
    }
}

/// A group without what says nothing about where it meets.
fn group_of(state: &State) -> State {
    State { compared: None, on: None, unknown_pairs: Vec::new(), ..state.clone() }
}
