//! Room in a link: what has none there, and who keeps it.

use super::lists::list;
use crate::link::{State, Surplus, surplus, unkept};

/// What to say where a link has no room for all that is one's own, or for all of a group; empty where
/// it has.
#[must_use]
pub fn no_room(state: &State) -> String {
    let Surplus { own, overrides, people } = surplus(state);
    let (frameworks, scores) = ("of your own frameworks", "of your own scores");
    let all =
        [(own, frameworks, frameworks), (overrides, scores, scores), (people, "person", "people")];
    let mut absent = Vec::new();
    for (count, one, more) in all {
        match count {
            0 => {}
            1 => absent.push(["the last ", one].concat()),
            _ => absent.push(["the last ", &*count.to_string(), " ", more].concat()),
        }
    }
    if absent.is_empty() {
        return String::new();
    }
    let absent = list(&absent);
    let mut kept = "all".to_owned();
    let unkept = if people > 0 { unkept(state) } else { Vec::new() };
    if !unkept.is_empty() {
        kept = ["all but ", &list(&unkept)].concat();
    }
    format!("A link has no room for {absent}. Saved copies and this browser keep {kept}.")
}

#[cfg(test)]
mod tests {
    use super::no_room;
    use crate::dataset::DATASET;
    use crate::link::{State, decode, encode_whole, group, people};
    use stackfit_decision::{Level, Override};

    #[test]
    fn who_of_a_group_has_no_room_anywhere_is_named() {
        let mut overrides = Vec::new();
        for alternative in 0..DATASET.frameworks.len() {
            for criterion in 0..DATASET.criteria.len() {
                overrides.push(Override { alternative, criterion, value: Level::MAX });
            }
        }
        let state = group(&vec![State { overrides, ..State::start() }; 12]);
        assert_eq!(people(&decode(&encode_whole(&state), "").state).len(), 10);
        let end = " and the last 11 people. Saved copies and this browser keep all but Person 11 \
                   and Person 12.";
        let said = no_room(&state);
        assert!(said.ends_with(end), "{said}");
    }
}
