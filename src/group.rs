//! Group: the people who are in one link, and who is first for each.

use crate::link::State;
use crate::{dataset, link, words};
use stackfit_decision::{Goal, Member, Search, first_for_all};

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
            names.push(link::called(&person.name, place));
            members.push(Member { model, scenario: person.scenario.clone() });
        }
        let agreement = words::agreement(&names, &members);
        let agrees = first_for_all(&members).is_some();
        Self { people, members, names, agreement, agrees }
    }

    /// Whether all have the same first, in the words of a letter that the first person writes, who is "me"
    /// where that one has no name; and that everything misses somebody's must-have or is hidden, where it
    /// does.
    #[must_use]
    #[inline(never)]
    pub fn letter(&self) -> String {
        let mut names = self.names.clone();
        if let (Some(name), Some(person)) = (names.first_mut(), self.people.first())
            && person.name.is_empty()
        {
            "me".clone_into(name);
        }
        let mut letter = words::agreement(&names, &self.members);
        let search = Search::new(&self.members, Goal::Acceptable);
        if search.is_ruled_out() {
            letter.push_str(&words::meeting(&names, &self.members, &search));
        }
        letter
    }
}

#[cfg(test)]
mod tests {
    use super::Group;
    use crate::link::decode;

    fn letter(link: &str) -> String {
        Group::of(&decode(link, "").state).letter()
    }

    #[test]
    fn in_a_letter_who_writes_it_without_a_name_is_me() {
        let unnamed = letter("v=1&with=Ann.js9.py0");
        assert!(unnamed.contains(" is first for me; "), "{unnamed}");
        assert!(unnamed.ends_with(" for Ann."), "{unnamed}");
        let named = letter("v=1&name=Bob&with=.js9.py0");
        assert!(named.contains(" is first for Bob; "), "{named}");
        assert!(named.ends_with(" for Person 2."), "{named}");
    }

    #[test]
    fn a_letter_says_that_everything_misses_somebodys_must_have() {
        let end = "No framework can be acceptable to all: each one misses somebody’s must-have, or is hidden.";
        let ruled_out = letter("v=1&must=admin.10&with=Ann.must-concurrency8");
        assert!(ruled_out.ends_with(&["\n\n", end].concat()), "{ruled_out}");
        let open = letter("v=1&with=Ann.js9.py0");
        assert!(!open.contains(end), "{open}");
    }
}
