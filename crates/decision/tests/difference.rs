//! Differences of two alternatives, and the interval of the ranks that one has.

use proptest::prelude::*;
use stackfit_decision::{
    Difference, Noise, Part, RankInterval, Robustness, apportion, contributions, differences,
};

use crate::models::{SMALL, model, scenario};

fn tenths(differences: &[Difference], part: Part) -> i32 {
    differences.iter().find(|d| d.part == part).map_or(0, |d| d.tenths)
}

proptest! {
    #[test]
    fn differences_add_up_to_the_difference_of_the_scores(
        model in model(SMALL),
        scenario in scenario(SMALL),
        one in 0..9_usize,
        other in 0..9_usize,
    ) {
        let found = differences(&model, &scenario, one, other);
        let alternatives = model.alternatives();
        let (Some(one), Some(other)) = (alternatives.get(one), alternatives.get(other)) else {
            prop_assert_eq!(found, []);
            return Ok(());
        };
        let points = |a| contributions(a, &scenario).map(|part| part.points).sum::<u32>();
        let (ours, theirs) = (points(one), points(other));
        let shown = apportion(&[ours.abs_diff(theirs)], scenario.total_weight())[0];
        let sum: i32 = found.iter().map(|difference| difference.tenths).sum();
        prop_assert_eq!(sum.unsigned_abs(), shown);
        prop_assert!(sum == 0 || (sum > 0) == (ours > theirs));
    }

    #[test]
    fn each_difference_is_right_to_a_tenth_and_level_is_nothing(
        model in model(SMALL),
        scenario in scenario(SMALL),
    ) {
        let found = differences(&model, &scenario, 0, model.alternatives().len() - 1);
        let of = |at: usize| contributions(&model.alternatives()[at], &scenario);
        let weight = i64::from(scenario.total_weight());
        for (ours, theirs) in of(0).zip(of(model.alternatives().len() - 1)) {
            let shown = found.iter().find(|d| d.part == ours.part).expect("every term");
            let exact = (i64::from(ours.points) - i64::from(theirs.points)) * 10;
            prop_assert!((i64::from(shown.tenths) * weight - exact).abs() < weight);
            prop_assert_eq!(shown.is_level, exact == 0);
            prop_assert!(!shown.is_level || shown.tenths == 0);
        }
    }

    #[test]
    fn what_one_gains_the_other_loses(model in model(SMALL), scenario in scenario(SMALL)) {
        let last = model.alternatives().len() - 1;
        let there = differences(&model, &scenario, 0, last);
        let back = differences(&model, &scenario, last, 0);
        let sum: i32 = there.iter().map(|difference| difference.tenths).sum();
        // Two that are level in total have no better one to start from.
        if sum != 0 {
            for difference in &there {
                prop_assert_eq!(difference.tenths, -tenths(&back, difference.part));
            }
        }
    }

    #[test]
    fn a_rank_interval_is_the_shortest_that_holds_nine_tenths_and_the_most_frequent_rank(
        model in model(SMALL),
        scenario in scenario(SMALL),
        alternative in 0..9_usize,
    ) {
        let robustness = Noise::new(&model, 200, 1).robustness(&model, &scenario, 200);
        let last = robustness.places();
        let counts: Vec<u32> = (1..=last).map(|r| robustness.at_rank(alternative, r)).collect();
        let most = counts.iter().copied().max().unwrap_or(0);
        let Some(RankInterval { best, worst, .. }) = robustness.rank_interval(alternative) else {
            prop_assert_eq!(most, 0);
            return Ok(());
        };
        let held = |best: usize, worst: usize| counts[best - 1..worst].iter().sum::<u32>();
        prop_assert!(held(best, worst) * 10 >= robustness.samples() * 9);
        prop_assert!(counts[best - 1..worst].contains(&most));
        for from in 1..=last {
            for to in from..=last {
                let is_shorter = to - from < worst - best;
                let holds = held(from, to) * 10 >= robustness.samples() * 9;
                prop_assert!(!(is_shorter && holds), "{}..{} holds as much", from, to);
            }
        }
    }
}

#[test]
fn nobody_has_a_rank_interval_without_samples() {
    assert_eq!(Robustness::default().rank_interval(0), None);
    assert_eq!(Robustness::default().rank_ends(0), None);
}
