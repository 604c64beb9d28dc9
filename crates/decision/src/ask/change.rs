//! Change: whether plausible levels can put another one first, exactly.

use super::belief::nearest;
use super::guide::Guide;
use super::question::Question;
use crate::level::Level;

impl Guide {
    /// Whether an answer to this question can change the first place, all other sliders staying where
    /// they are: whether some plausible answer puts somebody ahead of who is first now. An answer is
    /// plausible that is nearest to a plausible level.
    ///
    /// Exact, whole numbers decide; takes time in proportion to the sliders and those who take part.
    #[must_use]
    pub fn can_change(&self, question: &Question) -> bool {
        let mut open: Vec<Vec<Level>> = self.levels.iter().map(|level| vec![*level]).collect();
        for slider in &question.sliders {
            let at = self.place(*slider);
            if let Some((open, belief)) = open.get_mut(at).zip(self.beliefs.get(at)) {
                let answers = belief.levels().map(|(level, _)| nearest(&question.levels, level));
                *open = answers.collect();
            }
        }
        self.is_overtaken(&open)
    }

    /// Whether anything plausible puts somebody ahead of who is first now, whatever sliders it takes:
    /// where it does not, no further answer changes the first place. Exact.
    #[must_use]
    pub fn can_change_at_all(&self) -> bool {
        let levels = |belief: &super::Belief| belief.levels().map(|(level, _)| level).collect();
        let open: Vec<Vec<Level>> = self.beliefs.iter().map(levels).collect();
        self.is_overtaken(&open)
    }

    /// Whether some choice of one of these levels for each slider puts somebody ahead of the first.
    ///
    /// What somebody gains on the first is a sum of one term for each criterion and one for the team's
    /// language, so the most is the sum of the most of each. Of languages it takes one that counts for
    /// whoever gains, at one of its levels, and all others as low as they may be.
    fn is_overtaken(&self, open: &[Vec<Level>]) -> bool {
        (1..self.takers()).any(|rival| self.most_gained(rival, open) > 0)
    }

    /// The most points that somebody can be ahead of the first.
    fn most_gained(&self, rival: usize, open: &[Vec<Level>]) -> i32 {
        let points = |level: Level, row: &[i32], who: usize| {
            i32::from(level.get()) * row.get(who).copied().unwrap_or(0)
        };
        let lowest = |who: usize| {
            let least = |(levels, row): (&Vec<Level>, &Vec<i32>)| {
                points(levels.iter().copied().min().unwrap_or_default(), row, who)
            };
            open.iter().zip(&self.rows).take(self.team()).map(least).max().unwrap_or(0)
        };
        let (first, own) = (lowest(0), lowest(rival));
        let gained = |row: &[i32], level: Level| {
            own.max(points(level, row, rival)) - first.max(points(level, row, 0))
        };
        let (languages, rest) = open.split_at(self.team().min(open.len()));
        let mut rows = self.rows.iter();
        let mut most = own - first;
        for (levels, row) in languages.iter().zip(&mut rows) {
            most = levels.iter().map(|level| gained(row, *level)).fold(most, i32::max);
        }
        let mut sum = 0;
        for (at, (levels, row)) in rest.iter().zip(rows).enumerate() {
            let ahead = |level: &Level| match at {
                0 => i32::from(level.get()) * most,
                _ => points(*level, row, rival) - points(*level, row, 0),
            };
            sum += levels.iter().map(ahead).max().unwrap_or(0);
        }
        sum
    }
}
