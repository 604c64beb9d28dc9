//! Linear program: columns with convex costs, rows that they have to satisfy, and its solution.

/// A variable, and what it costs to move it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    /// Its least value.
    pub low: f64,
    /// Where it rests, from `low` to `high`.
    pub rest: f64,
    /// Its greatest value.
    pub high: f64,
    /// What a step up costs; at least 0.
    pub up: f64,
    /// What a step down costs; at least 0.
    pub down: f64,
}

/// `sum of coefficient * column >= least`; a column without a coefficient has 0.
pub(super) struct Row {
    pub coefficients: Vec<i32>,
    pub least: i32,
}

impl Row {
    /// The sum at these values.
    pub(super) fn sum(&self, values: &[i32]) -> i32 {
        self.coefficients.iter().zip(values).map(|(by, value)| by * value).sum()
    }
}

/// What the method ended with.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum End {
    /// The cheapest point.
    Optimal,
    /// There is no point; the multipliers show it.
    Infeasible,
    /// The limit was reached; the multipliers still give a bound, the point means nothing.
    Stalled,
}

/// What the method found.
#[derive(Debug)]
pub(super) struct Solution {
    /// How it ended.
    pub end: End,
    /// How many steps it took.
    pub pivots: u32,
    /// The value of each column.
    pub point: Vec<f64>,
    /// A multiplier of each row, at least 0. Added up with them, the rows prove the least cost, or
    /// that there is no point (Farkas 1902).
    pub multipliers: Vec<f64>,
}
