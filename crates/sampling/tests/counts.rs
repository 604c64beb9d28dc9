//! The counts of ranks, against a plain reading of what they are.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a test fails by panicking")]

use stackfit_sampling::{Counts, Draws, Shape, Sliders, Spread, Stream};

/// A table with random spreads and fits, and a position of the sliders with some at 0.
struct Case {
    draws: Draws,
    fit: Vec<u8>,
    weights: Vec<i16>,
    team: i16,
    knowledge: Vec<i16>,
    present: Vec<bool>,
}

impl Case {
    fn new(seed: u64, alternatives: usize, criteria: usize, languages: usize) -> Self {
        let mut dice = Stream::new(seed, 0, 0);
        let mut times = |n: usize, below: u16, scale: i16| -> Vec<i16> {
            (0..n).map(|_| i16::try_from(dice.below(below)).unwrap() * scale).collect()
        };
        let shape = Shape { samples: 150, alternatives, criteria, languages };
        let (middle, half) =
            (times(alternatives * criteria, 101, 100), times(alternatives * criteria, 4, 1_000));
        let spreads: Vec<Spread> =
            middle.into_iter().zip(half).map(|(middle, half)| Spread { middle, half }).collect();
        let fit = times(alternatives * languages, 11, 1);
        let fit: Vec<u8> = fit.into_iter().map(|fit| u8::try_from(fit).unwrap()).collect();
        Self {
            draws: Draws::new(seed, shape, &spreads, &fit),
            fit,
            weights: times(criteria, 11, 100),
            team: times(1, 11, 100)[0],
            knowledge: times(languages, 4, 300),
            present: times(alternatives, 5, 1).into_iter().map(|dice| dice > 0).collect(),
        }
    }

    fn counts(&self) -> Counts {
        let sliders =
            Sliders { weights: &self.weights, team: self.team, knowledge: &self.knowledge };
        self.draws.count(sliders, &self.present, usize::MAX)
    }

    /// The sum of weights times values of an alternative in a sample, in whole numbers.
    fn sum(&self, sample: usize, alternative: usize) -> i64 {
        let slider = |at: usize, level: i16| {
            let by = i64::from(self.draws.slide(sample, at).expect("a slider"));
            if level == 0 { 0 } else { (i64::from(level) + by).clamp(1, 1_000) }
        };
        let Shape { criteria, languages, .. } = self.draws.shape();
        let of_criteria: i64 = (0..criteria)
            .map(|criterion| {
                let score = self.draws.score(sample, alternative, criterion).expect("a score");
                slider(criterion, self.weights[criterion]) * i64::from(score)
            })
            .sum();
        let fits = (0..languages).map(|language| {
            slider(criteria + 1 + language, self.knowledge[language])
                * i64::from(self.fit[alternative * languages + language])
        });
        of_criteria + slider(criteria, self.team) * fits.max().unwrap_or(0)
    }

    /// In how many samples this many of those present are above an alternative.
    fn with_above(&self, alternative: usize, above: usize) -> u32 {
        let Shape { samples, alternatives, .. } = self.draws.shape();
        if !self.present[alternative] {
            return 0;
        }
        let has = |sample: &usize| {
            let own = self.sum(*sample, alternative);
            let others = (0..alternatives).filter(|other| self.present[*other]);
            others.filter(|other| self.sum(*sample, *other) > own).count() == above
        };
        u32::try_from((0..samples).filter(has).count()).unwrap()
    }
}

fn assert_plain(alternatives: usize, criteria: usize, languages: usize) {
    for seed in 0..3 {
        let case = Case::new(seed, alternatives, criteria, languages);
        let counts = case.counts();
        for alternative in 0..alternatives {
            for rank in [1, 2, 3, alternatives] {
                let rank = rank.min(counts.places);
                assert_eq!(
                    counts.at_rank(alternative, rank),
                    case.with_above(alternative, rank - 1),
                    "{alternatives} alternatives, {criteria} criteria, {languages} languages, \
                     seed {seed}: alternative {alternative} at {rank}"
                );
            }
        }
    }
}

#[test]
fn up_to_sixteen_alternatives_are_ranked_as_they_are_one_by_one() {
    for (alternatives, criteria, languages) in
        [(1, 1, 0), (1, 3, 2), (2, 2, 1), (7, 5, 3), (8, 13, 11), (15, 13, 11), (16, 14, 2)]
    {
        assert_plain(alternatives, criteria, languages);
    }
}

#[test]
fn more_alternatives_are_ranked_as_they_are_one_by_one() {
    for (alternatives, criteria, languages) in [(17, 13, 11), (33, 4, 0), (50, 3, 2)] {
        assert_plain(alternatives, criteria, languages);
    }
}

#[test]
fn each_of_up_to_256_alternatives_has_one_rank_in_every_sample() {
    for alternatives in [16, 17, 33, 65, 256] {
        let case = Case::new(1, alternatives, 3, 2);
        let counts = case.counts();
        for (alternative, present) in case.present.iter().enumerate() {
            let all = (1..=alternatives).map(|rank| counts.at_rank(alternative, rank));
            let samples = if *present { counts.samples } else { 0 };
            assert_eq!(all.sum::<u32>(), samples, "{alternative} of {alternatives}");
        }
    }
    assert_eq!(Case::new(1, 257, 1, 0).counts().places, 32);
}

#[test]
fn a_table_of_nothing_has_no_counts() {
    assert_eq!(Case::new(1, 0, 5, 2).counts().places, 0);
    assert_eq!(Case::new(1, 3, 0, 0).counts().at_rank(3, 1), 0);
}

#[test]
fn the_largest_weights_and_scores_do_not_overflow() {
    let shape = Shape { samples: 50, alternatives: 2, criteria: 15, languages: 1 };
    let spread = |middle| Spread { middle, half: 0 };
    let spreads = [vec![spread(10_000); 15], vec![spread(9_999); 15]].concat();
    let draws = Draws::new(1, shape, &spreads, &[10, 10]);
    let sliders = Sliders { weights: &[1_000; 15], team: 1_000, knowledge: &[1_000] };
    let counts = draws.count(sliders, &[true, true], 50);
    assert_eq!((counts.at_rank(0, 1), counts.at_rank(1, 2)), (50, 50));
}

#[test]
fn fewer_samples_are_the_first_of_more() {
    let spreads = [Spread { middle: 5_000, half: 1_000 }; 6];
    let of = |samples| {
        let shape = Shape { samples, alternatives: 2, criteria: 3, languages: 0 };
        Draws::new(9, shape, &spreads, &[])
    };
    let (few, many) = (of(40), of(400));
    for sample in 0..40 {
        assert_eq!(few.score(sample, 1, 2), many.score(sample, 1, 2));
        assert_eq!(few.slide(sample, 3), many.slide(sample, 3));
    }
}

#[test]
fn an_update_gives_what_a_new_drawing_would() {
    let shape = Shape { samples: 300, alternatives: 3, criteria: 3, languages: 0 };
    let mut spreads = [Spread { middle: 5_000, half: 1_000 }; 9];
    let mut draws = Draws::new(9, shape, &spreads, &[]);
    spreads[4] = Spread { middle: 8_000, half: 2_000 };
    spreads[5] = Spread::default();
    draws.update(&spreads);
    let anew = Draws::new(9, shape, &spreads, &[]);
    for (sample, cell) in (0..300).flat_map(|sample| (0..9).map(move |cell| (sample, cell))) {
        let score = |draws: &Draws| draws.score(sample, cell / 3, cell % 3);
        assert_eq!(score(&draws), score(&anew), "sample {sample}, cell {cell}");
    }
}

#[test]
fn a_table_that_grew_or_shrank_has_the_noise_of_a_new_one() {
    let (criteria, languages) = (3, 2);
    let spread = |cell: usize| Spread { middle: i16::try_from(cell * 100).unwrap(), half: 500 };
    let shape = |alternatives| Shape { samples: 60, alternatives, criteria, languages };
    let fit: Vec<u8> = (0..40).map(|cell| cell % 11).collect();
    // The last cells are where they were, and exactly 0, as those are of which nothing is drawn.
    let spreads = |alternatives: usize| -> Vec<Spread> {
        let cells = alternatives * criteria;
        (0..cells)
            .map(|cell| if cell + 4 < cells { spread(cell) } else { Spread::default() })
            .collect()
    };
    let mut draws = Draws::of_sliders(9, shape(2), &fit[..4]);
    for alternatives in [2, 15, 17, 20, 16, 5, 0, 1, 18] {
        let (spreads, fit) = (spreads(alternatives), &fit[..alternatives * languages]);
        draws.resize(alternatives, fit);
        draws.update(&spreads);
        let anew = Draws::new(9, shape(alternatives), &spreads, fit);
        let count = |draws: &Draws| {
            let sliders = Sliders { weights: &[500; 3], team: 300, knowledge: &[900, 100] };
            draws.count(sliders, &vec![true; alternatives], usize::MAX)
        };
        assert_eq!(count(&draws), count(&anew), "{alternatives} alternatives");
        for (sample, cell) in (0..60).flat_map(|s| (0..alternatives * 3).map(move |c| (s, c))) {
            let score = |draws: &Draws| draws.score(sample, cell / 3, cell % 3);
            assert_eq!(score(&draws), score(&anew), "{alternatives} alternatives, cell {cell}");
        }
    }
}
