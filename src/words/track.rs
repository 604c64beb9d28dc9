//! Tracks in words: who is first where along a slider.

use super::certainty::{below, from};
use super::names::frameworks;
use stackfit_decision::Interval;

/// The most that can share the first place and still be named.
pub const NAMED: usize = 3;

/// Who is first where, stretch by stretch, without a full stop: `Django below 6.9; Fastify from 6.9`.
/// Empty where nothing is ranked.
#[must_use]
pub fn track(intervals: &[Interval]) -> String {
    let is_all = intervals.len() == 1;
    let stretch = |(place, interval): (usize, &Interval)| {
        let many = interval.winners.len();
        if many > NAMED && is_all {
            return "No difference".to_owned();
        }
        let at = match intervals.get(1) {
            Some(next) if place == 0 => below(next.from),
            None => "at every position".to_owned(),
            Some(_) => from(interval.from),
        };
        if many > NAMED {
            format!("{many} are level {at}")
        } else {
            format!("{} {at}", frameworks(&interval.winners))
        }
    };
    intervals.iter().enumerate().map(stretch).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use super::track;
    use stackfit_decision::{Interval, Position};

    /// The stretches from these places on, with those who are first there.
    fn told(stretches: &[((i64, i64), &[usize])]) -> String {
        let interval = |((over, under), winners): &((i64, i64), &[usize])| {
            let (from, to) = (Position::new(*over, *under)?, Position::new(10, 1)?);
            Some(Interval { from, to, winners: winners.to_vec() })
        };
        track(&stretches.iter().filter_map(interval).collect::<Vec<_>>())
    }

    #[test]
    fn those_who_lead_are_told_in_the_order_in_which_they_take_over() {
        assert_eq!(
            told(&[((0, 1), &[5]), ((69, 10), &[1]), ((9, 1), &[0, 1])]),
            "Django below 6.9; Fastify from 6.9; Express and Fastify above 9"
        );
    }

    #[test]
    fn one_that_leads_everywhere_is_told_so() {
        assert_eq!(told(&[((0, 1), &[5])]), "Django at every position");
    }

    #[test]
    fn too_many_that_are_level_are_not_named() {
        let many = &[0, 1, 2, 3][..];
        assert_eq!(told(&[((0, 1), many)]), "No difference");
        assert_eq!(
            told(&[((0, 1), &[5]), ((21, 10), many)]),
            "Django below 2.1; 4 are level from 2.1"
        );
    }
}
