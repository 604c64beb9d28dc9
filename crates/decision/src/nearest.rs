//! The nearest change: the fewest steps of one slider that put others first.

use crate::along::Along;
use crate::level::Level;
use crate::model::Model;
use crate::order::descending;
use crate::ranking::{Ranking, rank};
use crate::scenario::Scenario;
use crate::slider::Slider;

/// Up to how many points behind two moves are told apart: as many as 16,000 criteria make with all
/// their weights at 10.
const MOST_BEHIND: u32 = 1 << 24;

/// A setting, one slider away, in which others are first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flip {
    /// Which slider is moved.
    pub slider: Slider,
    /// The whole step that it is moved to.
    pub to: Level,
    /// Who is first there, in the model's order: several when they are level. All of them are ahead
    /// of who was first before, or in a tie of some of those who were.
    pub winners: Vec<usize>,
    /// Whether it breaks a tie: of those who were first together some still are.
    pub breaks_tie: bool,
}

/// The nearest change of the first place: the fewest whole steps of one slider, all else staying as
/// it is, after which who is first now no longer is, not even together with others. Where several
/// share the first place, it is the fewest after which one of them no longer does.
///
/// Of equally many steps a criterion comes before the team's language, and that before a language,
/// as in [`how_to_win`](crate::how_to_win); then the one that puts the others farther ahead; then
/// the first in the order of [`Slider::all`], down before up.
///
/// Nothing when no single slider does it, or when nothing is ranked. A setting in which nothing
/// matters has no first place, and so is no change.
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
/// let (slider, winners) = (Slider::Criterion(0), vec![1]);
/// assert_eq!(flip, Some(Flip { slider, to, winners, breaks_tie: false }));
/// # Ok::<(), stackfit_decision::WrongShape>(())
/// ```
#[must_use]
pub fn nearest_flip(model: &Model, scenario: &Scenario, ranking: &Ranking) -> Option<Flip> {
    let moves = moves(model, scenario, ranking);
    let mut nearest = moves.first()?;
    for one in &moves {
        if one.ease > nearest.ease {
            nearest = one;
        }
    }
    Some(nearest.made(model, scenario))
}

/// The nearest change along each slider, down and up: in the order of [`nearest_flip`], which is the
/// first of them. Where several share the first place, both the nearest that breaks the tie and the
/// nearest that puts others first than any of them.
///
/// ```
/// use stackfit_decision::{Level, Scenario, flips, nearest_flip, rank};
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
/// // The first criterion at 1, or the second at 4.
/// let flips = flips(&model, &scenario, &rank(&model, &scenario));
/// assert_eq!(flips.iter().map(|flip| flip.to.get()).collect::<Vec<_>>(), [1, 4]);
/// assert_eq!(flips.first(), nearest_flip(&model, &scenario, &rank(&model, &scenario)).as_ref());
/// # Ok::<(), stackfit_decision::WrongShape>(())
/// ```
#[must_use]
pub fn flips(model: &Model, scenario: &Scenario, ranking: &Ranking) -> Vec<Flip> {
    let moves = moves(model, scenario, ranking);
    let order = descending(moves.iter().map(|one| one.ease));
    let ordered = order.into_iter().filter_map(|place| moves.get(place));
    ordered.map(|one| one.made(model, scenario)).collect()
}

/// A move of one slider that puts others first.
struct Move {
    /// How near it is: greater where it is nearer.
    ease: u32,
    slider: Slider,
    to: Level,
    breaks_tie: bool,
}

impl Move {
    fn made(&self, model: &Model, scenario: &Scenario) -> Flip {
        let &Self { slider, to, breaks_tie, .. } = self;
        let mut moved = scenario.clone();
        slider.set(&mut moved, to);
        let winners = rank(model, &moved).leaders();
        Flip { slider, to, winners, breaks_tie }
    }
}

/// The fewest steps along each slider, down and up, after which who is first no longer is, in the
/// order of [`Slider::all`].
fn moves(model: &Model, scenario: &Scenario, ranking: &Ranking) -> Vec<Move> {
    let mut moves: Vec<Move> = Vec::new();
    let shared = ranking.standings.iter().filter(|standing| standing.rank == 1).count();
    if shared == 0 {
        return moves;
    }
    let mut points = Vec::new();
    for slider in Slider::all(model) {
        points.clear();
        points.extend(ranking.standings.iter().filter_map(|standing| {
            let alternative = model.alternatives().get(standing.alternative)?;
            Some(Along::new(alternative, scenario, slider, standing.points))
        }));
        let Some((firsts, rivals)) = points.split_at_checked(shared) else { continue };
        let now = slider.level(scenario);
        // Each by others, and within the tie.
        let (mut down, mut up) = ([None, None], [None, None]);
        for to in Level::all() {
            let at = |one: &Along| one.at(to);
            let most = firsts.iter().map(at).max().unwrap_or(0);
            let best = rivals.iter().map(at).max().unwrap_or(0);
            let least = firsts.iter().map(at).min().unwrap_or(0);
            let breaks_tie = best <= most;
            let behind = if breaks_tie { most - least } else { best - most };
            let behind = u32::try_from(behind).unwrap_or(0).min(MOST_BEHIND);
            if behind == 0 {
                continue;
            }
            let steps = to.get().abs_diff(now.get());
            let nearness = u32::from(10 - steps.min(10)) * 4 + u32::from(2 - slider.kind());
            let ease = nearness * (MOST_BEHIND + 1) + behind;
            let found = Some(Move { ease, slider, to, breaks_tie });
            let [by_others, within] = if to < now { &mut down } else { &mut up };
            // Down it is the last, and up the first; no tie is left to break behind others.
            match (to < now, breaks_tie) {
                (true, true) => *within = found,
                (true, false) => (*by_others, *within) = (found, None),
                (false, _) if by_others.is_some() => {}
                (false, false) => *by_others = found,
                (false, true) if within.is_none() => *within = found,
                (false, true) => {}
            }
        }
        moves.extend(down.into_iter().chain(up).flatten());
    }
    moves
}
