//! Tracks in words: who is first where along a slider.

use super::certainty::{below, from};
use super::names::frameworks;
use stackfit_decision::Interval;

/// The most that can share the first place and still be named.
pub const NAMED: usize = 3;

/// Who is first where, stretch by stretch, without a full stop: `Django below 6.9; Fastify from 6.9`.
/// An interval that is only a step is told as one: `Express and Fastify at 0; Fastify above 0`. Empty
/// where nothing is ranked.
#[must_use]
pub fn track(intervals: &[Interval]) -> String {
    let is_all = intervals.len() == 1;
    let stretch = |(place, interval): (usize, &Interval)| {
        let many = interval.winners.len();
        if many > NAMED && is_all {
            return "No difference".to_owned();
        }
        let at = match intervals.get(1) {
            None => "at every position".to_owned(),
            Some(_) if interval.from == interval.to => format!("at {}", interval.from),
            Some(next) if place == 0 && next.from == next.to => format!("below {}", next.from),
            Some(next) if place == 0 => below(next.from),
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
    use crate::dataset::{DATASET, model, start};
    use stackfit_decision::{Interval, Level, Position, Slider, track_with_ties};

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
    fn a_step_at_which_several_are_level_is_told_by_itself() {
        let mut scenario = start();
        scenario.weights.fill(Level::ZERO);
        scenario.knowledge.fill(Level::ZERO);
        let javascript = DATASET.languages.iter().position(|one| one.key == "js").unwrap_or(0);
        scenario.knowledge[javascript] = Level::MAX;
        scenario.team = Level::MIDDLE;
        let told = track(&track_with_ties(model(), &scenario, Slider::Criterion(0)));
        assert_eq!(told, "Express and Fastify at 0; Fastify above 0");
        let step = |at: i32, winners: &[usize]| {
            let at = Position::whole(at);
            Interval { from: at, to: at, winners: winners.to_vec() }
        };
        let stretch = |from: i32, to: i32, winners: &[usize]| Interval {
            to: Position::whole(to),
            ..step(from, winners)
        };
        let inside = [stretch(0, 7, &[5]), step(7, &[1, 5]), stretch(7, 10, &[1])];
        assert_eq!(track(&inside), "Django below 7; Fastify and Django at 7; Fastify above 7");
        let at_end = [stretch(0, 10, &[5]), step(10, &[1, 5])];
        assert_eq!(track(&at_end), "Django below 10; Fastify and Django at 10");
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
