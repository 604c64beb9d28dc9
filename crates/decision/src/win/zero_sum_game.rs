//! Zero-sum game of an alternative, which chooses weights, against a mix of its rivals.

use super::comparison::Comparison;
use super::dual_simplex::solve;
use super::linear_program::{Column, Row, Solution};
use super::rounding::whole;
use crate::slider::Slider;

/// No lead is as far below 0.
const FLOOR: f64 = 100_000.0;
/// The greatest denominator of a share of a mix.
const FINEST: u32 = 1000;
/// The greatest weight.
const WEIGHT: i32 = 10;
/// The parts of 1 in which weights are counted.
const UNIT: f64 = 1_048_576.0;

/// The strategies of the alternative are weights, those of the other side are its rivals; a payoff
/// is the lead on a rival. By the minimax theorem (von Neumann 1928) either some weights put the
/// alternative ahead of all rivals, or some mix of them is at least as good as it whatever the
/// weights are.
pub(super) struct ZeroSumGame {
    /// The free language by which the alternative is taken to fit the team; none for the fixed.
    pub language: Option<usize>,
    /// The pure strategies of the alternative.
    strategies: Vec<Strategy>,
    /// The lead on each rival, a row each, by a unit of each strategy.
    payoffs: Vec<Vec<i32>>,
    /// Whether there is any weight to choose.
    is_free: bool,
    /// Whether anything that is fixed makes a lead, so that not only the ratios of weights matter.
    is_bound: bool,
}

/// What a pure strategy puts weight on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Strategy {
    /// The weight of a criterion.
    Criterion,
    /// The weight of the team, when it knows the language at a level.
    Team,
    /// What is fixed, when the team knows the language at a level: one of these in all.
    Fixed,
}

/// Who wins the game.
pub(super) enum Outcome {
    /// Shares of the rivals, in the least whole numbers that were found, at which the mix has at
    /// least as many points in every setting. Checked in whole numbers.
    Mix(Vec<i32>),
    /// With settings between the steps of the sliders the alternative is ahead of all. Checked in
    /// whole numbers.
    Ahead,
    /// Neither could be shown.
    Unclear,
}

/// The games that cover all settings: one for each free language by which the alternative might
/// fit the team, with all other free languages unknown, which is the worst for the rivals; and one
/// for the fixed languages.
pub(super) fn games(comparison: &Comparison) -> Vec<ZeroSumGame> {
    let mut games = Vec::new();
    let matters = comparison.team_is_free() || comparison.now(Slider::Team) > 0;
    for (place, slider) in comparison.free.iter().enumerate() {
        if let Slider::Language(language) = slider
            && matters
            && comparison.own.suits(place) > 0
        {
            games.push(ZeroSumGame::new(comparison, Some((place, *language))));
        }
    }
    if games.is_empty() || (matters && comparison.own.fit > 0) {
        games.push(ZeroSumGame::new(comparison, None));
    }
    games
}

impl ZeroSumGame {
    /// The game in which the alternative fits by the free language at this place, or by the fixed.
    fn new(comparison: &Comparison, by: Option<(usize, usize)>) -> Self {
        let own = &comparison.own;
        let is_free = comparison.team_is_free();
        let mut game = Self {
            language: by.map(|(_, language)| language),
            strategies: Vec::new(),
            payoffs: comparison.rivals.iter().map(|_| Vec::new()).collect(),
            is_free: is_free || !own.gains.is_empty(),
            is_bound: false,
        };
        for place in 0..own.gains.len() {
            let gains = comparison.rivals.iter().map(|r| r.gains.get(place).copied().unwrap_or(0));
            game.add(Strategy::Criterion, &mut { gains });
        }
        // Where no rival fits by a fixed language, a lower level is but a smaller weight.
        let all_levels = !is_free || comparison.rivals.iter().any(|rival| rival.fit > 0);
        let weight = if is_free { 1 } else { comparison.now(Slider::Team) };
        for level in 0..=10 {
            if level < 10 && (by.is_none() || !all_levels) {
                continue;
            }
            let leads = comparison.rivals.iter().map(|rival| {
                let fit = by.map_or(own.fit - rival.fit, |(place, _)| {
                    level * own.suits(place) - rival.fit.max(level * rival.suits(place))
                });
                weight * fit + if is_free { 0 } else { rival.lead }
            });
            game.add(if is_free { Strategy::Team } else { Strategy::Fixed }, &mut { leads });
        }
        if is_free {
            game.add(Strategy::Fixed, &mut comparison.rivals.iter().map(|rival| rival.lead));
        }
        game
    }

    /// Adds a strategy with its payoff on each rival. One by which all are level decides nothing.
    fn add(&mut self, strategy: Strategy, leads: &mut dyn Iterator<Item = i32>) {
        let mut counts = strategy == Strategy::Fixed;
        for (row, lead) in self.payoffs.iter_mut().zip(leads) {
            row.push(lead);
            counts |= lead != 0;
            self.is_bound |= strategy == Strategy::Fixed && lead != 0;
        }
        if counts {
            self.strategies.push(strategy);
        } else {
            self.payoffs.iter_mut().for_each(|row| row.truncate(self.strategies.len()));
        }
    }

    /// Plays the game.
    pub(super) fn play(&self) -> Outcome {
        let Solution { point, multipliers, .. } = self.solve();
        if self.is_ahead(&point) {
            return Outcome::Ahead;
        }
        let mut mix = Vec::new();
        for parts in 1..=FINEST {
            mix.clear();
            for (share, _) in multipliers.iter().zip(&self.payoffs) {
                mix.push(i32::try_from(whole(share.min(1.0) * f64::from(parts))).unwrap_or(0));
            }
            if self.holds(&mix) {
                return Outcome::Mix(mix);
            }
        }
        Outcome::Unclear
    }

    /// Whether the mix of rivals by these shares has at least as many points as the alternative in
    /// every setting.
    pub(super) fn holds(&self, shares: &[i32]) -> bool {
        let (mut free, mut team, mut fixed) = (0, 0, i32::MIN);
        for (place, strategy) in self.strategies.iter().enumerate() {
            let mut lead = 0;
            for (row, share) in self.payoffs.iter().zip(shares) {
                lead += row.get(place).copied().unwrap_or(0) * share;
            }
            match strategy {
                Strategy::Criterion => free += lead.max(0),
                Strategy::Team => team = lead.max(team),
                Strategy::Fixed => fixed = lead.max(fixed),
            }
        }
        (self.is_free || self.is_bound)
            && shares.iter().any(|share| *share > 0)
            && fixed.saturating_add(WEIGHT * (free + team)) <= 0
    }

    /// Whether these weights put the alternative ahead of all rivals.
    fn is_ahead(&self, weights: &[f64]) -> bool {
        self.payoffs.iter().all(|row| {
            let mut lead = 0;
            for (by, weight) in row.iter().zip(weights) {
                lead += i64::from(*by) * whole(weight * UNIT);
            }
            lead > 0
        })
    }

    /// The best weights, and as multipliers of the first rows the best mix, in fractions.
    fn solve(&self) -> Solution {
        let mut columns = Vec::new();
        for strategy in &self.strategies {
            let high = if *strategy == Strategy::Fixed { 1.0 } else { f64::from(WEIGHT) };
            columns.push(Column { low: 0.0, rest: 0.0, high, up: 0.0, down: 0.0 });
        }
        // The last column is by how much the alternative is behind, and the only cost.
        columns.push(Column { low: -FLOOR, rest: -FLOOR, high: FLOOR, up: 1.0, down: 0.0 });
        let mut rows = Vec::new();
        for row in &self.payoffs {
            let mut coefficients = row.clone();
            coefficients.push(1);
            rows.push(Row { coefficients, least: 0 });
        }
        let mut limit = |weigh: &dyn Fn(Strategy) -> i32, least| {
            let coefficients = self.strategies.iter().map(|strategy| weigh(*strategy)).collect();
            rows.push(Row { coefficients, least });
        };
        let fixed = |strategy| i32::from(strategy == Strategy::Fixed);
        if self.is_bound {
            limit(&fixed, 1);
            limit(&|strategy| -fixed(strategy), -1);
        } else {
            limit(&|strategy| 1 - fixed(strategy), 1);
        }
        limit(&|strategy| -i32::from(strategy == Strategy::Team), -WEIGHT);
        solve(&columns, &rows)
    }
}
