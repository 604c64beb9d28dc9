//! Changes of the visitor's own frameworks in a state.

use super::state::State;
use super::with::{group, people};
use crate::dataset::{DATASET, MOST_OWN, OwnFramework};
use stackfit_decision::{Override, set_override};

impl OwnFramework {
    /// Why it cannot have its name, as the end of a sentence; nothing where it can.
    #[must_use]
    pub fn name_error(&self) -> Option<&'static str> {
        let mut ours = DATASET.frameworks.iter();
        let is_ours = ours.any(|ours| ours.name.eq_ignore_ascii_case(&self.name));
        is_ours.then_some("is one of ours; its scores can be changed in its details")
    }
}

impl State {
    /// Puts a framework of the visitor's own in this place among theirs, with these scores, whatever
    /// alternative they name: changed where there is one, else added after them. Says whether there is
    /// room.
    pub fn put_own(&mut self, place: usize, own: OwnFramework, scores: &[Override]) -> bool {
        let place = place.min(self.own.len());
        match self.own.get_mut(place) {
            Some(before) => *before = own,
            None if place < MOST_OWN => self.own.push(own),
            None => return false,
        }
        let alternative = DATASET.frameworks.len() + place;
        self.overrides.retain(|one| one.alternative != alternative);
        for one in scores {
            set_override(&mut self.overrides, alternative, one.criterion, Some(one.value));
        }
        true
    }

    /// Takes the framework of the visitor's own in this place among theirs away, and all that is said
    /// of it, by the others of a group, too. Those after it move up.
    pub fn remove_own(&mut self, place: usize) {
        if place >= self.own.len() {
            return;
        }
        let mut all = people(self);
        for person in &mut all {
            person.lose_own(place);
        }
        *self = group(&all);
    }

    fn lose_own(&mut self, place: usize) {
        self.own.remove(place);
        let gone = DATASET.frameworks.len() + place;
        let moved = |index: usize| if index > gone { index - 1 } else { index };
        self.overrides.retain(|one| one.alternative != gone);
        for Override { alternative, .. } in &mut self.overrides {
            *alternative = moved(*alternative);
        }
        if gone < self.scenario.hidden.len() {
            self.scenario.hidden.remove(gone);
        }
        if let Some(compared) = &mut self.compared {
            compared.retain(|index| *index != gone);
            for index in compared {
                *index = moved(*index);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::dataset::{MOST_OWN, OwnFramework};
    use crate::link::{State, decode, encode};
    use stackfit_decision::{Level, Override};

    fn state(link: &str) -> State {
        decode(link, "").state
    }

    fn named(name: &str) -> OwnFramework {
        OwnFramework { name: name.to_owned(), language: None }
    }

    fn scores() -> [Override; 1] {
        [Override { alternative: 0, criterion: 2, value: Level::MIDDLE }]
    }

    #[test]
    fn one_that_goes_takes_along_what_is_said_of_it_and_of_nobody_else() {
        let mut before =
            state("v=1&add=A.ml1,B.ml2,C.ml3&hide=own1,own3&view=own3,gin,own2,own1&o=gin.ml9");
        before.remove_own(1);
        assert_eq!(
            encode(&before),
            "v=1&add=A.ml1,C.ml3&hide=own1,own2&view=own2,gin,own1&o=gin.ml9"
        );
        let last = before.clone();
        before.remove_own(2);
        assert_eq!(before, last);
        before.remove_own(0);
        before.remove_own(0);
        assert_eq!(encode(&before), "v=1&view=gin&o=gin.ml9");
    }

    #[test]
    fn one_that_is_changed_keeps_its_place_and_loses_its_old_scores() {
        let mut changed = state("v=1&add=A.ml1.types2,B&hide=own1");
        assert!(changed.put_own(0, named("C"), &scores()));
        assert_eq!(encode(&changed), "v=1&add=C.ml5,B&hide=own1");
    }

    #[test]
    fn one_more_is_added_after_the_last_as_long_as_there_is_room() {
        let mut state = State::start();
        for place in 0..MOST_OWN {
            assert!(state.put_own(MOST_OWN, named(&place.to_string()), &[]));
        }
        let full = state.clone();
        assert!(!state.put_own(MOST_OWN, named("one more"), &scores()));
        assert_eq!(state, full);
    }

    #[test]
    fn a_name_of_ours_is_none_of_the_visitors() {
        let error = |name: &str| named(name).name_error();
        assert!(error("django").is_some() && error("Express").is_some());
        assert_eq!(error("Our Django"), None);
    }
}
