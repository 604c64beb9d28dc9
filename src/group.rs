//! Group: the people who are in one link, and who is first for each.

use crate::link::State;
use crate::{dataset, link, words};
use stackfit_decision::Member;

/// Everybody in a group, the one first whose link it is.
pub struct Group {
    /// The settings of each.
    pub people: Vec<State>,
    /// What each ranks.
    pub members: Vec<Member>,
    /// How each is called.
    pub names: Vec<String>,
    /// Whether all have the same first, and else who has which, in words.
    pub agreement: String,
    /// Whether all have the same first.
    pub agrees: bool,
}

impl Group {
    /// Those who are in a state.
    #[must_use]
    #[inline(never)]
    pub fn of(state: &State) -> Self {
        let people = link::people(state);
        let (mut members, mut names) = (Vec::new(), Vec::new());
        for (place, person) in people.iter().enumerate() {
            let model = dataset::model_with(&state.own).with(&person.overrides);
            names.push(words::person(&person.name, place));
            members.push(Member { model, scenario: person.scenario.clone() });
        }
        let agreement = words::agreement(&names, &members);
        let mut firsts = members.iter().map(Member::first);
        let first = firsts.next().flatten();
        let agrees = first.is_some() && firsts.all(|other| other == first);
        Self { people, members, names, agreement, agrees }
    }
}
