//! Interval of ranks: the shortest one that holds most of the samples.

use crate::robustness::{Robustness, percent};

/// How many of 100 samples such an interval holds at least.
const MOST: u64 = 90;

/// The shortest interval of ranks that holds nine tenths of all samples and the most frequent rank,
/// which is the mode: the highest density interval where the shares fall away from the mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RankInterval {
    /// The best rank in it, from 1.
    pub best: usize,
    /// The worst rank in it.
    pub worst: usize,
    /// The share of samples in it, in whole percent as by [`Robustness::percent`].
    pub percent: u32,
}

impl Robustness {
    /// The best and the worst rank that this alternative has in any sample. Nothing when it takes no
    /// part, or when its ranks are not counted.
    #[must_use]
    pub fn rank_ends(&self, alternative: usize) -> Option<(usize, usize)> {
        let mut ends = None;
        for rank in 1..=self.places() {
            if self.at_rank(alternative, rank) > 0 {
                ends = Some((ends.map_or(rank, |(best, _)| best), rank));
            }
        }
        ends
    }

    /// The ranks that this alternative has in nine of ten samples; of intervals of one length the
    /// one that holds most, and of equals the better one. Nothing when it takes no part, or when
    /// not all ranks are counted and the interval would need a worse one.
    #[must_use]
    pub fn rank_interval(&self, alternative: usize) -> Option<RankInterval> {
        let last = self.places();
        let mut most_frequent = (0, 0);
        for rank in 1..=last {
            let count = self.at_rank(alternative, rank);
            if count > most_frequent.1 {
                most_frequent = (rank, count);
            }
        }
        let (middle, _) = Some(most_frequent).filter(|(_, count)| *count > 0)?;
        for more in 0..last {
            let mut found: Option<(u32, usize)> = None;
            for best in middle.saturating_sub(more).max(1)..=middle.min(last - more) {
                let held = (best..=best + more).map(|rank| self.at_rank(alternative, rank)).sum();
                if found.is_none_or(|(most, _)| held > most) {
                    found = Some((held, best));
                }
            }
            let enough = |held: u32| u64::from(held) * 100 >= u64::from(self.samples()) * MOST;
            if let Some((held, best)) = found.filter(|(held, _)| enough(*held)) {
                let percent = percent(held, self.samples());
                return Some(RankInterval { best, worst: best + more, percent });
            }
        }
        None
    }
}
