//! What an alternative can reach with any weights, as a game against a mix of its rivals.

use super::contest::Contest;
use super::program::whole;
use super::simplex::{Column, Row, Solved, solve};
use crate::Slider;

/// No lead is as far below 0.
const FLOOR: f64 = 100_000.0;
/// The greatest denominator of a share of a mix.
const FINEST: u32 = 1000;
/// The greatest weight.
const WEIGHT: i32 = 10;
/// The parts of 1 in which weights are counted.
const UNIT: f64 = 1_048_576.0;

/// The alternative chooses weights, the other side a mix of its rivals; the alternative wants the
/// lead on every rival to be great, the mix wants the lead on itself to be small. By the minimax
/// theorem (von Neumann 1928) either some weights put the alternative ahead of all rivals, or some
/// mix is at least as good as it whatever the weights are.
pub(super) struct Game {
    /// The free language by which the alternative is taken to fit the team; none for the fixed.
    pub language: Option<usize>,
    /// What the alternative chooses.
    choices: Vec<Choice>,
    /// The lead on each rival by a unit of each choice.
    leads: Vec<Vec<i32>>,
    /// Whether there is any weight to choose.
    is_free: bool,
    /// Whether anything that is fixed makes a lead, so that not only the ratios of weights matter.
    is_bound: bool,
}

/// What a choice is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Choice {
    /// The weight of a criterion.
    Criterion,
    /// The weight of the team, when it knows the language at a level.
    Team,
    /// What is fixed, when the team knows the language at a level: one of these in all.
    Fixed,
}

/// What the game ends with.
pub(super) enum Value {
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
pub(super) fn games(contest: &Contest) -> Vec<Game> {
    let mut games = Vec::new();
    let matters = contest.team_is_free() || contest.now(Slider::Team) > 0;
    for (place, slider) in contest.free.iter().enumerate() {
        if let Slider::Language(language) = slider
            && matters
            && contest.own.suits(place) > 0
        {
            games.push(Game::new(contest, Some((place, *language))));
        }
    }
    if games.is_empty() || (matters && contest.own.fit > 0) {
        games.push(Game::new(contest, None));
    }
    games
}

impl Game {
    /// The game in which the alternative fits by the free language at this place, or by the fixed.
    fn new(contest: &Contest, by: Option<(usize, usize)>) -> Self {
        let own = &contest.own;
        let is_free = contest.team_is_free();
        let mut game = Self {
            language: by.map(|(_, language)| language),
            choices: Vec::new(),
            leads: contest.rivals.iter().map(|_| Vec::new()).collect(),
            is_free: is_free || !own.gains.is_empty(),
            is_bound: false,
        };
        for place in 0..own.gains.len() {
            let gains = contest.rivals.iter().map(|r| r.gains.get(place).copied().unwrap_or(0));
            game.choose(Choice::Criterion, &mut { gains });
        }
        // Where no rival fits by a fixed language, a lower level is but a smaller weight.
        let all_levels = !is_free || contest.rivals.iter().any(|rival| rival.fit > 0);
        let weight = if is_free { 1 } else { contest.now(Slider::Team) };
        for level in 0..=10 {
            if level < 10 && (by.is_none() || !all_levels) {
                continue;
            }
            let leads = contest.rivals.iter().map(|rival| {
                let fit = by.map_or(own.fit - rival.fit, |(place, _)| {
                    level * own.suits(place) - rival.fit.max(level * rival.suits(place))
                });
                weight * fit + if is_free { 0 } else { rival.lead }
            });
            game.choose(if is_free { Choice::Team } else { Choice::Fixed }, &mut { leads });
        }
        if is_free {
            game.choose(Choice::Fixed, &mut contest.rivals.iter().map(|rival| rival.lead));
        }
        game
    }

    /// Adds a choice with its lead on each rival. A weight by which all are level decides nothing.
    fn choose(&mut self, choice: Choice, leads: &mut dyn Iterator<Item = i32>) {
        let mut counts = choice == Choice::Fixed;
        for (row, lead) in self.leads.iter_mut().zip(leads) {
            row.push(lead);
            counts |= lead != 0;
            self.is_bound |= choice == Choice::Fixed && lead != 0;
        }
        if counts {
            self.choices.push(choice);
        } else {
            self.leads.iter_mut().for_each(|row| row.truncate(self.choices.len()));
        }
    }

    /// Plays the game.
    pub(super) fn play(&self) -> Value {
        let Solved { point, multipliers, .. } = self.solve();
        if self.is_ahead(&point) {
            return Value::Ahead;
        }
        let mut mix = Vec::new();
        for parts in 1..=FINEST {
            mix.clear();
            for (share, _) in multipliers.iter().zip(&self.leads) {
                mix.push(i32::try_from(whole(share.min(1.0) * f64::from(parts))).unwrap_or(0));
            }
            if self.holds(&mix) {
                return Value::Mix(mix);
            }
        }
        Value::Unclear
    }

    /// Whether the mix of rivals by these shares has at least as many points as the alternative in
    /// every setting.
    pub(super) fn holds(&self, shares: &[i32]) -> bool {
        let (mut free, mut team, mut fixed) = (0, 0, i32::MIN);
        for (place, choice) in self.choices.iter().enumerate() {
            let mut lead = 0;
            for (row, share) in self.leads.iter().zip(shares) {
                lead += row.get(place).copied().unwrap_or(0) * share;
            }
            match choice {
                Choice::Criterion => free += lead.max(0),
                Choice::Team => team = lead.max(team),
                Choice::Fixed => fixed = lead.max(fixed),
            }
        }
        (self.is_free || self.is_bound)
            && shares.iter().any(|share| *share > 0)
            && fixed.saturating_add(WEIGHT * (free + team)) <= 0
    }

    /// Whether these weights put the alternative ahead of all rivals.
    fn is_ahead(&self, weights: &[f64]) -> bool {
        self.leads.iter().all(|row| {
            let mut lead = 0;
            for (by, weight) in row.iter().zip(weights) {
                lead += i64::from(*by) * whole(weight * UNIT);
            }
            lead > 0
        })
    }

    /// The best weights, and as multipliers of the first rows the best mix, in fractions.
    fn solve(&self) -> Solved {
        let mut columns = Vec::new();
        for choice in &self.choices {
            let high = if *choice == Choice::Fixed { 1.0 } else { f64::from(WEIGHT) };
            columns.push(Column { low: 0.0, rest: 0.0, high, up: 0.0, down: 0.0 });
        }
        // The last column is by how much the alternative is behind, and the only cost.
        columns.push(Column { low: -FLOOR, rest: -FLOOR, high: FLOOR, up: 1.0, down: 0.0 });
        let mut rows = Vec::new();
        for row in &self.leads {
            let mut coefficients = row.clone();
            coefficients.push(1);
            rows.push(Row { coefficients, least: 0 });
        }
        let mut limit = |weigh: &dyn Fn(Choice) -> i32, least| {
            let coefficients = self.choices.iter().map(|choice| weigh(*choice)).collect();
            rows.push(Row { coefficients, least });
        };
        let fixed = |choice| i32::from(choice == Choice::Fixed);
        if self.is_bound {
            limit(&fixed, 1);
            limit(&|choice| -fixed(choice), -1);
        } else {
            limit(&|choice| 1 - fixed(choice), 1);
        }
        limit(&|choice| -i32::from(choice == Choice::Team), -WEIGHT);
        solve(&columns, &rows)
    }
}
