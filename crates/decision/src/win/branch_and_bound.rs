//! Branch and bound: the best solution of several integer programs.

use super::integer_program::{IntegerProgram, Span};
use super::linear_program::End;
use super::rounding::whole;
use crate::level::Level;
use crate::slider::Slider;

/// How the search ended.
pub(super) struct Found {
    /// The moves with the least total change that was found; none when no solution was.
    pub moves: Option<Vec<(Slider, Level)>>,
    /// Whether nothing better (or, without moves, nothing at all) exists.
    pub proved: bool,
}

/// A node of the search tree: a part of a program that is still to be looked at.
struct Node {
    program: usize,
    spans: Vec<Span>,
    /// No solution in it changes less.
    bound: i32,
    /// The solution in fractions; where that is missing, what is nearest to where sliders are.
    point: Vec<f64>,
}

/// The state of the search.
struct BranchAndBound<'a> {
    programs: &'a [IntegerProgram],
    open: Vec<Node>,
    /// The best solution so far, with its total change.
    incumbent: Option<(i32, Vec<(Slider, Level)>)>,
    /// Only solutions that change less are wanted.
    below: i32,
    /// How many pivots are left.
    left: u32,
}

/// Looks for the least total change below `below` that solves one of the programs, by solving
/// relaxations of them in about `limit` pivots at most (Land and Doig, An automatic method of solving discrete
/// programming problems, 1960). The part with the least bound is always the next, so
/// what is found first is the best, and parts are left out on proofs in whole numbers only.
pub(super) fn branch_and_bound(programs: &[IntegerProgram], limit: u32, below: i32) -> Found {
    let mut search =
        BranchAndBound { programs, open: Vec::new(), incumbent: None, below, left: limit };
    for (place, program) in programs.iter().enumerate() {
        search.look(place, program.spans.clone());
    }
    while search.left > 0 && search.branch() {}
    let least = search.least();
    let proved = search.left > 0 && search.open.iter().all(|open| open.bound >= least);
    Found { moves: search.incumbent.map(|(_, moves)| moves), proved }
}

impl BranchAndBound<'_> {
    /// Nothing that changes as much is of use any more.
    fn least(&self) -> i32 {
        self.incumbent.as_ref().map_or(self.below, |(cost, _)| *cost)
    }

    /// Looks at a part: leaves it out, takes its answer, or keeps it open.
    fn look(&mut self, place: usize, spans: Vec<Span>) {
        let Some(program) = self.programs.get(place) else { return };
        let solved = program.relax(&spans);
        self.left = self.left.saturating_sub(1 + solved.pivots);
        let Some(bound) = program.bound(&spans, &solved.multipliers) else { return };
        if bound >= self.least() {
            return;
        }
        let mut point = solved.point;
        if solved.end != End::Optimal {
            point = spans.iter().map(|(low, _)| f64::from(*low)).collect();
        }
        let levels = point.iter().zip(&spans).map(|(value, span)| nearest(*value, *span));
        let levels: Vec<i32> = levels.collect();
        if let Some(cost) = program.cost(&levels)
            && cost < self.least()
        {
            self.incumbent = Some((cost, program.moves(&levels)));
            if cost <= bound {
                return;
            }
        }
        self.open.push(Node { program: place, spans, bound, point });
    }

    /// Parts the open part with the least bound, the latest of them; false when that cannot lead
    /// to anything better.
    fn branch(&mut self) -> bool {
        let parts = self.open.iter().enumerate();
        let Some((next, _)) = parts.min_by_key(|(place, open)| (open.bound, usize::MAX - place))
        else {
            return false;
        };
        let Node { program, spans, bound, point } = self.open.swap_remove(next);
        if bound >= self.least() {
            self.open.clear();
            return false;
        }
        // The slider whose value is farthest from a whole number, of those that can still move.
        let mut widest: Option<(usize, i32, f64)> = None;
        for (place, (value, (low, high))) in point.iter().zip(&spans).enumerate() {
            let below = nearest(value - 0.5, (*low, high - 1));
            let off = value - f64::from(below);
            let off = f64::max(f64::min(off, 1.0 - off), 0.0);
            if low < high && widest.is_none_or(|(.., most)| off > most) {
                widest = Some((place, below, off));
            }
        }
        let Some((place, below, _)) = widest else { return true };
        let part = |low: Option<i32>, high: Option<i32>| {
            let mut spans = spans.clone();
            if let Some(span) = spans.get_mut(place) {
                *span = (low.unwrap_or(span.0), high.unwrap_or(span.1));
            }
            spans
        };
        let (down, up) = (part(None, Some(below)), part(Some(below + 1), None));
        self.look(program, down);
        self.look(program, up);
        true
    }
}

/// The whole number within the span that is nearest to a value.
fn nearest(value: f64, (low, high): Span) -> i32 {
    i32::try_from(whole(value)).unwrap_or(0).min(high).max(low)
}

#[cfg(test)]
#[allow(clippy::expect_used, reason = "a test fails by panicking")]
mod tests {
    use super::branch_and_bound;
    use crate::win::{comparison::Comparison, integer_program::programs};
    use crate::{Alternative, Cell, Model, Scenario, Value};

    #[test]
    fn a_search_that_is_stopped_claims_no_proof() {
        let rows = [[50, 50], [89, 30], [22, 60]].map(|row: [u8; 2]| Alternative {
            doubt: Vec::new(),
            values: row.map(|tenths| Cell::Known(Value::tenths(tenths))).to_vec(),
            fit: Vec::new(),
        });
        let model = Model::new(rows.to_vec()).expect("all of one shape");
        let scenario = Scenario::blank(&model);
        let comparison = Comparison::new(&model, &scenario, 0, &[1, 2], &[]).expect("in the model");
        let programs = programs(&comparison, 1);
        let ends = (1..300).map(|limit| branch_and_bound(&programs, limit, i32::MAX));
        let ends: Vec<(bool, bool)> = ends.map(|e| (e.proved, e.moves.is_some())).collect();
        assert_eq!(ends.first(), Some(&(false, false)));
        assert_eq!(ends.last(), Some(&(true, true)));
    }
}
