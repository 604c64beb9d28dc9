//! Changes: how the page was before each of the last ones, to go back to.

use crate::link::State;
use stackfit_decision::{Scenario, Slider};

/// How many changes can be undone.
const MOST: usize = 50;

/// What was changed. To change the same slider, must-have or score on is no other change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    /// Where a slider stands.
    Slider(Slider),
    /// The least score that is asked for, by criterion.
    Must(usize),
    /// A score of the visitor's own, by framework and criterion.
    Score(usize, usize),
    /// Other settings, once.
    Settings,
    /// Everything: another state was opened, with its name and what it compares.
    Everything,
}

/// The last changes, the last one last.
#[derive(Debug, Default)]
pub struct Changes(Vec<(Changed, State)>);

impl Changes {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What comes next is a change of this; with the state as it is before.
    pub fn remember(&mut self, changed: Changed, before: impl FnOnce() -> State) {
        let is_once = matches!(changed, Changed::Settings | Changed::Everything);
        if is_once || self.0.last().is_none_or(|(last, _)| *last != changed) {
            self.0.push((changed, before()));
            if self.0.len() > MOST {
                self.0.remove(0);
            }
        }
    }

    /// The scenario is this one now: where it is as it was before the last change, that is none.
    pub fn settle(&mut self, now: &Scenario) {
        self.0.pop_if(|(_, before)| before.scenario == *now);
    }

    /// Takes the last change away, and gives the state before it, with the name and the comparison of the
    /// present one unless those were changed with all else.
    pub fn take(&mut self, present: &State) -> Option<State> {
        let (changed, mut before) = self.0.pop()?;
        if changed != Changed::Everything {
            before.name.clone_from(&present.name);
            before.compared.clone_from(&present.compared);
        }
        Some(before)
    }

    /// None of them can be undone any more.
    pub fn forget(&mut self) {
        self.0.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{Changed, Changes, MOST};
    use crate::link::{State, decode};
    use stackfit_decision::Slider;

    fn of(link: &str) -> State {
        decode(link, "").state
    }

    /// The states that are gone back to from this one.
    fn taken(changes: &mut Changes, present: &str) -> Vec<State> {
        std::iter::from_fn(|| changes.take(&of(present))).collect()
    }

    #[test]
    fn what_is_changed_on_is_one_change_and_what_is_done_once_is_not() {
        let mut changes = Changes::default();
        let (slider, other) = (Changed::Slider(Slider::Team), Changed::Slider(Slider::Language(0)));
        for (changed, before) in [
            (slider, "v=1&team=1"),
            (slider, "v=1&team=2"),
            (other, "v=1&team=3"),
            (slider, "v=1&team=4"),
            (Changed::Settings, "v=1&team=5"),
            (Changed::Settings, "v=1&team=6"),
        ] {
            changes.remember(changed, || of(before));
        }
        let expected = [6, 5, 4, 3, 1].map(|team| of(&format!("v=1&team={team}")));
        assert_eq!(taken(&mut changes, "v=1"), expected);
        assert!(changes.is_empty());
    }

    #[test]
    fn what_comes_back_to_where_it_was_is_no_change() {
        let mut changes = Changes::default();
        changes.remember(Changed::Slider(Slider::Team), || of("v=1&team=1"));
        changes.settle(&of("v=1&team=2").scenario);
        assert!(!changes.is_empty());
        changes.settle(&of("v=1&team=1").scenario);
        assert!(changes.is_empty());
    }

    #[test]
    fn a_name_and_a_comparison_stay_unless_all_was_changed() {
        let mut changes = Changes::default();
        changes.remember(Changed::Everything, || of("v=1&js=1&name=Old"));
        changes.remember(Changed::Settings, || of("v=1&js=2&view=gin"));
        let expected = ["v=1&js=2&view=axum&name=New", "v=1&js=1&name=Old"].map(of);
        assert_eq!(taken(&mut changes, "v=1&view=axum&name=New"), expected);
    }

    #[test]
    fn only_so_many_are_kept_the_last_ones() {
        let mut changes = Changes::default();
        for team in 0..=MOST {
            changes.remember(Changed::Settings, || of(&format!("v=1&team={}", team % 10)));
        }
        let taken = taken(&mut changes, "v=1");
        assert_eq!((taken.len(), taken.last()), (MOST, Some(&of("v=1&team=1"))));
    }
}
