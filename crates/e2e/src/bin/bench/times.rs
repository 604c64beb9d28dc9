//! Times of the same thing, many times over, in a few figures.

use std::fmt;

/// Milliseconds.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    /// The shortest of all, which a busy machine disturbs the least.
    pub shortest: f64,
    /// Half of the times are shorter.
    pub median: f64,
    /// Of 20 times 19 are shorter.
    pub p95: f64,
    /// The longest of all.
    pub longest: f64,
}

impl Times {
    /// The figures of these times, if there is any.
    pub fn new(mut times: Vec<f64>) -> Option<Self> {
        times.sort_by(f64::total_cmp);
        let at = |place: usize| times.get(place).copied();
        let last = times.len().checked_sub(1)?;
        Some(Self {
            shortest: at(0)?,
            median: f64::midpoint(at(last / 2)?, at(times.len() / 2)?),
            p95: at((times.len() * 95 / 100).min(last))?,
            longest: at(last)?,
        })
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { shortest, median, p95, longest } = self;
        write!(
            f,
            "median {median:.1} ms, 95th percentile {p95:.1} ms, \
             from {shortest:.1} to {longest:.1} ms"
        )
    }
}
