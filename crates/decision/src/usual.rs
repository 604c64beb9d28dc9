//! The ranks that an alternative usually has.

use super::Robustness;
use super::robustness::percent;

/// How many of 100 samples usual ranks hold at least.
const MOST: u64 = 90;

/// The shortest range of ranks that holds nine tenths of all samples and the most frequent rank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UsualRanks {
    /// The best rank of the range, from 1.
    pub best: usize,
    /// The worst rank of the range.
    pub worst: usize,
    /// The share of samples in it, in whole percent as by [`Robustness::percent`].
    pub percent: u32,
}

impl Robustness {
    /// The ranks that this alternative usually has; of ranges of one length the one that holds
    /// most, and of equals the better one. Nothing when it takes no part, or when not all ranks are
    /// counted and it usually has a worse one.
    #[must_use]
    pub fn usual_ranks(&self, alternative: usize) -> Option<UsualRanks> {
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
                return Some(UsualRanks { best, worst: best + more, percent });
            }
        }
        None
    }
}
