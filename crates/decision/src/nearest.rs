//! What would change the answer first.

use super::{Interval, Level, Model, Position, Ranking, Scenario, Slider, track};

/// A flip point of the first place, seen from where the slider stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// Along which slider.
    pub slider: Slider,
    /// Where it is.
    pub at: Position,
    /// The whole step beyond it that is nearest.
    pub to: Level,
    /// Who is first there.
    pub winners: Vec<usize>,
}

/// The flip point of the first place that is nearest to where its slider stands, over all sliders;
/// of equally near ones (to the hundredth of a step) the first in the order of [`Slider::all`].
/// Only stretches that hold a whole step count, since a slider stands at no other place.
///
/// Nothing when no single slider puts another one first, or when several share the first place
/// already.
#[must_use]
pub fn nearest_flip(model: &Model, scenario: &Scenario, ranking: &Ranking) -> Option<Flip> {
    let mut leaders = ranking.standings.iter().take_while(|standing| standing.rank == 1);
    let (Some(leader), None) = (leaders.next(), leaders.next()) else { return None };
    let mut nearest: Option<(i32, Flip)> = None;
    for slider in Slider::all(model) {
        let here = Position::from(slider.level(scenario));
        let intervals = track(model, scenario, slider);
        for flip in flips(&intervals, leader.alternative, slider, here) {
            let distance = (flip.at.hundredths() - here.hundredths()).abs();
            if nearest.as_ref().is_none_or(|(least, _)| distance < *least) {
                nearest = Some((distance, flip));
            }
        }
    }
    nearest.map(|(_, flip)| flip)
}

/// What lies beyond the ends of the leader's stretch, downwards and upwards.
fn flips(
    intervals: &[Interval],
    leader: usize,
    slider: Slider,
    here: Position,
) -> impl Iterator<Item = Flip> {
    let own = intervals.iter().position(|interval| {
        interval.winners == [leader] && interval.from <= here && here <= interval.to
    });
    let beyond = |place: Option<usize>, is_up: bool| {
        let interval = intervals.get(place?)?;
        let mut steps = (0..=10).map(Level::clamped).filter(|level| holds(interval, *level));
        let at = if is_up { interval.from } else { interval.to };
        let to = if is_up { steps.next()? } else { steps.next_back()? };
        Some(Flip { slider, at, to, winners: interval.winners.clone() })
    };
    let below = beyond(own.and_then(|own| own.checked_sub(1)), false);
    below.into_iter().chain(beyond(own.map(|own| own + 1), true))
}

/// Whether a whole step is within a stretch, and not where it meets another one.
fn holds(interval: &Interval, level: Level) -> bool {
    let at = Position::from(level);
    let ends = [Position::START, Position::END];
    let is_end = ends.contains(&at) && (at == interval.from || at == interval.to);
    is_end || (interval.from < at && at < interval.to)
}
