//! Flip points: where the highest of several functions and their order change.

use std::cmp::Ordering;

use crate::piecewise::Piecewise;
use crate::position::Position;

/// An interval of positions in which the same ones are first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Where it starts.
    pub from: Position,
    /// Where it ends, further to the right. There the first of this interval and of the next one,
    /// if there is one, are level.
    pub to: Position,
    /// Who is first everywhere strictly between the ends, in ascending order. Several are level
    /// all the way, not just at a point.
    pub winners: Vec<usize>,
}

/// Who is highest between two places: the upper envelope of functions, from left to right.
///
/// The intervals cover all from `from` to `to`, and neighbours differ in their winners. One that
/// is level with the highest at a single point has no interval there. There are none without
/// functions, or when `from` is not left of `to`.
///
/// It walks from one change to the next: among all others, the next one is the nearest to meet
/// the leader.
///
/// ```
/// use stackfit_decision::{Piecewise, Position, winners};
///
/// // 10 against 3x, which is higher from 10/3 on.
/// let functions = [Piecewise::line(10, 0), Piecewise::line(0, 3)];
/// let intervals = winners(&functions, Position::START, Position::END);
/// assert_eq!(Some(intervals[0].to), Position::new(10, 3));
/// assert_eq!((&intervals[0].winners, &intervals[1].winners), (&vec![0], &vec![1]));
/// ```
#[must_use]
pub fn winners(functions: &[Piecewise], from: Position, to: Position) -> Vec<Interval> {
    let mut intervals: Vec<Interval> = Vec::new();
    let mut at = from;
    while at < to {
        let pieces = functions.iter().map(|function| function.piece(at, to));
        let higher = pieces.reduce(|best, piece| {
            if piece.0.compare(best.0, at) == Ordering::Greater { piece } else { best }
        });
        let Some((leader, _)) = higher else { break };
        let (mut next, mut winners) = (to, Vec::new());
        for (index, function) in functions.iter().enumerate() {
            let (mut line, mut end) = function.piece(at, to);
            if line.compare(leader, at) == Ordering::Equal {
                winners.push(index);
                next = next.min(end);
                continue;
            }
            // Lower where each piece starts, it meets the leader inside the piece or later.
            loop {
                next = leader.overtaken(line, next).filter(|meets| *meets <= end).unwrap_or(next);
                if end >= next {
                    break;
                }
                (line, end) = function.piece(end, to);
            }
        }
        match intervals.last_mut() {
            Some(last) if last.winners == winners => last.to = next,
            _ => intervals.push(Interval { from: at, to: next, winners }),
        }
        at = next;
    }
    intervals
}

/// Every place strictly between two others at which the order changes, in ascending order.
///
/// The order changes where any two change places, come to be level for a while, or part after
/// that. Between neighbouring places the order is the same, with the same ones level, except that two may touch
/// at a point and part again as they were.
#[must_use]
pub fn order_changes(functions: &[Piecewise], from: Position, to: Position) -> Vec<Position> {
    let mut changes = Vec::new();
    for (index, one) in functions.iter().enumerate() {
        for other in functions.iter().take(index) {
            add_changes(&mut changes, one, other, from, to);
        }
    }
    changes
}

/// Adds to an ascending list where two functions change their order.
fn add_changes(
    changes: &mut Vec<Position>,
    one: &Piecewise,
    other: &Piecewise,
    from: Position,
    to: Position,
) {
    let mut at = from;
    let mut before = None;
    while at < to {
        let ((line, end), (second, second_end)) = (one.piece(at, to), other.piece(at, to));
        let order = line.compare(second, at);
        if before.is_some_and(|before| before != order)
            && let Err(place) = changes.binary_search(&at)
        {
            changes.insert(place, at);
        }
        before = Some(order);
        let next = end.min(second_end);
        let meets = match order {
            Ordering::Greater => line.overtaken(second, next),
            Ordering::Less => second.overtaken(line, next),
            Ordering::Equal => None,
        };
        at = meets.unwrap_or(next);
    }
}
