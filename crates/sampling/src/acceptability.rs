//! Rank acceptabilities of any table (SMAA-2).

use crate::stream::Stream;
use crate::top_scores::TopScores;

/// The values of alternatives on criteria, all of which are to be maximised, on scales that weights
/// can be put on.
#[derive(Clone, Copy, Debug)]
pub struct Table<'a> {
    /// How many criteria there are.
    pub criteria: usize,
    /// The values by rows, one row an alternative; a row that is not whole does not count.
    pub values: &'a [f64],
}

/// How often each alternative came to each rank.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Acceptability {
    /// How many samples were drawn.
    pub samples: u32,
    /// How many ranks are counted; what comes after them is not.
    pub places: usize,
    counts: Vec<u32>,
    criteria: usize,
    firsts: Vec<f64>,
}

impl Acceptability {
    /// In how many samples an alternative came to a rank, which counts from 1.
    #[must_use]
    pub fn at_rank(&self, alternative: usize, rank: usize) -> u32 {
        let within = (1..=self.places).contains(&rank);
        let place = (alternative * self.places + rank).wrapping_sub(1);
        if within { self.counts.get(place).copied().unwrap_or(0) } else { 0 }
    }

    /// In how many samples it was first, alone or with others.
    #[must_use]
    pub fn first(&self, alternative: usize) -> u32 {
        self.at_rank(alternative, 1)
    }

    /// Its central weights: the mean of the weights with which it was first, a typical preference
    /// of those who should choose it. Nothing when it never was.
    #[must_use]
    pub fn central_weights(&self, alternative: usize) -> Option<Vec<f64>> {
        let first = self.first(alternative);
        let from = alternative * self.criteria;
        let sums = self.firsts.get(from..from + self.criteria).filter(|_| first > 0)?;
        Some(sums.iter().map(|sum| sum / f64::from(first)).collect())
    }
}

/// Counts the ranks of a table's alternatives, the first `places` of them and at least one, over
/// samples of weights.
///
/// `weights` fills in the weights of each sample; [`simplex`](crate::simplex) knows nothing of
/// them, and a closure that does nothing leaves them all at 1. Equal sums share the better rank,
/// and each counts in full. All values must be finite. One addition after the other in the order of
/// the criteria, so that all machines agree to the last bit.
///
/// Takes time in proportion to samples, alternatives and criteria, and memory for
/// `alternatives * (places + criteria)` numbers.
pub fn acceptability(
    table: Table,
    samples: u32,
    places: usize,
    seed: u64,
    weights: &mut dyn FnMut(&mut Stream, &mut [f64]),
) -> Acceptability {
    let criteria = table.criteria.max(1);
    let alternatives = table.values.len() / criteria;
    let places = places.max(1).min(alternatives);
    let mut result = Acceptability {
        samples,
        places,
        counts: vec![0; alternatives * places],
        criteria,
        firsts: vec![0.0; alternatives * criteria],
    };
    let mut stream = Stream::new(seed, u32::MAX, 0);
    // By criteria, so that the sums grow side by side.
    let values = columns(table.values, criteria, alternatives);
    let mut weight = vec![1.0; criteria];
    let mut worth = vec![0.0; alternatives];
    let mut sums = vec![0; alternatives];
    let mut top_scores = TopScores::new(places);
    for _ in 0..samples {
        weights(&mut stream, &mut weight);
        worth.fill(0.0);
        for (criterion, weight) in weight.iter().enumerate() {
            let column = criterion * alternatives..(criterion + 1) * alternatives;
            let values = values.get(column).unwrap_or_default();
            worth.iter_mut().zip(values).for_each(|(worth, value)| *worth += weight * value);
        }
        sums.iter_mut().zip(&worth).for_each(|(sum, worth)| *sum = ordered(*worth));
        top_scores.fill(&sums);
        let firsts = result.firsts.chunks_exact_mut(criteria);
        let counts = result.counts.chunks_exact_mut(places.max(1));
        for ((sum, counts), firsts) in sums.iter().zip(counts).zip(firsts) {
            let Some(above) = top_scores.above(*sum) else { continue };
            if let Some(count) = counts.get_mut(above) {
                *count += 1;
            }
            if above == 0 {
                firsts.iter_mut().zip(&weight).for_each(|(first, weight)| *first += weight);
            }
        }
    }
    result
}

/// The whole rows of a table, one column after the other.
fn columns(rows: &[f64], criteria: usize, alternatives: usize) -> Vec<f64> {
    let mut columns = vec![0.0; criteria * alternatives];
    for (row, cells) in rows.chunks_exact(criteria).enumerate() {
        for (slot, cell) in columns.iter_mut().skip(row).step_by(alternatives.max(1)).zip(cells) {
            *slot = *cell;
        }
    }
    columns
}

/// A whole number that has the same order; both zeros are the same.
fn ordered(number: f64) -> i64 {
    let bits = (number + 0.0).to_bits().cast_signed();
    bits ^ ((bits >> 63) & i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::ordered;

    #[test]
    fn whole_numbers_have_the_order_of_their_fractions() {
        let rising = [-1e300, -2.5, -1e-300, 0.0, 1e-300, 2.5, 1e300];
        assert!(rising.map(ordered).is_sorted_by(|a, b| a < b));
        assert_eq!(ordered(-0.0), ordered(0.0));
    }
}
