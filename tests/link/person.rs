//! People that a group can have, for tests that draw them.

use proptest::prelude::*;
use stackfit::link::State;

use crate::states::state;

/// A person as a group keeps one: without what is left out there.
pub fn person() -> impl Strategy<Value = State> {
    (state(), "[A-Za-zé][ -~é]{0,20}[A-Za-z.é]").prop_map(|(state, name)| State {
        compared: None,
        on: None,
        with: String::new(),
        unknown_pairs: Vec::new(),
        name,
        ..state
    })
}
