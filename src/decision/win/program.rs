//! The least change that puts an alternative first, as programmes in whole numbers.

use super::contest::{Contest, suits};
use super::simplex::{Column, Solved, solve};
use crate::decision::{Alternative, Level, Slider};

/// The parts of 1 in which multipliers are counted, a power of 2.
const UNIT: f64 = 4_294_967_296.0;
/// No multiplier counts more, so that no sum below overflows.
const MOST: f64 = 64.0;

/// The values that a slider may still take, both ends included.
pub(super) type Span = (i32, i32);

/// A slider of a programme.
#[derive(Clone, Copy)]
pub(super) struct Variable {
    slider: Slider,
    now: i32,
    span: Span,
}

/// `sum of coefficient * level >= least`.
struct Row {
    coefficients: Vec<i32>,
    least: i32,
}

/// Finds levels that satisfy all rows with the least total change.
pub(super) struct Program {
    pub variables: Vec<Variable>,
    rows: Vec<Row>,
    /// What is moved whatever the levels are.
    base: Option<(Slider, i32)>,
    /// How far that is.
    pub base_cost: i32,
}

/// The programmes whose best answer is the best of all: one for each weight of the team and each
/// language by which the alternative might fit it, so that the best language is linear in each.
/// `ahead` is the number of points by which it must be ahead, 1 or 0.
pub(super) fn programs(contest: &Contest, ahead: i32) -> Vec<Program> {
    let team = contest.now(Slider::Team);
    let is_free = contest.is_free(Slider::Team);
    if contest.languages(true).next().is_none() {
        return vec![Builder { contest, ahead, weight: None, language: None }.build()];
    }
    let weights = if is_free { 0..=10 } else { team..=team };
    let mut programs = Vec::new();
    for weight in weights {
        let builder = |language| Builder { contest, ahead, weight: Some(weight), language };
        let suited: Vec<usize> =
            contest.languages(true).filter(|l| weight > 0 && suits(contest.own, *l) > 0).collect();
        programs.extend(suited.iter().map(|language| builder(Some(*language)).build()));
        if suited.is_empty() || contest.fixed_fit(contest.own) > 0 {
            programs.push(builder(None).build());
        }
    }
    programs
}

/// One programme in the making.
struct Builder<'a> {
    contest: &'a Contest<'a>,
    ahead: i32,
    /// The weight of the team; none when it may be a variable like any other.
    weight: Option<i32>,
    /// The free language by which the alternative is taken to fit; none for the fixed ones.
    language: Option<usize>,
}

impl Builder<'_> {
    fn build(&self) -> Program {
        let Self { contest, .. } = self;
        let now = contest.now(Slider::Team);
        let mut variables: Vec<Variable> = Vec::new();
        let add = |slider, high| Variable { slider, now: contest.now(slider), span: (0, high) };
        variables.extend(contest.criteria(true).map(|c| add(Slider::Criterion(c), 10)));
        if self.weight.is_none() && contest.is_free(Slider::Team) {
            variables.push(add(Slider::Team, 10));
        }
        let languages = contest.languages(true).filter(|_| self.weight.is_some_and(|w| w > 0));
        // Knowing another language better only helps the rivals, or to have any weight at all.
        let high = |language| {
            let any = self.language == Some(language) || self.ahead <= 0;
            if any { 10 } else { contest.now(Slider::Language(language)) }
        };
        let languages = languages.map(|l| add(Slider::Language(l), high(l)));
        variables.extend(languages.filter(|variable| variable.span.1 > 0));
        let mut rows = Vec::new();
        for rival in &contest.rivals {
            self.rows_against(rival, &variables, &mut rows);
        }
        if self.ahead <= 0 {
            rows.push(self.something_matters(&variables));
        }
        let base = self.weight.filter(|weight| *weight != now).map(|w| (Slider::Team, w));
        let base_cost = base.map_or(0, |(_, weight)| (weight - now).abs());
        Program { variables, rows, base, base_cost }
    }

    /// The rows that say that the alternative is ahead of this rival, by whichever language that
    /// one fits.
    fn rows_against(&self, rival: &Alternative, variables: &[Variable], rows: &mut Vec<Row>) {
        let Self { contest, .. } = *self;
        let (own_fit, fit) = (contest.fixed_fit(contest.own), contest.fixed_fit(rival));
        let weight = self.weight.unwrap_or_else(|| contest.now(Slider::Team));
        let row = |by: Option<usize>| {
            let coefficient = |variable: &Variable| match variable.slider {
                Slider::Criterion(criterion) => contest.gain(rival, criterion),
                Slider::Team => own_fit - fit,
                Slider::Language(language) => {
                    let gains = self.language == Some(language);
                    let gain = if gains { suits(contest.own, language) } else { 0 };
                    let loss = if by == Some(language) { suits(rival, language) } else { 0 };
                    weight * (gain - loss)
                }
            };
            let is_variable = variables.iter().any(|v| v.slider == Slider::Team);
            let own_fit = if self.language.is_some() { 0 } else { own_fit };
            let fit = if by.is_some() { 0 } else { fit };
            let constant = if is_variable { 0 } else { weight * (own_fit - fit) };
            let least = self.ahead - contest.fixed_lead(rival) - constant;
            Row { coefficients: variables.iter().map(coefficient).collect(), least }
        };
        let before = rows.len();
        for variable in variables {
            match variable.slider {
                Slider::Language(l) if suits(rival, l) > 0 => rows.push(row(Some(l))),
                _ => {}
            }
        }
        if rows.len() == before || fit > 0 {
            rows.push(row(None));
        }
    }

    /// The row that says that some weight is not 0.
    fn something_matters(&self, variables: &[Variable]) -> Row {
        let Self { contest, .. } = *self;
        let fixed = contest.criteria(false).map(|c| contest.now(Slider::Criterion(c)));
        let known = contest.languages(false).map(|l| contest.now(Slider::Language(l))).sum();
        let weight = self.weight.unwrap_or_else(|| contest.now(Slider::Team));
        let is_variable = variables.iter().any(|v| v.slider == Slider::Team);
        let by_team = if is_variable || weight == 0 { 0 } else { known };
        let coefficient = |variable: &Variable| match variable.slider {
            Slider::Team => known,
            Slider::Criterion(_) | Slider::Language(_) => 1,
        };
        Row {
            coefficients: variables.iter().map(coefficient).collect(),
            least: 1 - fixed.sum::<i32>() - by_team,
        }
    }
}

impl Program {
    /// The values that all sliders may take.
    pub(super) fn spans(&self) -> Vec<Span> {
        self.variables.iter().map(|variable| variable.span).collect()
    }

    /// Solves the programme within these spans, in fractions.
    pub(super) fn relax(&self, spans: &[Span]) -> Solved {
        let columns = self.variables.iter().zip(spans).map(|(variable, (low, high))| Column {
            low: f64::from(*low),
            rest: f64::from(variable.now.max(*low).min(*high)),
            high: f64::from(*high),
            up: 1.0,
            down: 1.0,
        });
        let columns: Vec<Column> = columns.collect();
        let rows = self.rows.iter().map(|row| {
            let coefficients = row.coefficients.iter().copied().map(f64::from).collect();
            (coefficients, f64::from(row.least))
        });
        solve(&columns, &rows.collect::<Vec<_>>())
    }

    /// The least total change within these spans that the multipliers prove, rounded up; none when
    /// they prove that there is no solution. Any multipliers prove what they do (weak duality),
    /// and this is calculated in whole numbers.
    pub(super) fn bound(&self, spans: &[Span], multipliers: &[f64]) -> Option<i32> {
        let largest = multipliers.iter().copied().fold(0.0, f64::max);
        let scale = if largest > MOST { UNIT * MOST / largest } else { UNIT };
        let counted: Vec<i64> = multipliers.iter().map(|m| whole(m * scale)).collect();
        let of_rows = || self.rows.iter().zip(&counted);
        let least: i64 = of_rows().map(|(row, by)| i64::from(row.least) * by).sum();
        let (mut cost, mut room) = (least, least);
        for (place, (variable, (low, high))) in self.variables.iter().zip(spans).enumerate() {
            let gain = |(row, by): (&Row, &i64)| {
                row.coefficients.get(place).map_or(0, |c| i64::from(*c) * by)
            };
            let gain: i64 = of_rows().map(gain).sum();
            let rest = variable.now.max(*low).min(*high);
            let priced =
                |at: i32| whole(UNIT) * i64::from((at - variable.now).abs()) - gain * i64::from(at);
            cost += priced(*low).min(priced(rest)).min(priced(*high));
            room -= (gain * i64::from(*low)).max(gain * i64::from(*high));
        }
        if room > 0 {
            return None;
        }
        let least = cost.max(0);
        let up = least / whole(UNIT) + i64::from(least % whole(UNIT) > 0);
        Some(self.base_cost + i32::try_from(up).unwrap_or(i32::MAX / 2))
    }

    /// The total change of these levels, when they satisfy all rows.
    pub(super) fn cost(&self, levels: &[i32]) -> Option<i32> {
        let holds = |row: &Row| {
            row.coefficients.iter().zip(levels).map(|(c, level)| c * level).sum::<i32>()
                >= row.least
        };
        let change = self.variables.iter().zip(levels).map(|(v, level)| (level - v.now).abs());
        self.rows.iter().all(holds).then(|| self.base_cost + change.sum::<i32>())
    }

    /// The sliders that these levels move, in the order of the model.
    pub(super) fn moves(&self, levels: &[i32]) -> Vec<(Slider, Level)> {
        let moved = self.variables.iter().zip(levels).filter(|(v, level)| v.now != **level);
        let moved = moved.map(|(variable, level)| (variable.slider, *level));
        let level = |(slider, level): (Slider, i32)| {
            (slider, Level::clamped(u8::try_from(level).unwrap_or(0)))
        };
        self.base.into_iter().chain(moved).map(level).collect()
    }
}

/// The whole number nearest to this one.
#[allow(clippy::cast_possible_truncation, reason = "callers keep far below 2^63")]
pub(super) fn whole(number: f64) -> i64 {
    if number < 0.0 { (number - 0.5) as i64 } else { (number + 0.5) as i64 }
}
