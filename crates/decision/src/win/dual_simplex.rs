//! Dual simplex method for linear programs.
//!
//! Why not a crate: `microlp` 0.7, a maintained one in Rust alone, adds 564 kB to a page that solves one
//! linear program with it (144 kB after brotli, 186 kB after gzip); a bare Leptos page is 95 kB after
//! brotli. The programs here have at most some thirty columns and rows, for which a dense tableau is
//! enough; it takes 3.4 kB before compression.
//!
//! A column costs something per step away from where it rests, so each column is a convex piecewise
//! linear cost with one kink. Resting columns are dual feasible from the start, which is why there
//! is no first phase. The method is the dual simplex of Lemke (The dual method of solving the
//! linear programming problem, 1954) with bounds, in which a basic column that comes back over its
//! kink changes its slope without a pivot (the long step of Fourer, Notes on the dual simplex
//! method, 1994). Ties go to the larger pivot, later to the first index (Bland, New finite pivoting
//! rules for the simplex method, 1977), and the number of pivots is limited.
//!
//! Only the four operations and comparisons of `f64` are used, so the answer is the same on every
//! machine. It is still rounded: callers have to check in whole numbers what they conclude.

use super::linear_program::{Column, End, Row, Solution};
use super::tableau::{Basic, Nonbasic, Tableau};

/// After this many pivots ties go to the first index, and after twice as many nothing goes on.
const PATIENCE: u32 = 150;

/// Looks for the cheapest values of the columns that satisfy all rows.
pub(super) fn solve(columns: &[Column], rows: &[Row]) -> Solution {
    let mut nonbasic = Vec::new();
    for (index, column) in columns.iter().enumerate() {
        nonbasic.push(Nonbasic { index, column: *column, at: column.rest, reduced: 0.0 });
    }
    let slack = Column { low: 0.0, rest: 0.0, high: f64::INFINITY, up: 0.0, down: 0.0 };
    let mut basic = Vec::new();
    for (row, Row { coefficients, least }) in rows.iter().enumerate() {
        let mut moves = vec![0.0; columns.len()];
        let mut at = -f64::from(*least);
        for ((to, by), column) in moves.iter_mut().zip(coefficients).zip(columns) {
            *to = f64::from(*by);
            at += *to * column.rest;
        }
        let index = columns.len() + row;
        basic.push(Basic { index, column: slack, at, above: true, moves });
    }
    let mut tableau = Tableau { nonbasic, basic };
    let mut pivots = 0;
    loop {
        let strict = pivots >= PATIENCE;
        let Some(leaving) = tableau.leaving(strict) else {
            return tableau.solved(End::Optimal, pivots, columns.len(), rows.len());
        };
        pivots += 1;
        if pivots > 2 * PATIENCE {
            return tableau.solved(End::Stalled, pivots, columns.len(), rows.len());
        }
        if !tableau.step(leaving, strict) {
            return tableau.infeasible(leaving, pivots, columns.len(), rows.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::solve;
    use crate::win::linear_program::{Column, End, Row};

    fn rows(rows: &[(&[i32], i32)]) -> Vec<Row> {
        let row = |(by, least): &(&[i32], i32)| Row { coefficients: by.to_vec(), least: *least };
        rows.iter().map(row).collect()
    }

    fn column(low: f64, rest: f64, high: f64) -> Column {
        Column { low, rest, high, up: 1.0, down: 1.0 }
    }

    #[test]
    fn the_cheapest_point_moves_what_gains_most() {
        // 3a + b >= 12 from (2, 1): a is raised by 5/3; the multiplier 1/3 proves that.
        let solved =
            solve(&[column(0.0, 2.0, 10.0), column(0.0, 1.0, 10.0)], &rows(&[(&[3, 1], 12)]));
        assert_eq!(solved.end, End::Optimal);
        let off = |a: f64, b: f64| (a - b).abs() > 1e-9;
        assert!(!off(solved.point[0], 11.0 / 3.0) && !off(solved.point[1], 1.0), "{solved:?}");
        assert!(!off(solved.multipliers[0], 1.0 / 3.0), "{solved:?}");
    }

    #[test]
    fn a_column_that_comes_back_over_its_rest_costs_the_other_way() {
        // a - b is 4 and a is at most 4, which takes 1 step of a and 5 of b from (5, 5).
        let columns = [column(0.0, 5.0, 10.0), column(0.0, 5.0, 10.0)];
        let solved = solve(&columns, &rows(&[(&[1, -1], 4), (&[-2, 2], -8), (&[-1, 0], -4)]));
        assert_eq!(solved.end, End::Optimal);
        let cost: f64 = solved.point.iter().map(|at| (at - 5.0).abs()).sum();
        assert!((solved.point[0] - 4.0).abs() < 1e-9 && (cost - 6.0).abs() < 1e-9, "{solved:?}");
    }

    #[test]
    fn the_multipliers_show_that_there_is_no_point() {
        let columns = [column(0.0, 0.0, 10.0), column(0.0, 0.0, 10.0)];
        let rows = rows(&[(&[1, -2], 1), (&[-1, 1], 1)]);
        let solved = solve(&columns, &rows);
        assert_eq!(solved.end, End::Infeasible);
        let by = |column: usize| -> f64 {
            let rows = rows.iter().zip(&solved.multipliers);
            rows.map(|(row, by)| f64::from(row.coefficients[column]) * by).sum()
        };
        let least: f64 = solved.multipliers.iter().sum();
        assert!(least > 10.0 * (by(0).max(0.0) + by(1).max(0.0)), "{solved:?}");
    }
}
