//! What the shares of robustness promise, one promise a test.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use proptest::prelude::*;
use stackfit::dataset::{DATASET, Preset, model as dataset_model, start};
use stackfit::decision::{
    Alternative, Cell, Level, Model, Noise, Robustness, Scenario, Value, rank,
};

const SAMPLES: usize = 400;

/// A model of one language, whose rows are values in tenths followed by the fit, all of them known
/// to a half-width in tenths.
fn table(rows: &[(&[u8], u8)], doubt: u8) -> Model {
    let alternatives = rows.iter().map(|(values, fit)| Alternative {
        values: values.iter().map(|tenths| Cell::Known(Value::tenths(*tenths))).collect(),
        doubt: vec![Value::tenths(doubt); values.len()],
        fit: vec![Level::clamped(*fit)],
    });
    Model::new(alternatives.collect()).expect("all of one shape")
}

fn weights(model: &Model, weights: &[u8]) -> Scenario {
    let weights = weights.iter().copied().map(Level::clamped).collect();
    Scenario { weights, ..Scenario::blank(model) }
}

/// The counts of all ranks of all alternatives.
fn counts(model: &Model, robustness: &Robustness) -> Vec<Vec<u32>> {
    let ranks = |alternative| {
        (1..=robustness.places()).map(move |rank| robustness.at_rank(alternative, rank)).collect()
    };
    (0..model.alternatives().len()).map(ranks).collect()
}

fn robustness(model: &Model, scenario: &Scenario) -> Robustness {
    Noise::new(model, SAMPLES, 1).robustness(model, scenario, SAMPLES)
}

#[test]
fn a_slider_alone_on_exact_values_is_certain() {
    for level in 1..=10 {
        let model = table(&[(&[49], 0), (&[50], 0), (&[20], 0)], 0);
        let robustness = robustness(&model, &weights(&model, &[level]));
        assert_eq!(robustness.samples(), 400);
        assert_eq!(
            [2, 1, 3],
            [0, 1, 2].map(|alternative| {
                (1..=3).find(|rank| robustness.at_rank(alternative, *rank) == 400).expect("a rank")
            })
        );
    }
}

#[test]
fn what_is_better_on_a_slider_at_zero_alone_gains_nothing() {
    let model = table(&[(&[60, 0], 0), (&[50, 100], 10)], 0);
    let scenario = Scenario { team: Level::MAX, ..weights(&model, &[1, 0]) };
    assert_eq!(robustness(&model, &scenario).first(1), 0);
}

#[test]
fn a_language_that_is_not_known_stays_unknown() {
    let fit = |fits: [u8; 2]| fits.map(Level::clamped).to_vec();
    let of = |fits| Alternative { values: Vec::new(), doubt: Vec::new(), fit: fit(fits) };
    let model = Model::new(vec![of([1, 0]), of([0, 10])]).expect("all of one shape");
    let knowledge = vec![Level::clamped(1), Level::ZERO];
    let scenario = Scenario { knowledge, team: Level::MAX, ..Scenario::blank(&model) };
    assert_eq!(robustness(&model, &scenario).first(1), 0);
}

#[test]
fn equal_alternatives_share_the_better_rank() {
    let model = table(&[(&[70, 20], 3), (&[70, 20], 3), (&[10, 10], 0)], 0);
    let robustness = robustness(&model, &weights(&model, &[5, 5]));
    assert_eq!(counts(&model, &robustness), [[400, 0, 0], [400, 0, 0], [0, 0, 400]]);
}

#[test]
fn when_nothing_matters_nothing_is_counted() {
    let model = table(&[(&[70], 10), (&[20], 0)], 10);
    let scenario = Scenario { team: Level::MAX, ..weights(&model, &[0]) };
    let robustness = robustness(&model, &scenario);
    assert_eq!((robustness.samples(), robustness.percent(0, 1)), (0, 0));
}

#[test]
fn an_unknown_value_may_be_anything_and_a_known_one_only_what_its_confidence_allows() {
    let of = |cell, doubt| Alternative {
        values: vec![cell],
        doubt: vec![Value::tenths(doubt)],
        fit: Vec::new(),
    };
    let known = |tenths, doubt| of(Cell::Known(Value::tenths(tenths)), doubt);
    // Against an exact 8, the unknown one is better in a fifth of the samples, and what is 7 within
    // two points in a quarter.
    for (other, share) in [(of(Cell::Unknown, 0), 0.2), (known(70, 20), 0.25), (known(70, 9), 0.0)]
    {
        let model = Model::new(vec![known(80, 0), other]).expect("all of one shape");
        let noise = Noise::new(&model, 10_000, 3);
        let first = noise.robustness(&model, &weights(&model, &[5]), 10_000).first(1);
        assert!((f64::from(first) / 10_000.0 - share).abs() < 0.02, "{first} is not {share}");
    }
}

#[test]
fn a_must_have_is_decided_on_the_values_as_they_are() {
    let model = table(&[(&[50], 0), (&[49], 0)], 20);
    let must = vec![Some(Level::MIDDLE)];
    let robustness = robustness(&model, &Scenario { must, ..weights(&model, &[5]) });
    assert_eq!(counts(&model, &robustness), [[400, 0], [0, 0]]);
}

#[test]
fn the_counts_of_a_link_are_these_on_every_machine() {
    let model = table(&[(&[70, 20, 55], 8), (&[50, 60, 40], 9), (&[60, 40, 48], 3)], 10);
    let knowledge = vec![Level::clamped(4)];
    let scenario = Scenario { knowledge, team: Level::MIDDLE, ..weights(&model, &[5, 4, 0]) };
    assert_eq!(
        counts(&model, &robustness(&model, &scenario)),
        [[51, 293, 56], [347, 51, 2], [2, 56, 342]]
    );
}

#[test]
fn fewer_samples_are_the_first_of_more() {
    let robustness = |drawn| {
        let noise = Noise::new(dataset_model(), drawn, 1);
        noise.robustness(dataset_model(), &start(), 300)
    };
    assert_eq!(robustness(300), robustness(700));
}

#[test]
fn an_update_gives_what_a_new_drawing_would() {
    let model = table(&[(&[70, 20], 8), (&[50, 60], 9)], 10);
    let other = table(&[(&[70, 20], 8), (&[90, 60], 9)], 10);
    let mut noise = Noise::new(&model, SAMPLES, 1);
    noise.update(&other);
    let scenario = weights(&model, &[5, 4]);
    assert_eq!(noise.robustness(&other, &scenario, SAMPLES), robustness(&other, &scenario));
}

#[test]
fn the_shares_of_every_preset_agree_with_noise_drawn_in_another_way() {
    let model = dataset_model();
    let noise = Noise::new(model, 5_000, 1);
    let presets = DATASET.presets.iter().map(Preset::scenario);
    for scenario in presets.chain([start()]) {
        let found = noise.robustness(model, &scenario, 5_000);
        let naive = naive::firsts(model, &scenario, 5_000, 2);
        for (alternative, naive) in naive.into_iter().enumerate() {
            assert_near(found.first(alternative), naive, 5_000, 4.0);
        }
    }
}

/// Two counts of the same share in so many samples each, up to so many standard errors of their
/// difference, and up to the few ties that only whole numbers have.
fn assert_near(one: u32, two: u32, samples: u32, errors: f64) {
    let (one, two, samples) = (f64::from(one), f64::from(two), f64::from(samples));
    let share = f64::midpoint(one, two) / samples;
    let error = (2.0 * share * (1.0 - share) * samples).sqrt();
    assert!((one - two).abs() <= errors * error + samples * 0.004, "{one} is not {two}");
}

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

/// The same by the plain reading of what moves how, in floats and with other noise.
mod naive {
    use proptest::prelude::Rng;
    use proptest::test_runner::{RngAlgorithm, TestRng};
    use stackfit::decision::{Cell, Level, Model, Scenario, rank};

    struct Dice(TestRng);

    impl Dice {
        fn within(&mut self, half: f64) -> f64 {
            let unit = f64::from(self.0.next_u32()) / f64::from(u32::MAX);
            half * (2.0 * unit - 1.0)
        }

        fn slider(&mut self, level: Level) -> f64 {
            let level = f64::from(level.get());
            if level > 0.0 { (level + self.within(2.0)).clamp(0.01, 10.0) } else { 0.0 }
        }
    }

    pub fn firsts(model: &Model, scenario: &Scenario, samples: usize, seed: u64) -> Vec<u32> {
        let mut bytes = [0; 32];
        bytes[..8].copy_from_slice(&seed.to_le_bytes());
        let mut dice = Dice(TestRng::from_seed(RngAlgorithm::ChaCha, &bytes));
        let ranking = rank(model, scenario);
        let mut firsts = vec![0; model.alternatives().len()];
        for _ in 0..samples {
            let weights: Vec<f64> = scenario.weights.iter().map(|w| dice.slider(*w)).collect();
            let known: Vec<f64> = scenario.knowledge.iter().map(|k| dice.slider(*k)).collect();
            let team = dice.slider(scenario.team);
            let mut best = f64::NEG_INFINITY;
            let mut sums = Vec::new();
            for standing in &ranking.standings {
                let alternative = &model.alternatives()[standing.alternative];
                let fits = known.iter().zip(&alternative.fit);
                let fit = fits.map(|(k, fit)| k * f64::from(fit.get()) / 10.0).fold(0.0, f64::max);
                let mut sum = team * fit;
                for (criterion, cell) in alternative.values.iter().enumerate() {
                    let value = match cell {
                        Cell::Unknown => 5.0 + dice.within(5.0),
                        Cell::Known(value) => {
                            let half = f64::from(alternative.doubt[criterion].in_tenths()) / 10.0;
                            let middle = f64::from(value.in_tenths()) / 10.0;
                            (middle + dice.within(half)).clamp(0.0, 10.0)
                        }
                    };
                    sum += weights[criterion] * value;
                }
                sums.push((standing.alternative, sum));
                best = best.max(sum);
            }
            for (alternative, _) in sums.iter().filter(|(_, sum)| *sum >= best - 1e-9) {
                firsts[*alternative] += 1;
            }
        }
        firsts
    }
}
