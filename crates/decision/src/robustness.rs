//! Robustness: rank acceptabilities in settings near the present one.

use stackfit_sampling::Counts;

/// How often each alternative comes to each rank when sliders and values are a little different.
///
/// The shares are rank acceptabilities of a local stochastic multicriteria acceptability analysis
/// (Lahdelma, Hokkanen and Salminen, SMAA, European Journal of Operational Research 106, 1998).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Robustness {
    counts: Counts,
}

impl Robustness {
    pub(super) fn new(counts: Counts) -> Self {
        Self { counts }
    }

    /// How many samples were used; 0 when all weights are 0, so that nothing is ranked.
    #[must_use]
    pub fn samples(&self) -> u32 {
        self.counts.samples
    }

    /// How many ranks are counted: all when there are up to 256 alternatives, else the first 32.
    #[must_use]
    pub fn places(&self) -> usize {
        self.counts.places
    }

    /// In how many samples this alternative is first, alone or with others.
    #[must_use]
    pub fn first(&self, alternative: usize) -> u32 {
        self.at_rank(alternative, 1)
    }

    /// In how many samples it has this rank, which counts from 1. Equal sums share the better rank.
    /// Who takes no part has none.
    #[must_use]
    pub fn at_rank(&self, alternative: usize, rank: usize) -> u32 {
        self.counts.at_rank(alternative, rank)
    }

    /// The share of samples in which it has this rank, in whole percent, rounded half up. Only what
    /// holds in every sample is 100, and only what never does is 0.
    #[must_use]
    pub fn percent(&self, alternative: usize, rank: usize) -> u32 {
        percent(self.at_rank(alternative, rank), self.samples())
    }
}

/// A count out of this many samples, in whole percent, where 0 and 100 mean never and always.
pub(super) fn percent(count: u32, samples: u32) -> u32 {
    let percent = u64::from(count) * 100 + u64::from(samples / 2);
    match u32::try_from(percent.checked_div(u64::from(samples)).unwrap_or(0)).unwrap_or(0) {
        0 if count > 0 => 1,
        100.. if count < samples => 99,
        percent => percent,
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn only_never_is_nothing_and_only_always_is_everything() {
        let shares = [(0, 0), (1, 1), (9_999, 99), (10_000, 100), (550, 6), (449, 4)];
        for (count, expected) in shares {
            assert_eq!(percent(count, 10_000), expected, "{count}");
        }
        assert_eq!(percent(0, 0), 0);
    }
}
