//! Whatever the alternatives and the scenario are.

use proptest::prelude::*;
use stackfit_decision::{Alternative, Cell, Level, Model, Noise, Scenario, Value, rank};

use crate::{assert_near, counts, naive, robustness};

const CRITERIA: usize = 5;
const LANGUAGES: usize = 3;

fn level() -> impl Strategy<Value = Level> {
    (0..=10_u8).prop_map(Level::clamped)
}

fn alternative() -> impl Strategy<Value = Alternative> {
    let cell = prop_oneof![
        9 => (0..=100_u8).prop_map(|tenths| Cell::Known(Value::tenths(tenths))),
        1 => Just(Cell::Unknown),
    ];
    let values = proptest::collection::vec(cell, CRITERIA);
    let doubt = proptest::sample::select(vec![0_u8, 5, 10, 20]).prop_map(Value::tenths);
    let doubt = proptest::collection::vec(doubt, CRITERIA);
    let fit = proptest::collection::vec(level(), LANGUAGES);
    (values, doubt, fit).prop_map(|(values, doubt, fit)| Alternative { values, doubt, fit })
}

fn model() -> impl Strategy<Value = Model> {
    proptest::collection::vec(alternative(), 1..20)
        .prop_map(|alternatives| Model::new(alternatives).expect("all of one shape"))
}

fn scenario() -> impl Strategy<Value = Scenario> {
    let must = proptest::option::weighted(0.05, level());
    (
        proptest::collection::vec(level(), LANGUAGES),
        level(),
        proptest::collection::vec(level(), CRITERIA),
        proptest::collection::vec(must, CRITERIA),
        proptest::collection::vec(proptest::bool::weighted(0.1), 20),
    )
        .prop_map(|(knowledge, team, weights, must, hidden)| Scenario {
            knowledge,
            team,
            weights,
            must,
            hidden,
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_same_seed_gives_the_same_counts(model in model(), scenario in scenario(), seed: u64) {
        let counts = || Noise::new(&model, 50, seed).robustness(&model, &scenario, 50);
        prop_assert_eq!(counts(), counts());
    }

    #[test]
    fn whoever_is_ranked_has_one_rank_in_every_sample(model in model(), scenario in scenario()) {
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
        model in model(),
        scenario in scenario(),
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
        model in model(),
        scenario in scenario(),
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
