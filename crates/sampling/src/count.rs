//! Counts of ranks at one position of the sliders.

use std::ops::Range;

use bytemuck::cast;
use wide::{i16x8, i32x4};

use crate::draws::{Draws, LANES, LanePairs};
use crate::top_scores::TopScores;

/// The highest weight, in hundredths.
const TOP_WEIGHT: i16 = 1_000;
/// Of up to this many alternatives all ranks are counted.
const ALL: usize = 256;
/// How many ranks are counted when there are more.
const PLACES: usize = 32;
/// How many samples are counted in one go.
const CHUNK: usize = 100;
/// Below every sum, which is at most 10,000 * 1,000 for each term.
const ABSENT: i32 = i32::MIN / 2;

/// Where the sliders stand, in hundredths from 0 to 1,000. What is missing counts as 0.
#[derive(Clone, Copy, Debug)]
pub struct Sliders<'a> {
    /// How much each criterion matters.
    pub weights: &'a [i16],
    /// How much the team's language matters.
    pub team: i16,
    /// How well the team knows each language.
    pub knowledge: &'a [i16],
}

/// How often each alternative came to each rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// How many samples were used.
    pub samples: u32,
    /// How many ranks are counted: all of up to 256 alternatives, and the first 32 of more.
    pub places: usize,
    by_rank: Vec<u32>,
}

impl Counts {
    /// In how many samples an alternative came to a rank, which counts from 1.
    #[must_use]
    pub fn at_rank(&self, alternative: usize, rank: usize) -> u32 {
        let within = (1..=self.places).contains(&rank);
        let place = (alternative * self.places + rank).wrapping_sub(1);
        if within { self.by_rank.get(place).copied().unwrap_or(0) } else { 0 }
    }
}

/// The weights of one sample, ready for multiplication.
struct Weights {
    /// Those of each pair of criteria, four times over.
    pairs: Vec<i16x8>,
    /// The team's, with nothing beside it.
    team: i16x8,
    /// The knowledge of each language that is known at all.
    knowledge: Vec<(usize, i16)>,
}

impl Draws {
    /// Counts the ranks of the alternatives that are present over the first `samples` samples, or
    /// as many as there are.
    ///
    /// Every slider that is not 0 moves by up to 2 points and stays between 0.01 and 10, so that
    /// what matters never ceases to; sliders at 0 stay there. Equal sums share the better rank.
    /// Those that are not present have no rank and take none.
    #[must_use]
    pub fn count(&self, sliders: Sliders, present: &[bool], samples: usize) -> Counts {
        let samples = samples.min(self.shape().samples);
        if self.shape().alternatives <= LANES {
            self.count_few(sliders, present, samples)
        } else {
            self.count_many(sliders, present, samples)
        }
    }

    /// Up to [`LANES`] alternatives: each is compared with each, all at once.
    fn count_few(&self, sliders: Sliders, present: &[bool], samples: usize) -> Counts {
        let alternatives = self.shape().alternatives;
        let mut counts = [[0_u32; LANES]; LANES];
        let offsets = offsets(present);
        let mut weights = Weights::new(self, sliders);
        for from in (0..samples).step_by(CHUNK) {
            let some = from..samples.min(from + CHUNK);
            self.count_some(sliders, offsets, some, &mut weights, &mut counts);
        }
        let mut kept = Vec::with_capacity(alternatives * alternatives);
        for (alternative, counts) in counts.iter().take(alternatives).enumerate() {
            let present = present.get(alternative).copied().unwrap_or(false);
            kept.extend(counts.iter().take(alternatives).map(|n| if present { *n } else { 0 }));
        }
        Counts { samples: number(samples), places: alternatives, by_rank: kept }
    }

    /// A part of the samples. Called often and not inlined, because an engine that starts with a
    /// quick translation of a function puts a better one in place only between two calls.
    #[inline(never)]
    fn count_some(
        &self,
        sliders: Sliders,
        offsets: [i32x4; LANES / 4],
        samples: Range<usize>,
        weights: &mut Weights,
        counts: &mut [[u32; LANES]; LANES],
    ) {
        for sample in samples {
            weights.set(self, sliders, sample);
            let sums = add(self.block(sample, 0), weights.sums(self, 0), weights, offsets);
            for (rank, counts) in ranks(sums).into_iter().zip(&mut *counts) {
                counts[rank & (LANES - 1)] += 1;
            }
        }
    }

    /// Any number of alternatives: the best are found first.
    fn count_many(&self, sliders: Sliders, present: &[bool], samples: usize) -> Counts {
        let alternatives = self.shape().alternatives;
        let places = if alternatives > ALL { PLACES } else { alternatives };
        let mut counts = vec![0; alternatives * places];
        let mut top_scores = TopScores::new(places);
        let mut sums = Vec::with_capacity(alternatives.next_multiple_of(LANES));
        let mut weights = Weights::new(self, sliders);
        for sample in 0..samples {
            weights.set(self, sliders, sample);
            sums.clear();
            for block in 0..alternatives.div_ceil(LANES) {
                let offsets = offsets(present.get(block * LANES..).unwrap_or_default());
                let start = weights.sums(self, block);
                let added = add(self.block(sample, block), start, &weights, offsets);
                sums.extend(cast::<_, [i32; LANES]>(added).map(i64::from));
            }
            top_scores.fill(&sums);
            for (sum, counts) in sums.iter().zip(counts.chunks_exact_mut(places)) {
                let rank = top_scores.above(*sum).filter(|_| *sum >= 0);
                if let Some(count) = rank.and_then(|rank| counts.get_mut(rank)) {
                    *count += 1;
                }
            }
        }
        Counts { samples: number(samples), places, by_rank: counts }
    }

    /// The scores of [`LANES`] alternatives in a sample.
    fn block(&self, sample: usize, block: usize) -> &[LanePairs] {
        let from = sample * self.row() + block * self.pairs();
        self.scores().get(from..from + self.pairs()).unwrap_or_default()
    }
}

impl Weights {
    fn new(draws: &Draws, sliders: Sliders) -> Self {
        let known = sliders.knowledge.iter().take(draws.shape().languages).enumerate();
        Self {
            pairs: vec![i16x8::default(); draws.pairs()],
            team: i16x8::default(),
            knowledge: known.filter(|(_, level)| **level > 0).map(|(at, _)| (at, 0)).collect(),
        }
    }

    /// Moves the sliders as they are in this sample.
    fn set(&mut self, draws: &Draws, sliders: Sliders, sample: usize) {
        let from = sample * draws.sliders();
        let moves = draws.moves().get(from..from + draws.sliders()).unwrap_or_default();
        let (of_criteria, rest) =
            moves.split_at_checked(draws.shape().criteria).unwrap_or_default();
        let (of_team, of_languages) = rest.split_first().unwrap_or((&0, &[]));
        let mut levels = sliders.weights.iter().zip(of_criteria);
        for pair in &mut self.pairs {
            let mut next = || levels.next().map_or(0, |(level, by)| moved(*level, *by));
            let (one, two) = (next(), next());
            *pair = i16x8::new([one, two, one, two, one, two, one, two]);
        }
        let team = moved(sliders.team, *of_team);
        self.team = i16x8::new([team, 0, team, 0, team, 0, team, 0]);
        for (language, knowledge) in &mut self.knowledge {
            let level = sliders.knowledge.get(*language).copied().unwrap_or(0);
            *knowledge = moved(level, of_languages.get(*language).copied().unwrap_or(0));
        }
    }

    /// What the team's language adds to the sums of a block: the best fit over the languages, where
    /// hundredths of knowledge times tenths of fit are thousandths.
    #[inline]
    fn sums(&self, draws: &Draws, block: usize) -> [i32x4; LANES / 4] {
        let languages = draws.shape().languages;
        let from = block * languages;
        let fits = draws.fit().get(from..from + languages).unwrap_or_default();
        let mut best = [i16x8::default(); LANES / 4];
        for (language, knowledge) in &self.knowledge {
            let knowledge = i16x8::splat(*knowledge);
            let Some(fit) = fits.get(*language) else { continue };
            for (best, fit) in best.iter_mut().zip(fit) {
                *best = best.max(i16x8::new(*fit) * knowledge);
            }
        }
        best.map(|best| best.dot(self.team))
    }
}

/// Where a slider stands after a move.
#[inline]
fn moved(level: i16, by: i16) -> i16 {
    if level > 0 { level.saturating_add(by).clamp(1, TOP_WEIGHT) } else { 0 }
}

/// What to add to the sums, so that those who are absent are below all others.
fn offsets(present: &[bool]) -> [i32x4; LANES / 4] {
    let mut offsets = [ABSENT; LANES];
    for (offset, present) in offsets.iter_mut().zip(present) {
        *offset = if *present { 0 } else { ABSENT };
    }
    cast(offsets)
}

/// Adds weights times scores.
#[inline]
fn add(
    scores: &[LanePairs],
    mut sums: [i32x4; LANES / 4],
    weights: &Weights,
    offsets: [i32x4; LANES / 4],
) -> [i32x4; LANES / 4] {
    for (pair, weight) in scores.iter().zip(&weights.pairs) {
        for (sum, values) in sums.iter_mut().zip(pair) {
            *sum += i16x8::new(*values).dot(*weight);
        }
    }
    for (sum, offset) in sums.iter_mut().zip(offsets) {
        *sum += offset;
    }
    sums
}

/// How many are above each.
#[inline]
fn ranks(sums: [i32x4; LANES / 4]) -> [usize; LANES] {
    let mut ranks = [i32x4::default(); LANES / 4];
    for other in cast::<_, [i32; LANES]>(sums) {
        let other = i32x4::splat(other);
        for (rank, sum) in ranks.iter_mut().zip(sums) {
            // True is -1.
            *rank -= other.simd_gt(sum);
        }
    }
    cast::<_, [u32; LANES]>(ranks).map(|rank| rank as usize)
}

/// A number of samples as it is told.
fn number(samples: usize) -> u32 {
    u32::try_from(samples).unwrap_or(u32::MAX)
}
