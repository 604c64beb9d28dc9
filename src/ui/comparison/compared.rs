//! Selection of the comparison: the frameworks and the needs that stand in its tables.

use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::memo;
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use stackfit_decision::{Level, descending};

/// How many criteria stand in the table from the start, beside the team's language.
const FIRST: usize = 5;

/// What is compared.
#[derive(Default, PartialEq)]
pub struct Compared {
    /// The frameworks in their order.
    pub frameworks: Vec<usize>,
    /// The heaviest needs, the heaviest first, by their numbers: the team's language is 0, and the
    /// criteria follow in their order.
    pub heaviest: Vec<usize>,
    /// All other needs in the same way.
    pub others: Vec<usize>,
    /// The weight of each need.
    pub weights: Vec<Level>,
    /// How well each framework fits what the team knows, in tenths, and by which language.
    pub fits: Vec<(u32, Option<usize>)>,
    /// How well the team knows each language.
    pub knowledge: Vec<Level>,
}

impl Compared {
    fn on(page: PageState) -> Self {
        let frameworks = page.compared();
        page.case_in(Stage::Rest, |model, scenario| {
            let weights: Vec<Level> =
                std::iter::once(scenario.team).chain(scenario.weights.iter().copied()).collect();
            let (heaviest, others) = split(&weights);
            let fits = model.alternatives().iter().map(|alternative| {
                let tenths = u32::from(alternative.team_fit(scenario).in_tenths());
                (tenths, alternative.team_language(scenario))
            });
            Self {
                frameworks,
                heaviest,
                others,
                weights,
                fits: fits.collect(),
                knowledge: scenario.knowledge.clone(),
            }
        })
    }
}

/// What is compared on a page, followed in a frame after the list, so that the comparison never
/// holds up a move.
pub fn compared(page: PageState) -> Derived<Compared> {
    memo(move || Compared::on(page))
}

/// The numbers of the heaviest needs, and those of all others. What has no weight is among the
/// heaviest only where no criterion has any.
fn split(weights: &[Level]) -> (Vec<usize>, Vec<usize>) {
    let weight = |number: usize| weights.get(number).map_or(0, |weight| u32::from(weight.get()));
    let is_open = weights.iter().skip(1).all(|weight| weight.is_zero());
    let mut room = FIRST;
    descending((0..weights.len()).map(weight)).into_iter().partition(|number| {
        let is_first = *number == 0 || (room > 0 && (is_open || weight(*number) > 0));
        room -= usize::from(is_first && *number > 0);
        is_first
    })
}

#[cfg(test)]
mod tests {
    use super::split;
    use stackfit_decision::Level;

    fn of(weights: [u8; 8]) -> (Vec<usize>, Vec<usize>) {
        split(&weights.map(Level::clamped))
    }

    #[test]
    fn the_five_heaviest_criteria_and_the_team_come_first_by_weight() {
        let (heaviest, others) = of([6, 3, 9, 5, 5, 1, 8, 2]);
        assert_eq!(heaviest, [2, 6, 0, 3, 4, 1]);
        assert_eq!(others, [7, 5]);
    }

    #[test]
    fn what_has_no_weight_is_among_the_others_but_the_team() {
        assert_eq!(of([0, 0, 0, 4, 0, 0, 0, 0]), (vec![3, 0], vec![1, 2, 4, 5, 6, 7]));
    }

    #[test]
    fn without_any_weight_the_first_criteria_stand_in_the_table() {
        assert_eq!(of([0; 8]).0, [0, 1, 2, 3, 4, 5]);
    }
}
