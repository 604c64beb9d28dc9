//! Piecewise linear functions: scores along a slider.

use std::cmp::Ordering;

use crate::position::Position;

/// A continuous function made of straight pieces: what an alternative scores, in any unit, along a
/// slider.
///
/// It goes on straight beyond its outermost corners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piecewise {
    first: Line,
    /// Where each further piece starts, in ascending order.
    then: Vec<(Position, Line)>,
}

impl Piecewise {
    /// The straight line `at_zero + slope * x`.
    #[must_use]
    pub const fn line(at_zero: i32, slope: i32) -> Self {
        Self { first: Line { at_zero, slope, under: 1 }, then: Vec::new() }
    }

    /// A row of a table along the weight of one column: the weighted sum of the row, in which the
    /// weight of `column` is the variable. What a row or the weights lack counts as 0.
    ///
    /// A table of fractions is made whole by multiplying all of it by a common denominator, which
    /// moves no crossing; where the weights are multiplied, the variable counts in that unit.
    /// Nothing when the sum does not fit.
    ///
    /// ```
    /// use stackfit_decision::{Piecewise, Position, winners};
    ///
    /// // Two alternatives on two criteria, along the weight of the first from 0 to 10.
    /// let rows = [[9, 4], [5, 7]];
    /// let lines: Vec<_> =
    ///     rows.iter().filter_map(|row| Piecewise::weighted(row, &[0, 4], 0)).collect();
    /// let found = winners(&lines, Position::START, Position::END);
    /// assert_eq!(found[0].winners, [1]);
    /// assert_eq!(found[0].to, Position::whole(3));
    /// assert_eq!(found[1].winners, [0]);
    /// ```
    #[must_use]
    pub fn weighted(row: &[i32], weights: &[i32], column: usize) -> Option<Self> {
        let mut at_zero: i32 = 0;
        for (place, (value, weight)) in row.iter().zip(weights).enumerate() {
            if place != column {
                at_zero = at_zero.checked_add(value.checked_mul(*weight)?)?;
            }
        }
        Some(Self::line(at_zero, row.get(column).copied().unwrap_or(0)))
    }

    /// The function through these corners `(x, y)`, from left to right; through one alone it is
    /// level. Heights that are fractions are made whole by a common unit for all functions.
    ///
    /// ```
    /// use stackfit_decision::{Piecewise, Position, winners};
    ///
    /// // A tent that is highest at 4 against a level of 6.
    /// let [left, top, right] = [(0, 2), (4, 10), (10, 4)].map(|(x, y)| (Position::whole(x), y));
    /// let functions = [Piecewise::through(&[left, top, right]), Some(Piecewise::line(6, 0))];
    /// let functions: Vec<_> = functions.into_iter().flatten().collect();
    /// let intervals = winners(&functions, Position::START, Position::END);
    /// assert_eq!(intervals[1].winners, [0]);
    /// assert_eq!((intervals[1].from, intervals[1].to), (Position::whole(2), Position::whole(8)));
    /// ```
    ///
    /// Nothing when there is no corner, when they do not stand from left to right, or when a piece
    /// needs numbers that do not fit.
    #[must_use]
    pub fn through(corners: &[(Position, i32)]) -> Option<Self> {
        let (_, height) = corners.first()?;
        let mut whole = Self::line(*height, 0);
        for (place, (from, to)) in corners.iter().zip(corners.iter().skip(1)).enumerate() {
            let line = Line::through(*from, *to)?;
            if place == 0 {
                whole.first = line;
            } else {
                whole.then.push((from.0, line));
            }
        }
        Some(whole)
    }

    /// The larger of a level and a line that does not fall, at every x from 0 on.
    pub(super) fn level_or_rising(level: i32, at_zero: i32, slope: i32) -> Self {
        let line = Self::line(at_zero, slope);
        match Position::new(i64::from(level) - i64::from(at_zero), slope.into()) {
            Some(corner) if corner > Position::START => {
                Self { then: vec![(corner, line.first)], ..Self::line(level, 0) }
            }
            Some(_) => line,
            None => Self::line(level.max(at_zero), 0),
        }
    }

    /// The piece just to the right of a place, with where it ends: at the latest at `to`.
    pub(super) fn piece(&self, after: Position, to: Position) -> (Line, Position) {
        let mut line = self.first;
        for (corner, next) in &self.then {
            if *corner > after {
                return (line, to.min(*corner));
            }
            line = *next;
        }
        (line, to)
    }
}

/// The straight line `(at_zero + slope * x) / under`, where `under` is above 0.
///
/// With numbers of 32 bits neither comparing lines nor crossing them can overflow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Line {
    at_zero: i32,
    slope: i32,
    under: i32,
}

impl Line {
    /// The line through two corners, the left one first.
    fn through((x, from): (Position, i32), (end, to): (Position, i32)) -> Option<Self> {
        let right = end.numerator().checked_mul(x.denominator())?;
        let width = right.checked_sub(x.numerator().checked_mul(end.denominator())?)?;
        if width <= 0 {
            return None;
        }
        // All over the width, which is the distance times both denominators.
        let rise = (i64::from(to) - i64::from(from)).checked_mul(end.denominator())?;
        let slope = Position::new(rise.checked_mul(x.denominator())?, width)?;
        let before = Position::new(rise.checked_mul(x.numerator())?, width)?;
        let start = i64::from(from).checked_mul(before.denominator())?;
        let at_zero = Position::new(start.checked_sub(before.numerator())?, before.denominator())?;
        // To one denominator.
        let under = slope.denominator().checked_mul(at_zero.denominator())?;
        let shared = Position::new(slope.denominator(), at_zero.denominator())?;
        let under = under.checked_div(slope.denominator().checked_div(shared.numerator())?)?;
        let over = |part: Position| {
            let factor = under.checked_div(part.denominator())?;
            i32::try_from(part.numerator().checked_mul(factor)?).ok()
        };
        Some(Self {
            at_zero: over(at_zero)?,
            slope: over(slope)?,
            under: i32::try_from(under).ok()?,
        })
    }

    /// The difference to another line, times both denominators: at 0, and the slope.
    fn minus(self, other: Self) -> (i64, i64) {
        let (one, two) = (i64::from(other.under), i64::from(self.under));
        let at_zero = i64::from(self.at_zero) * one - i64::from(other.at_zero) * two;
        let slope = i64::from(self.slope) * one - i64::from(other.slope) * two;
        (at_zero, slope)
    }

    /// Which line is higher just to the right of a place.
    pub(super) fn compare(self, other: Self, after: Position) -> Ordering {
        let (at_zero, slope) = self.minus(other);
        let fixed = i128::from(at_zero) * i128::from(after.denominator());
        let height = fixed + i128::from(slope) * i128::from(after.numerator());
        height.cmp(&0).then(slope.cmp(&0))
    }

    /// Where another line that rises faster meets this one, if it does before `limit`.
    pub(super) fn overtaken(self, by: Self, limit: Position) -> Option<Position> {
        let (ahead, slope) = self.minus(by);
        let gain = -slope;
        // Compared before it is reduced, because most crossings lie too far away to matter.
        let meets = i128::from(ahead) * i128::from(limit.denominator());
        let near = gain > 0 && meets < i128::from(limit.numerator()) * i128::from(gain);
        if near { Position::new(ahead, gain) } else { None }
    }
}
