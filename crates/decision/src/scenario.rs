//! Scenario: what a visitor set.

use crate::level::Level;
use crate::model::Model;

/// The positions of all sliders, the must-haves and what is hidden.
///
/// The lists go by the order of the model's criteria, languages and alternatives. Where a list is
/// shorter than the model, the rest counts as 0, not asked for and not hidden.
#[derive(Clone, Debug, Eq)]
pub struct Scenario {
    /// How well the team knows each language.
    pub knowledge: Vec<Level>,
    /// How much the team's language matters.
    pub team: Level,
    /// How much each criterion matters.
    pub weights: Vec<Level>,
    /// The least value that is acceptable on each criterion, where there is one.
    pub must: Vec<Option<Level>>,
    /// Which alternatives the visitor does not want to see.
    pub hidden: Vec<bool>,
}

/// Two are the same that hide the same, however long their lists are.
impl PartialEq for Scenario {
    fn eq(&self, other: &Self) -> bool {
        let Self { knowledge, team, weights, must, hidden } = self;
        let alternatives = hidden.len().max(other.hidden.len());
        (knowledge, team, weights, must)
            == (&other.knowledge, &other.team, &other.weights, &other.must)
            && (0..alternatives).all(|place| self.hides(place) == other.hides(place))
    }
}

impl Scenario {
    /// The scenario in which nothing matters, nothing is asked for and nothing is hidden.
    #[must_use]
    pub fn blank(model: &Model) -> Self {
        Self {
            knowledge: vec![Level::ZERO; model.languages()],
            team: Level::ZERO,
            weights: vec![Level::ZERO; model.criteria()],
            must: vec![None; model.criteria()],
            hidden: vec![false; model.alternatives().len()],
        }
    }

    /// The weight that the team's language really has: none as long as no language is known.
    #[must_use]
    pub fn team_weight(&self) -> u32 {
        if self.knowledge.iter().all(|level| level.is_zero()) { 0 } else { weight(self.team) }
    }

    /// The sum of all weights.
    #[must_use]
    pub fn total_weight(&self) -> u32 {
        self.team_weight() + self.weights.iter().copied().map(weight).sum::<u32>()
    }

    /// Hides an alternative, or brings it back.
    pub fn hide(&mut self, alternative: usize, hide: bool) {
        if hide && alternative >= self.hidden.len() {
            self.hidden.resize(alternative + 1, false);
        }
        if let Some(hidden) = self.hidden.get_mut(alternative) {
            *hidden = hide;
        }
    }

    /// Whether this alternative is hidden.
    #[must_use]
    pub fn hides(&self, alternative: usize) -> bool {
        self.hidden.get(alternative).copied().unwrap_or(false)
    }
}

/// A level as a weight to calculate with.
fn weight(level: Level) -> u32 {
    u32::from(level.get())
}

#[cfg(test)]
mod tests {
    use super::{Level, Scenario};

    #[test]
    fn a_team_that_knows_no_language_gives_its_language_no_weight() {
        let mut scenario = Scenario {
            knowledge: vec![Level::ZERO; 3],
            team: Level::clamped(8),
            weights: vec![Level::clamped(2)],
            must: Vec::new(),
            hidden: Vec::new(),
        };
        assert_eq!(scenario.total_weight(), 2);
        scenario.knowledge[1] = Level::clamped(1);
        assert_eq!(scenario.total_weight(), 10);
    }

    #[test]
    fn one_that_was_hidden_and_brought_back_leaves_the_scenario_as_it_was() {
        let before = Scenario {
            knowledge: Vec::new(),
            team: Level::ZERO,
            weights: Vec::new(),
            must: Vec::new(),
            hidden: vec![false],
        };
        let mut scenario = before.clone();
        scenario.hide(2, true);
        assert_eq!(scenario.hidden, [false, false, true]);
        assert_ne!(scenario, before);
        scenario.hide(2, false);
        assert_eq!(scenario, before);
    }
}
