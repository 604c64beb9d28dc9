//! Promises for all models and scenarios.

use proptest::prelude::*;
use stackfit_decision::{Model, Noise, Scenario, rank};

use super::naive::{self, assert_near};
use super::{counts, robustness};
use crate::models::{Shape, model, scenario};

/// On both sides of the number of alternatives up to which all are compared at once.
const SHAPE: Shape = Shape { alternatives: 20, criteria: 5, languages: 3 };

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_same_seed_gives_the_same_counts(model in model(SHAPE), scenario in scenario(SHAPE), seed: u64) {
        let counts = || Noise::new(&model, 50, seed).robustness(&model, &scenario, 50);
        prop_assert_eq!(counts(), counts());
    }

    #[test]
    fn fewer_samples_are_the_first_of_more(model in model(SHAPE), scenario in scenario(SHAPE)) {
        let of = |drawn| Noise::new(&model, drawn, 1).robustness(&model, &scenario, 30);
        prop_assert_eq!(of(30), of(70));
    }

    #[test]
    fn one_who_is_added_takes_no_more_from_the_others_than_it_has(
        model in model(SHAPE),
        scenario in scenario(SHAPE),
        fewer in 1..7_usize,
    ) {
        let own = model.alternatives().len().saturating_sub(fewer);
        prop_assume!(own > 0);
        let before = Model::new(model.alternatives()[..own].to_vec()).expect("of one shape");
        let after = Model::new(model.alternatives()[..=own].to_vec()).expect("of one shape");
        let shares = |model: &Model, scenario: &Scenario, noise: &Noise| {
            let found = noise.robustness(model, scenario, 50);
            (0..=own).map(|index| found.first(index)).collect::<Vec<u32>>()
        };
        let mut noise = Noise::new(&before, 50, 1);
        let without = shares(&before, &scenario, &noise);
        noise.update(&after);
        let with = shares(&after, &scenario, &noise);
        let lost = without.iter().zip(&with).take(own).map(|(before, now)| before.checked_sub(*now));
        for lost in lost {
            prop_assert!(lost.is_some_and(|lost| lost <= with[own]), "{without:?} {with:?}");
        }
        let mut hidden = scenario.clone();
        hidden.hide(own, true);
        prop_assert_eq!(shares(&after, &hidden, &noise), without);
    }

    #[test]
    fn whoever_is_ranked_has_one_rank_in_every_sample(model in model(SHAPE), scenario in scenario(SHAPE)) {
        let robustness = robustness(&model, &scenario);
        let ranking = rank(&model, &scenario);
        for (alternative, counts) in counts(&model, &robustness).into_iter().enumerate() {
            let is_ranked = ranking.standing(alternative).is_some();
            let samples = if is_ranked { robustness.samples() } else { 0 };
            prop_assert_eq!(counts.into_iter().sum::<u32>(), samples);
        }
    }

    #[test]
    fn hiding_all_others_never_changes_who_of_two_is_ahead(
        model in model(SHAPE),
        scenario in scenario(SHAPE),
        one in 0..20_usize,
        other in 0..20_usize,
    ) {
        let mut alone = scenario.clone();
        alone.hidden = (0..20).map(|index| index != one && index != other).collect();
        let mut with_a_third = alone.clone();
        with_a_third.hidden[(one + 1) % 20] = false;
        let noise = Noise::new(&model, 20, 2);
        for samples in 1..=20 {
            // The one sample more puts both at the same side of each other as without the third.
            let ahead = |scenario: &Scenario| {
                let place = |alternative, samples| {
                    let found = noise.robustness(&model, scenario, samples);
                    (1..=found.places()).map(|r| found.at_rank(alternative, r) as usize * r)
                        .sum::<usize>()
                };
                let of = |alternative| place(alternative, samples) - place(alternative, samples - 1);
                of(one).cmp(&of(other))
            };
            if [one, other].iter().all(|place| rank(&model, &alone).standing(*place).is_some()) {
                prop_assert_eq!(ahead(&alone), ahead(&with_a_third), "sample {}", samples);
            }
        }
    }

    #[test]
    fn shares_agree_with_noise_drawn_in_another_way(
        model in model(SHAPE),
        scenario in scenario(SHAPE),
        seed: u64,
    ) {
        let samples = 1_000;
        let found = Noise::new(&model, samples, 5).robustness(&model, &scenario, samples);
        let naive = naive::firsts(&model, &scenario, samples, seed);
        for (alternative, naive) in naive.into_iter().enumerate() {
            // So wide because there are many comparisons and new ones in every run.
            assert_near(found.first(alternative), naive, 1_000, 6.0);
        }
    }
}
