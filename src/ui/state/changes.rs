//! Changes: how the page was before each of the last ones, to go back to, and after those that were undone.

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
    /// All that is needed, once, and with it the name, which was that of what was needed before.
    Needs,
    /// Everything: another state was opened, with its name and what it compares.
    Everything,
}

/// A change, with how the page was on its other side.
type Change = (Changed, State);

/// The last changes and those that were undone since, each with the last one last.
#[derive(Debug, Default)]
pub struct Changes {
    made: Vec<Change>,
    undone: Vec<Change>,
}

impl Changes {
    /// Whether one can be undone, and one that was undone be made again.
    #[must_use]
    pub fn are_there(&self) -> [bool; 2] {
        [!self.made.is_empty(), !self.undone.is_empty()]
    }

    /// What comes next is a change of this; with the state as it is before.
    pub fn remember(&mut self, changed: Changed, before: impl FnOnce() -> State) {
        self.undone.clear();
        let is_once = matches!(changed, Changed::Settings | Changed::Needs | Changed::Everything);
        if is_once || self.made.last().is_none_or(|(last, _)| *last != changed) {
            self.made.push((changed, before()));
            if self.made.len() > MOST {
                self.made.remove(0);
            }
        }
    }

    /// The scenario is this one now: where it is as it was before the last change, that is none.
    pub fn settle(&mut self, now: &Scenario) {
        self.made.pop_if(|(_, before)| before.scenario == *now);
    }

    /// Whether to undo the last change leads to this scenario.
    #[must_use]
    pub fn lead_back_to(&self, scenario: &Scenario) -> bool {
        self.made.last().is_some_and(|(_, before)| before.scenario == *scenario)
    }

    /// Undoes the last change, or makes again what was undone last, and gives the state that follows, with the
    /// name and the comparison of the present one unless those were changed, too.
    pub fn take(&mut self, is_back: bool, present: &State) -> Option<State> {
        let Self { made, undone } = self;
        let (from, to) = if is_back { (made, undone) } else { (undone, made) };
        let (changed, mut state) = from.pop()?;
        to.push((changed, present.clone()));
        if !matches!(changed, Changed::Needs | Changed::Everything) {
            state.name.clone_from(&present.name);
        }
        if changed != Changed::Everything {
            state.compared.clone_from(&present.compared);
        }
        Some(state)
    }

    /// None of them can be undone or made again any more.
    pub fn forget(&mut self) {
        self.made.clear();
        self.undone.clear();
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
        std::iter::from_fn(|| changes.take(true, &of(present))).collect()
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
        assert_eq!(changes.are_there(), [false, true]);
    }

    #[test]
    fn what_was_undone_is_made_again_until_something_else_is_changed() {
        let mut changes = Changes::default();
        changes.remember(Changed::Settings, || of("v=1&team=1"));
        changes.remember(Changed::Settings, || of("v=1&team=2"));
        let [one, two, three] = [1, 2, 3].map(|team| of(&format!("v=1&team={team}")));
        assert_eq!(changes.take(true, &three), Some(two.clone()));
        assert_eq!(changes.take(true, &two), Some(one.clone()));
        assert_eq!(changes.take(false, &one), Some(two.clone()));
        assert_eq!(changes.take(false, &two), Some(three.clone()));
        assert_eq!(changes.take(true, &three), Some(two.clone()));
        changes.remember(Changed::Settings, || two.clone());
        assert_eq!(changes.take(false, &one), None);
        assert_eq!(changes.are_there(), [true, false]);
    }

    #[test]
    fn it_is_known_where_undoing_leads() {
        let mut changes = Changes::default();
        assert!(!changes.lead_back_to(&of("v=1").scenario));
        changes.remember(Changed::Settings, || of("v=1&team=1"));
        changes.remember(Changed::Settings, || of("v=1&team=2"));
        let leads =
            [1, 2].map(|team| changes.lead_back_to(&of(&format!("v=1&team={team}")).scenario));
        assert_eq!(leads, [false, true]);
    }

    #[test]
    fn what_comes_back_to_where_it_was_is_no_change() {
        let mut changes = Changes::default();
        changes.remember(Changed::Slider(Slider::Team), || of("v=1&team=1"));
        changes.settle(&of("v=1&team=2").scenario);
        assert_eq!(changes.are_there(), [true, false]);
        changes.settle(&of("v=1&team=1").scenario);
        assert_eq!(changes.are_there(), [false, false]);
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
    fn a_name_that_went_with_what_was_needed_comes_back_with_it_and_a_comparison_stays() {
        let mut changes = Changes::default();
        changes.remember(Changed::Needs, || of("v=1&js=1&name=Old"));
        changes.remember(Changed::Needs, || of("v=1&js=2"));
        let present = of("v=1&js=3&view=axum&name=New");
        let [two, one] = ["v=1&js=2&view=axum", "v=1&js=1&view=axum&name=Old"].map(of);
        assert_eq!(changes.take(true, &present), Some(two.clone()));
        assert_eq!(changes.take(true, &two), Some(one.clone()));
        assert_eq!(changes.take(false, &one), Some(two.clone()));
        assert_eq!(changes.take(false, &two), Some(present));
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
