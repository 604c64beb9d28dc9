//! Tracks in words: who is first where along a slider.

use super::certainty::{below, from};
use super::names::frameworks;
use stackfit_decision::Interval;

/// The most that can share the first place and still be named.
pub const NAMED: usize = 3;

/// Who is first where, stretch by stretch, without a full stop: `Django below 6.9; Fastify from 6.9`.
/// An interval that is only a step is told as one: `Express and Fastify at 0; Fastify above 0`. Where nobody
/// is first at 0, because nothing has weight there, only the rest is told: `Express above 0`. Empty where
/// nothing is ranked.
#[must_use]
pub fn track(intervals: &[Interval]) -> String {
    let (intervals, everywhere) = match intervals {
        [first, rest @ ..] if first.winners.is_empty() => (rest, "above 0"),
        all => (all, "at every position"),
    };
    let is_all = intervals.len() == 1;
    let stretch = |(place, interval): (usize, &Interval)| {
        let many = interval.winners.len();
        if many > NAMED && is_all {
            return "No difference".to_owned();
        }
        let at = match intervals.get(1) {
            None => everywhere.to_owned(),
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
    fn one_that_leads_wherever_anything_counts_is_not_said_to_lead_where_nothing_does() {
        let mut scenario = start();
        scenario.weights.fill(Level::ZERO);
        scenario.team = Level::ZERO;
        let criterion = |key| DATASET.criterion(key).map_or(0, |criterion| criterion.index);
        let told = |scenario: &_, slider| track(&track_with_ties(model(), scenario, slider));
        let ecosystem = Slider::Criterion(criterion("ecosystem"));
        for level in Level::all() {
            ecosystem.set(&mut scenario, level);
            assert_eq!(told(&scenario, ecosystem), "Express above 0");
        }
        // Where something else counts, it leads at 0, too.
        assert_eq!(
            told(&scenario, Slider::Criterion(criterion("hiring"))),
            "Express at every position"
        );
        assert_eq!(told(&scenario, Slider::Language(0)), "Express at every position");
        // Many are level wherever anything counts, and where nothing does.
        scenario.weights.fill(Level::ZERO);
        assert_eq!(told(&scenario, Slider::Language(0)), "No difference");
        // What the team knows counts only if it knows anything.
        scenario.knowledge.fill(Level::ZERO);
        scenario.team = Level::MAX;
        let python = DATASET.language("py").map_or(0, |language| language.index);
        let said = told(&scenario, Slider::Language(python));
        assert_eq!(said, "Django, FastAPI and Flask above 0");
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
