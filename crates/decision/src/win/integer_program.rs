//! Integer programs whose best solution is the least change that puts an alternative first.

use super::comparison::{Comparison, Rival};
use super::dual_simplex::solve;
use super::linear_program::{Column, Row, Solution};
use super::rounding::whole;
use crate::level::Level;
use crate::slider::Slider;

/// The parts of 1 in which multipliers are counted, a power of 2.
const UNIT: f64 = 4_294_967_296.0;
/// No multiplier counts more, so that no sum below overflows.
const MOST: f64 = 64.0;

/// The values that a slider may still take, both ends included.
pub(super) type Span = (i32, i32);

/// A slider of a program.
struct Variable {
    slider: Slider,
    /// Its place among the free sliders of its kind.
    place: usize,
    now: i32,
}

/// Rows that levels have to satisfy with the least total change.
pub(super) struct IntegerProgram {
    variables: Vec<Variable>,
    /// The levels that each variable may take.
    pub spans: Vec<Span>,
    rows: Vec<Row>,
    /// Where the team's weight is in this program, when that is not where it stands.
    team: Option<i32>,
    /// How far that is.
    moved: i32,
}

/// The programs whose best answer is the best of all: one for each weight of the team and each
/// language by which the alternative might fit it, so that the best language is linear in each.
/// `ahead` is the number of points by which it must be ahead, 1 or 0.
pub(super) fn programs(comparison: &Comparison, ahead: i32) -> Vec<IntegerProgram> {
    let (languages, now) = (&comparison.own.fits, comparison.now(Slider::Team));
    let mut programs = Vec::new();
    if languages.is_empty() && comparison.team_is_free() {
        programs.push(Builder { comparison, ahead, weight: None, language: None }.build());
        return programs;
    }
    for weight in 0..=10 {
        if weight != now && !comparison.team_is_free() {
            continue;
        }
        let before = programs.len();
        for (language, fit) in languages.iter().enumerate() {
            if weight * fit > 0 {
                let language = Some(language);
                let builder = Builder { comparison, ahead, weight: Some(weight), language };
                programs.push(builder.build());
            }
        }
        if programs.len() == before || comparison.own.fit > 0 {
            let builder = Builder { comparison, ahead, weight: Some(weight), language: None };
            programs.push(builder.build());
        }
    }
    programs
}

/// One program in the making.
struct Builder<'a> {
    comparison: &'a Comparison<'a>,
    ahead: i32,
    /// The weight of the team; none when it is a variable like any other, as no language is free.
    weight: Option<i32>,
    /// The free language by which the alternative is taken to fit; none for the fixed ones.
    language: Option<usize>,
}

impl Builder<'_> {
    fn build(&self) -> IntegerProgram {
        let Self { comparison, .. } = *self;
        let (mut variables, mut spans) = (Vec::new(), Vec::new());
        let (mut languages, mut criteria) = (0, 0);
        for slider in comparison.free.iter().copied() {
            let now = comparison.now(slider);
            let (place, high) = match slider {
                Slider::Language(_) => {
                    languages += 1;
                    // Knowing another language better only helps the rivals, or to have any weight.
                    let may_rise = self.ahead <= 0 || self.language == Some(languages - 1);
                    let counts = self.weight != Some(0);
                    (
                        languages - 1,
                        if !counts {
                            0
                        } else if may_rise {
                            10
                        } else {
                            now
                        },
                    )
                }
                Slider::Team => (0, if self.weight.is_some() { 0 } else { 10 }),
                Slider::Criterion(_) => {
                    criteria += 1;
                    (criteria - 1, 10)
                }
            };
            if high > 0 {
                variables.push(Variable { slider, place, now });
                spans.push((0, high));
            }
        }
        let mut rows = Vec::new();
        for rival in &comparison.rivals {
            let before = rows.len();
            for variable in &variables {
                let is_language = matches!(variable.slider, Slider::Language(_));
                if is_language && rival.suits(variable.place) > 0 {
                    rows.push(self.ahead_of(rival, Some(variable.place), &variables));
                }
            }
            if rows.len() == before || rival.fit > 0 {
                rows.push(self.ahead_of(rival, None, &variables));
            }
        }
        if self.ahead <= 0 {
            rows.push(self.something_matters(&variables));
        }
        let now = comparison.now(Slider::Team);
        let team = self.weight.filter(|weight| *weight != now);
        let moved = team.map_or(0, |weight| (weight - now).abs());
        IntegerProgram { variables, spans, rows, team, moved }
    }

    /// The row that says that the alternative is ahead of this rival when that one fits the team by
    /// this free language, or by the fixed ones.
    fn ahead_of(&self, rival: &Rival, by: Option<usize>, variables: &[Variable]) -> Row {
        let own = &self.comparison.own;
        let weight = self.weight.unwrap_or(0);
        let own_fit = if self.language.is_some() { 0 } else { own.fit };
        let fit = if by.is_some() { 0 } else { rival.fit };
        let least = self.ahead - rival.lead - weight * (own_fit - fit);
        let mut row = Row { coefficients: Vec::new(), least };
        for Variable { slider, place, .. } in variables {
            row.coefficients.push(match slider {
                Slider::Criterion(_) => rival.gains.get(*place).copied().unwrap_or(0),
                // Without a language that is known it has no weight.
                Slider::Team if self.comparison.fixed_knowledge == 0 => 0,
                Slider::Team => own_fit - fit + self.comparison.allowed,
                Slider::Language(_) => {
                    let gain = if self.language == Some(*place) { own.suits(*place) } else { 0 };
                    let loss = if by == Some(*place) { rival.suits(*place) } else { 0 };
                    weight * (gain - loss)
                }
            });
        }
        row
    }

    /// The row that says that some weight is not 0.
    fn something_matters(&self, variables: &[Variable]) -> Row {
        let known = self.comparison.fixed_knowledge;
        let by_team = if self.weight.is_some_and(|weight| weight > 0) { known } else { 0 };
        let mut row =
            Row { coefficients: Vec::new(), least: 1 - self.comparison.fixed_weights - by_team };
        for variable in variables {
            let is_team = variable.slider == Slider::Team;
            row.coefficients.push(if is_team { known } else { 1 });
        }
        row
    }
}

impl IntegerProgram {
    /// Solves the program within these spans, in fractions.
    pub(super) fn relax(&self, spans: &[Span]) -> Solution {
        let mut columns = Vec::new();
        for (variable, (low, high)) in self.variables.iter().zip(spans) {
            let rest = variable.now.max(*low).min(*high);
            let [low, rest, high] = [*low, rest, *high].map(f64::from);
            columns.push(Column { low, rest, high, up: 1.0, down: 1.0 });
        }
        solve(&columns, &self.rows)
    }

    /// The least total change within these spans that the multipliers prove, rounded up; none when
    /// they prove that there is no solution. Any multipliers prove what they do (weak duality),
    /// and this is calculated in whole numbers.
    pub(super) fn bound(&self, spans: &[Span], multipliers: &[f64]) -> Option<i32> {
        let largest = multipliers.iter().copied().fold(0.0, f64::max);
        let scale = if largest > MOST { UNIT * MOST / largest } else { UNIT };
        let mut least = 0;
        let mut gains = vec![0_i64; spans.len()];
        for (row, by) in self.rows.iter().zip(multipliers) {
            let by = whole(by * scale);
            least += i64::from(row.least) * by;
            for (gain, coefficient) in gains.iter_mut().zip(&row.coefficients) {
                *gain += i64::from(*coefficient) * by;
            }
        }
        let (mut cost, mut room) = (least, least);
        for (gain, (variable, (low, high))) in gains.iter().zip(self.variables.iter().zip(spans)) {
            let rest = variable.now.max(*low).min(*high);
            let [low, rest, high] = [*low, rest, *high].map(|at| {
                let gain = gain * i64::from(at);
                (whole(UNIT) * i64::from((at - variable.now).abs()) - gain, gain)
            });
            cost += low.0.min(rest.0).min(high.0);
            room -= low.1.max(high.1);
        }
        if room > 0 {
            return None;
        }
        let up = (cost.max(0) + whole(UNIT) - 1) / whole(UNIT);
        Some(self.moved + i32::try_from(up).unwrap_or(i32::MAX / 2))
    }

    /// The total change of these levels, when they satisfy all rows.
    pub(super) fn cost(&self, levels: &[i32]) -> Option<i32> {
        let change = self.variables.iter().zip(levels).map(|(v, level)| (level - v.now).abs());
        let holds = self.rows.iter().all(|row| row.sum(levels) >= row.least);
        holds.then(|| self.moved + change.sum::<i32>())
    }

    /// The sliders that these levels move, in the order of the model.
    pub(super) fn moves(&self, levels: &[i32]) -> Vec<(Slider, Level)> {
        let mut moves = Vec::new();
        let mut push = |slider, level: i32| {
            moves.push((slider, Level::clamped(u8::try_from(level).unwrap_or(0))));
        };
        let mut team = self.team;
        for (variable, level) in self.variables.iter().zip(levels) {
            if let Some(level) = team.take_if(|_| matches!(variable.slider, Slider::Criterion(_))) {
                push(Slider::Team, level);
            }
            if variable.now != *level {
                push(variable.slider, *level);
            }
        }
        if let Some(level) = team {
            push(Slider::Team, level);
        }
        moves
    }
}
