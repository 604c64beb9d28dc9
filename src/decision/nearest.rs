//! What would change the answer first.

use super::{Interval, Model, Position, Ranking, Scenario, Slider, track};

/// A flip point of the first place, seen from where the slider stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// Along which slider.
    pub slider: Slider,
    /// Where it is.
    pub at: Position,
    /// Whether it is reached by moving the slider up.
    pub up: bool,
    /// Who is first beyond it.
    pub winners: Vec<usize>,
}

/// The flip point of the first place that is nearest to where its slider stands, over all sliders;
/// of equally near ones (to the hundredth of a step) the first in the order of [`Slider::all`]. Nothing when no single slider
/// puts another one first, or when several share the first place already.
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

/// Where the leader's interval ends, downwards and upwards.
fn flips(
    intervals: &[Interval],
    leader: usize,
    slider: Slider,
    here: Position,
) -> impl Iterator<Item = Flip> {
    let own = intervals.iter().position(|interval| {
        interval.winners == [leader] && interval.from <= here && here <= interval.to
    });
    let beyond = |place: Option<usize>, up: bool| {
        let interval = intervals.get(place?)?;
        let at = if up { interval.from } else { interval.to };
        Some(Flip { slider, at, up, winners: interval.winners.clone() })
    };
    let below = beyond(own.and_then(|own| own.checked_sub(1)), false);
    below.into_iter().chain(beyond(own.map(|own| own + 1), true))
}
