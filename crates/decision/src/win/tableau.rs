//! Tableau of the simplex method.

use super::linear_program::{Column, End, Solution};

/// What is smaller than this is no violation of a row, which has whole coefficients.
const FEASIBLE: f64 = 1e-6;
/// What is smaller than this is not divided by.
const PIVOT: f64 = 1e-9;

/// A column that stands at its low end, at rest or at its high end.
#[derive(Clone, Copy)]
pub(super) struct Nonbasic {
    /// Its number; the rows are counted on from the columns.
    pub index: usize,
    /// What it is.
    pub column: Column,
    /// Where it stands.
    pub at: f64,
    /// What its step would cost through the basic columns alone.
    pub reduced: f64,
}

impl Nonbasic {
    /// What a step up costs, the columns that move with it counted.
    fn cost_up(&self) -> f64 {
        let own = if self.at < self.column.rest {
            -self.column.down
        } else if self.at < self.column.high {
            self.column.up
        } else {
            f64::INFINITY
        };
        own + self.reduced
    }

    /// What it costs less one step further down.
    fn cost_down(&self) -> f64 {
        let own = if self.at > self.column.rest {
            self.column.up
        } else if self.at > self.column.low {
            -self.column.down
        } else {
            f64::NEG_INFINITY
        };
        own + self.reduced
    }
}

/// A column that is a sum of nonbasic ones.
pub(super) struct Basic {
    /// Its number, as that of a nonbasic one.
    pub index: usize,
    /// What it is.
    pub column: Column,
    /// Its value.
    pub at: f64,
    /// Whether it counts as above its rest, or else as below.
    pub above: bool,
    /// How far it moves with a step of each nonbasic column.
    pub moves: Vec<f64>,
}

impl Basic {
    fn slope(&self) -> f64 {
        if self.above { self.column.up } else { -self.column.down }
    }

    /// The value on its piece that is nearest.
    fn nearest(&self) -> f64 {
        let Column { low, rest, high, .. } = self.column;
        let (low, high) = if self.above { (rest, high) } else { (low, rest) };
        if self.at < low {
            low
        } else if self.at > high {
            high
        } else {
            self.at
        }
    }

    /// How far it is below its piece (positive) or above it (negative).
    fn off(&self) -> f64 {
        self.nearest() - self.at
    }

    /// Whether it can cross its rest in this direction.
    fn may_cross(&self, up: bool) -> bool {
        let Column { low, rest, high, .. } = self.column;
        if up { !self.above && high > rest } else { self.above && low < rest }
    }
}

/// All columns, and the slacks of all rows.
pub(super) struct Tableau {
    pub nonbasic: Vec<Nonbasic>,
    pub basic: Vec<Basic>,
}

impl Tableau {
    /// The place of the basic column that is farthest off its piece, or the first.
    pub(super) fn leaving(&self, first: bool) -> Option<usize> {
        let mut best: Option<(usize, f64)> = None;
        for (place, basic) in self.basic.iter().enumerate() {
            let off = basic.off().abs();
            let index = |place: usize| self.basic.get(place).map_or(0, |m| m.index);
            let better =
                best.is_none_or(
                    |(held, most)| {
                        if first { basic.index < index(held) } else { off > most }
                    },
                );
            if off > FEASIBLE && better {
                best = Some((place, off));
            }
        }
        best.map(|(place, _)| place)
    }

    /// Brings the basic column at this place back to its piece, or its piece to it; false when
    /// nothing can.
    pub(super) fn step(&mut self, place: usize, first: bool) -> bool {
        let Self { nonbasic, basic } = self;
        let Some(row) = basic.get_mut(place) else { return false };
        let off = row.off();
        let sign = if off > 0.0 { 1.0 } else { -1.0 };
        // The nonbasic column that brings it back at the least cost for a step.
        let mut entering: Option<(usize, f64, f64, usize)> = None;
        for (at, (one, by)) in nonbasic.iter().zip(&row.moves).enumerate() {
            let by = by * sign;
            let cost = if by > PIVOT {
                one.cost_up() / by
            } else if by < -PIVOT {
                one.cost_down() / by
            } else {
                continue;
            };
            let size = by.abs();
            let better = entering.is_none_or(|(_, least, held, index)| {
                let tie = if first { one.index < index } else { size > held };
                cost < least || (cost <= least && tie)
            });
            if cost < f64::INFINITY && better {
                entering = Some((at, cost, size, one.index));
            }
        }
        let kink = row.column.up + row.column.down;
        // At its rest it may go on to its other piece, which costs the kink.
        if row.may_cross(off < 0.0) && entering.is_none_or(|(_, cost, ..)| kink < cost) {
            let before = row.slope();
            row.above = !row.above;
            let change = row.slope() - before;
            for (one, by) in nonbasic.iter_mut().zip(&row.moves) {
                one.reduced += change * by;
            }
            return true;
        }
        let Some((entering, ..)) = entering else { return false };
        self.pivot(place, entering);
        true
    }

    /// The basic column at one place comes to stand at the end of its piece, and the nonbasic one at
    /// the other place moves instead.
    fn pivot(&mut self, place: usize, entering: usize) {
        let Self { nonbasic, basic } = self;
        let Some(row) = basic.get_mut(place) else { return };
        let (Some(one), Some(by)) = (nonbasic.get_mut(entering), row.moves.get_mut(entering))
        else {
            return;
        };
        let (by, left_slope) = (std::mem::replace(by, -1.0), row.slope());
        let (left, joined) = (row.nearest(), *one);
        let by_how_much = (left - row.at) / by;
        *one = Nonbasic { index: row.index, column: row.column, at: left, reduced: 0.0 };
        row.index = joined.index;
        row.column = joined.column;
        row.at = joined.at + by_how_much;
        row.above = if by_how_much > 0.0 {
            joined.at >= joined.column.rest
        } else {
            joined.at > joined.column.rest
        };
        // Solved for the joined column: its own place now stands for the column that left.
        row.moves.iter_mut().for_each(|other| *other /= -by);
        let cost = joined.reduced + row.slope();
        for (other, share) in nonbasic.iter_mut().zip(&row.moves) {
            other.reduced += cost * share;
        }
        if let Some(one) = nonbasic.get_mut(entering) {
            one.reduced -= left_slope;
        }
        let pivot_row = row.moves.clone();
        for (_, other) in basic.iter_mut().enumerate().filter(|(other, _)| *other != place) {
            let Some(with) = other.moves.get_mut(entering).map(std::mem::take) else { continue };
            if with.abs() > 0.0 {
                other.at += with * by_how_much;
                for (by, share) in other.moves.iter_mut().zip(&pivot_row) {
                    *by += with * share;
                }
            }
        }
    }

    /// The solution that the tableau stands for.
    pub(super) fn solved(&self, end: End, pivots: u32, columns: usize, rows: usize) -> Solution {
        let nonbasic = self.nonbasic.iter().map(|one| (one.index, one.at, one.reduced));
        let basic = self.basic.iter().map(|one| (one.index, one.at, 0.0));
        let mut point = vec![0.0; columns];
        let mut multipliers = vec![0.0; rows];
        for (index, at, reduced) in nonbasic.chain(basic) {
            if let Some(value) = point.get_mut(index) {
                *value = at;
            } else if let Some(value) = multipliers.get_mut(index - columns) {
                *value = f64::max(reduced, 0.0);
            }
        }
        Solution { end, pivots, point, multipliers }
    }

    /// The row that nothing can bring back, as multipliers of the rows at the start.
    pub(super) fn infeasible(
        &self,
        place: usize,
        pivots: u32,
        columns: usize,
        rows: usize,
    ) -> Solution {
        let mut multipliers = vec![0.0; rows];
        let mut add = |index: usize, by: f64| {
            let row = index.checked_sub(columns).and_then(|row| multipliers.get_mut(row));
            if let Some(value) = row {
                *value = f64::max(by, 0.0);
            }
        };
        if let Some(row) = self.basic.get(place) {
            let sign = if row.off() > 0.0 { 1.0 } else { -1.0 };
            for (one, by) in self.nonbasic.iter().zip(&row.moves) {
                add(one.index, -by * sign);
            }
            add(row.index, sign);
        }
        Solution { end: End::Infeasible, pivots, point: Vec::new(), multipliers }
    }
}
