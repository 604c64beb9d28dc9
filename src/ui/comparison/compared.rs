//! What is compared: the frameworks and the needs, a frame behind the list.

use leptos::prelude::*;

use crate::browser;
use crate::ui::shared::derived::{Derived, unsubscribe_on_cleanup};
use crate::ui::shared::reactive::memo;
use crate::ui::state::page_state::PageState;
use stackfit_decision::{Level, Model, Part, Scenario, descending};

/// How many criteria stand in the table from the start, beside the team's language.
const FIRST: usize = 5;

/// What is compared. It follows the page once the list has been painted, so that the comparison
/// never holds up a move.
#[derive(Clone, Copy)]
pub struct Compared {
    page: StoredValue<PageState>,
    /// Counts the changes that were told.
    told: RwSignal<usize>,
}

impl Compared {
    /// Follows a page as long as the part of the page lives in which this is called.
    pub fn new(page: PageState) -> Self {
        let told = RwSignal::new(0);
        let is_due = StoredValue::new(false);
        Effect::new(move |before: Option<()>| {
            unsubscribe_on_cleanup();
            page.case(|_, _| ());
            page.picked.track();
            // What comes before the next paint is told with it.
            if before.is_none() || is_due.get_value() {
                return;
            }
            is_due.set_value(true);
            browser::after_paint(move || {
                // By then the part may be gone.
                is_due.try_set_value(false);
                told.try_update(|told| *told += 1);
            });
        });
        Self { page: StoredValue::new(page), told }
    }

    /// The frameworks in their order, followed.
    pub fn frameworks(self) -> Derived<Vec<usize>> {
        memo(move || self.read(|page| page.compared()))
    }

    /// The heaviest needs, the heaviest first, followed: the team's language and some criteria,
    /// each by [`number_of`].
    pub fn heaviest(self) -> Derived<Vec<usize>> {
        memo(move || self.case(|_, scenario| split(scenario).0))
    }

    /// All other criteria, the heaviest first, followed.
    pub fn others(self) -> Derived<Vec<usize>> {
        memo(move || self.case(|_, scenario| split(scenario).1))
    }

    /// Reads the model and the scenario, and follows both a frame behind.
    pub fn case<T>(self, read: impl FnOnce(&Model, &Scenario) -> T) -> T {
        self.read(|page| page.case(read))
    }

    fn read<T>(self, read: impl FnOnce(PageState) -> T) -> T {
        self.told.track();
        untrack(|| read(self.page.get_value()))
    }
}

/// The need of a number: the team's language is 0, and the criteria follow in their order.
pub fn need_of(number: usize) -> Part {
    number.checked_sub(1).map_or(Part::Team, Part::Criterion)
}

/// The weight of a need.
pub fn weight_of(scenario: &Scenario, need: Part) -> Level {
    match need {
        Part::Team => scenario.team,
        Part::Criterion(at) => scenario.weights.get(at).copied().unwrap_or(Level::ZERO),
    }
}

/// The numbers of the heaviest needs, and those of all others. What has no weight is among the
/// heaviest only where no criterion has any.
fn split(scenario: &Scenario) -> (Vec<usize>, Vec<usize>) {
    let weight = |number: usize| u32::from(weight_of(scenario, need_of(number)).get());
    let numbers = descending((0..=scenario.weights.len()).map(weight));
    let is_open = scenario.weights.iter().all(|weight| weight.is_zero());
    let mut room = FIRST;
    numbers.into_iter().partition(|number| {
        let is_first = *number == 0 || (room > 0 && (is_open || weight(*number) > 0));
        room -= usize::from(is_first && *number > 0);
        is_first
    })
}

#[cfg(test)]
mod tests {
    use super::split;
    use crate::dataset;
    use stackfit_decision::{Level, Scenario};

    fn with(team: u8, weights: &[(usize, u8)]) -> Scenario {
        let mut scenario = Scenario::blank(dataset::model());
        scenario.team = Level::clamped(team);
        for (at, weight) in weights {
            scenario.weights[*at] = Level::clamped(*weight);
        }
        scenario
    }

    #[test]
    fn the_five_heaviest_criteria_and_the_team_come_first_by_weight() {
        let weights = [(0, 3), (1, 9), (2, 5), (3, 5), (4, 1), (5, 8), (6, 2)];
        let (heaviest, others) = split(&with(6, &weights));
        assert_eq!(heaviest, [2, 6, 0, 3, 4, 1]);
        assert_eq!(others, [7, 5, 8, 9, 10, 11, 12, 13, 14]);
    }

    #[test]
    fn what_has_no_weight_is_among_the_others() {
        let (heaviest, others) = split(&with(0, &[(9, 4)]));
        assert_eq!(heaviest, [10, 0]);
        assert_eq!(others.len(), 13);
    }

    #[test]
    fn without_any_weight_the_first_criteria_stand_in_the_table() {
        assert_eq!(split(&with(0, &[])).0, [0, 1, 2, 3, 4, 5]);
    }
}
