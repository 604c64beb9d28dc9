//! Why one alternative is ahead of another, against trying every set of its gains.

use proptest::prelude::*;
use stackfit_decision::{Covering, contributions, covering};

use crate::models::{SMALL, model, scenario, table, weights};

proptest! {
    #[test]
    fn no_smaller_set_of_gains_covers_what_speaks_against_it(
        model in model(SMALL),
        scenario in scenario(SMALL),
        one in 0..9_usize,
        other in 0..9_usize,
    ) {
        let found = covering(&model, &scenario, one, other);
        let alternatives = model.alternatives();
        let (Some(one), Some(other)) = (alternatives.get(one), alternatives.get(other)) else {
            prop_assert_eq!(found, None);
            return Ok(());
        };
        let terms = contributions(one, &scenario).zip(contributions(other, &scenario));
        let gains: Vec<i64> =
            terms.map(|(a, b)| i64::from(a.points) - i64::from(b.points)).collect();
        let against: i64 = gains.iter().map(|gain| (-gain).max(0)).sum();
        let covers = |set: &u32| {
            let taken = gains.iter().enumerate().filter(|(place, _)| set & (1 << place) != 0);
            taken.map(|(_, gain)| (*gain).max(0)).sum::<i64>() > against
        };
        let mut sets: Vec<u32> =
            (0..1_u32 << gains.len()).filter(covers).map(u32::count_ones).collect();
        if against == 0 {
            // Nothing is left out where the other gains nothing.
            let all = gains.iter().filter(|gain| **gain > 0).count();
            sets.retain(|count| usize::try_from(*count) == Ok(all));
        }
        let fewest = sets.into_iter().min();
        let told = found.as_ref().map(|why| u32::try_from(why.covering.len()).expect("few"));
        prop_assert_eq!(told, fewest);
        if let Some(Covering { covering, covered }) = found {
            let sum = |list: &[stackfit_decision::Gain]| {
                list.iter().map(|gain| i64::from(gain.points)).sum::<i64>()
            };
            prop_assert!(sum(&covering) > sum(&covered));
            prop_assert_eq!(sum(&covered), against);
        }
    }

    #[test]
    fn of_two_one_is_ahead_or_they_are_level(model in model(SMALL), scenario in scenario(SMALL)) {
        let last = model.alternatives().len() - 1;
        let points = |place: usize| {
            contributions(&model.alternatives()[place], &scenario).map(|c| c.points).sum::<u32>()
        };
        prop_assert_eq!(covering(&model, &scenario, 0, last).is_some(), points(0) > points(last));
        prop_assert_eq!(covering(&model, &scenario, last, 0).is_some(), points(last) > points(0));
    }
}

#[test]
fn as_much_does_not_cover() {
    let model = table(&[(&[50, 10, 30], &[]), (&[20, 40, 20], &[])]);
    let why = covering(&model, &weights(&model, &[1, 1, 1]), 0, 1).expect("one is ahead");
    assert_eq!((why.covering.len(), why.covered.len()), (2, 1));
}
