//! The nearest change: the fewest steps of one slider that put others first.

use crate::along::Along;
use crate::level::Level;
use crate::model::Model;
use crate::ranking::{Ranking, rank};
use crate::scenario::Scenario;
use crate::slider::Slider;

/// A setting, one slider away, in which others are first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// Which slider is moved.
    pub slider: Slider,
    /// The whole step that it is moved to.
    pub to: Level,
    /// Who is first there, in the model's order: several when they are level. All of them are ahead
    /// of who was first before.
    pub winners: Vec<usize>,
}

/// The nearest change of the first place: the fewest whole steps of one slider, all else staying as
/// it is, after which who is first now no longer is, not even together with others.
///
/// Of equally many steps a criterion comes before the team's language, and that before a language,
/// as in [`how_to_win`](crate::how_to_win); then the one that puts the others farther ahead; then
/// the first in the order of [`Slider::all`], down before up.
///
/// Nothing when no single slider does it, when nothing is ranked, or when several share the first
/// place already, so that there is no one to be overtaken. A setting in which nothing matters has
/// no first place, and so is no change.
///
/// `ranking` is what [`rank`] says of the same model and scenario. Takes time in
/// proportion to the sliders and the alternatives.
///
/// ```
/// use stackfit_decision::{Flip, Level, Scenario, Slider, nearest_flip, rank};
/// # use stackfit_decision::{Alternative, Cell, Model, Value};
/// # let row = |values: [u8; 2]| Alternative {
/// #     values: values.map(|tenths| Cell::Known(Value::tenths(tenths))).to_vec(),
/// #     doubt: Vec::new(),
/// #     fit: Vec::new(),
/// # };
///
/// // Values in tenths on two criteria.
/// let model = Model::new(vec![row([90, 40]), row([50, 80])])?;
/// let weights = vec![Level::clamped(3), Level::clamped(2)];
/// let scenario = Scenario { weights, ..Scenario::blank(&model) };
///
/// // Level at 3, overtaken at 4: two steps up. Down to 1 on the other criterion is as far.
/// let flip = nearest_flip(&model, &scenario, &rank(&model, &scenario));
/// let to = Level::clamped(1);
/// assert_eq!(flip, Some(Flip { slider: Slider::Criterion(0), to, winners: vec![1] }));
/// # Ok::<(), stackfit_decision::WrongShape>(())
/// ```
#[must_use]
pub fn nearest_flip(model: &Model, scenario: &Scenario, ranking: &Ranking) -> Option<Flip> {
    let [leader, others @ ..] = ranking.standings.as_slice() else { return None };
    if others.first().is_some_and(|second| second.rank == leader.rank) {
        return None;
    }
    let mut nearest: Option<((u8, u8, i32), Slider, Level)> = None;
    let mut points = Vec::new();
    for slider in Slider::all(model) {
        points.clear();
        for standing in &ranking.standings {
            let alternative = model.alternatives().get(standing.alternative)?;
            points.push(Along::new(alternative, scenario, slider, standing.points));
        }
        let Some((own, rivals)) = points.split_first() else { continue };
        for to in Level::all() {
            let steps = to.get().abs_diff(slider.level(scenario).get());
            let (least, kind) = (nearest.map_or(u8::MAX, |((steps, ..), ..)| steps), slider.kind());
            if steps > least {
                continue;
            }
            let best = rivals.iter().map(|rival| rival.at(to)).max().unwrap_or(0);
            let key = (steps, kind, own.at(to) - best);
            if key.2 < 0 && nearest.is_none_or(|(held, ..)| key < held) {
                nearest = Some((key, slider, to));
            }
        }
    }
    let (_, slider, to) = nearest?;
    let mut moved = scenario.clone();
    slider.set(&mut moved, to);
    let mut winners = rank(model, &moved).standings;
    winners.retain(|standing| standing.rank == 1);
    Some(Flip { slider, to, winners: winners.iter().map(|first| first.alternative).collect() })
}
