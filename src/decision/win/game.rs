//! What an alternative can reach with any weights, as a game against a mix of its rivals.

use super::contest::{Contest, suits};
use super::program::whole;
use super::simplex::{Column, End, solve};
use crate::decision::{Alternative, Slider};

/// No lead is as far below 0.
const FLOOR: f64 = 100_000.0;
/// The greatest denominator of a share of a mix.
const FINEST: u32 = 1000;
/// The greatest weight.
const WEIGHT: i32 = 10;

/// The alternative chooses weights, the other side a mix of its rivals; the alternative wants the
/// lead on every rival to be great, the mix wants the lead on itself to be small. By the minimax
/// theorem (von Neumann 1928) either some weights put the alternative ahead of all rivals, or some
/// mix is at least as good as it whatever the weights are.
pub(super) struct Game {
    /// The leads on the rivals by a unit of each free weight.
    criteria: Vec<Vec<i32>>,
    /// The same for the team's weight, for each level of the one free language that is used.
    team: Vec<Vec<i32>>,
    /// The leads on the rivals through what is fixed, again for each level of that language.
    fixed: Vec<Vec<i32>>,
    /// Whether there is any weight to choose.
    is_free: bool,
}

/// What the game ends with.
pub(super) enum Value {
    /// Shares of the rivals, the least whole numbers that were found, at which the mix has at least
    /// as many points in every setting. Checked in whole numbers.
    Mix(Vec<i32>),
    /// With weights in fractions the alternative is ahead of all. Checked in whole numbers.
    Ahead,
    /// Neither could be shown.
    Unclear,
}

/// The games that cover all settings: one for each free language by which the alternative might
/// fit the team, with all other free languages unknown, which is the worst for the rivals; and one
/// for the fixed languages.
pub(super) fn games(contest: &Contest) -> Vec<(Option<usize>, Game)> {
    let is_free = contest.is_free(Slider::Team);
    let matters = is_free || contest.now(Slider::Team) > 0;
    let suited = contest.languages(true).filter(|l| matters && suits(contest.own, *l) > 0);
    let mut cases: Vec<Option<usize>> = suited.map(Some).collect();
    if cases.is_empty() || (matters && contest.fixed_fit(contest.own) > 0) {
        cases.push(None);
    }
    cases.into_iter().map(|language| (language, Game::new(contest, language))).collect()
}

impl Game {
    fn new(contest: &Contest, language: Option<usize>) -> Self {
        let rivals = || contest.rivals.iter().copied();
        let own_fit = contest.fixed_fit(contest.own);
        let fits = |level: i32| -> Vec<i32> {
            let fit = |rival: &Alternative| match language {
                None => own_fit - contest.fixed_fit(rival),
                Some(language) => {
                    let known = (level * suits(rival, language)).max(contest.fixed_fit(rival));
                    level * suits(contest.own, language) - known
                }
            };
            rivals().map(fit).collect()
        };
        let is_free = contest.is_free(Slider::Team);
        // Where no rival fits by a fixed language, a lower level is but a smaller weight.
        let fixed_counts = rivals().any(|rival| contest.fixed_fit(rival) > 0);
        let levels = match language {
            Some(_) if fixed_counts || !is_free => 0..=10,
            Some(_) => 10..=10,
            None => 0..=0,
        };
        let lead: Vec<i32> = rivals().map(|rival| contest.fixed_lead(rival)).collect();
        let with_team = |fit: Vec<i32>| {
            let weight = contest.now(Slider::Team);
            lead.iter().zip(fit).map(|(lead, fit)| lead + weight * fit).collect()
        };
        let criterion = |c| rivals().map(|rival| contest.gain(rival, c)).collect();
        // A weight by which all are level decides nothing.
        let counts = |leads: &Vec<i32>| leads.iter().any(|lead| *lead != 0);
        let team = levels.clone().filter(|_| is_free).map(fits);
        Self {
            criteria: contest.criteria(true).map(criterion).filter(counts).collect(),
            team: team.filter(counts).collect(),
            fixed: if is_free { vec![lead] } else { levels.map(|l| with_team(fits(l))).collect() },
            is_free: is_free || contest.criteria(true).next().is_some(),
        }
    }

    /// Plays the game.
    pub(super) fn play(&self) -> Value {
        let (shares, weights) = self.solve();
        if self.is_ahead(&weights) {
            return Value::Ahead;
        }
        for parts in 1..=FINEST {
            let share = |share: &f64| i32::try_from(whole(share * f64::from(parts))).unwrap_or(0);
            let mix: Vec<i32> = shares.iter().map(share).collect();
            if self.holds(&mix) {
                return Value::Mix(mix);
            }
        }
        Value::Unclear
    }

    /// Whether the mix of rivals by these shares has at least as many points as the alternative in
    /// every setting.
    pub(super) fn holds(&self, shares: &[i32]) -> bool {
        let lead = |leads: &Vec<i32>| -> i32 {
            leads.iter().zip(shares).map(|(lead, share)| lead * share).sum()
        };
        let greatest = |columns: &[Vec<i32>]| columns.iter().map(lead).max();
        let criteria: i32 = self.criteria.iter().map(lead).map(|lead| lead.max(0)).sum();
        let free = criteria + greatest(&self.team).unwrap_or(0).max(0);
        let some_weight = !self.is_homogeneous() || self.is_free;
        let some_share = shares.iter().any(|share| *share > 0);
        some_weight && some_share && greatest(&self.fixed).unwrap_or(0) + WEIGHT * free <= 0
    }

    /// Whether these weights, a list of the columns of [`Self::columns`], put the alternative ahead
    /// of all rivals.
    fn is_ahead(&self, weights: &[f64]) -> bool {
        const UNIT: f64 = 1_048_576.0;
        let weights: Vec<i64> = weights.iter().map(|weight| whole(weight * UNIT)).collect();
        let rivals = self.fixed.first().map_or(0, Vec::len);
        (0..rivals).all(|rival| {
            let lead = |leads: &Vec<i32>| leads.get(rival).copied().map_or(0, i64::from);
            let of_weights = self.columns().zip(&weights);
            of_weights.map(|(leads, weight)| lead(leads) * weight).sum::<i64>() > 0
        })
    }

    /// Whether nothing fixed counts, so that only the ratios of weights matter.
    fn is_homogeneous(&self) -> bool {
        self.fixed.iter().flatten().all(|lead| *lead == 0)
    }

    /// The weights to choose, and where something fixed counts, the share of each of its forms.
    fn columns(&self) -> impl Iterator<Item = &Vec<i32>> {
        let fixed = if self.is_homogeneous() { &[][..] } else { &self.fixed[..] };
        self.criteria.iter().chain(&self.team).chain(fixed)
    }

    /// The best mix and the best weights, in fractions.
    fn solve(&self) -> (Vec<f64>, Vec<f64>) {
        let (criteria, team) = (self.criteria.len(), self.team.len());
        let count = self.columns().count();
        let free = |place: usize| place < criteria + team;
        let column = |high: f64| Column { low: 0.0, rest: 0.0, high, up: 0.0, down: 0.0 };
        let mut columns: Vec<Column> =
            (0..count).map(|c| column(if free(c) { f64::from(WEIGHT) } else { 1.0 })).collect();
        // The last column is by how much the alternative is behind, and the only cost.
        columns.push(Column { low: -FLOOR, rest: -FLOOR, high: FLOOR, up: 1.0, down: 0.0 });
        let rivals = self.fixed.first().map_or(0, Vec::len);
        let mut rows: Vec<(Vec<f64>, f64)> = Vec::new();
        for rival in 0..rivals {
            let lead = |leads: &Vec<i32>| leads.get(rival).copied().map_or(0.0, f64::from);
            rows.push((self.columns().map(lead).chain([1.0]).collect(), 0.0));
        }
        let row = |takes: &dyn Fn(usize) -> bool, by: f64| -> Vec<f64> {
            (0..=count).map(|c| if c < count && takes(c) { by } else { 0.0 }).collect()
        };
        if self.is_homogeneous() {
            rows.push((row(&free, 1.0), 1.0));
        } else {
            rows.push((row(&|place| !free(place), 1.0), 1.0));
            rows.push((row(&|place| !free(place), -1.0), -1.0));
        }
        if team > 1 {
            let of_team = |place: usize| free(place) && place >= criteria;
            rows.push((row(&of_team, -1.0), -f64::from(WEIGHT)));
        }
        let mut solved = solve(&columns, &rows);
        if solved.end == End::Infeasible {
            return (Vec::new(), Vec::new());
        }
        solved.multipliers.truncate(rivals);
        solved.point.truncate(count);
        (solved.multipliers, solved.point)
    }
}
