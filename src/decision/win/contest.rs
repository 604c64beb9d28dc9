//! One alternative against the others that are ranked.

use crate::decision::{Alternative, Level, Model, Scenario, Slider, rank};

/// An alternative, its rivals, and the sliders that may be moved.
pub(super) struct Contest<'a> {
    model: &'a Model,
    scenario: &'a Scenario,
    alternative: usize,
    /// The alternative itself.
    pub own: &'a Alternative,
    /// The others that are ranked.
    pub rivals: Vec<&'a Alternative>,
    /// The sliders that the scenario has and that may be moved.
    pub free: Vec<Slider>,
}

impl<'a> Contest<'a> {
    /// The contest of this alternative with `rivals`; none when one of them is not in the model.
    pub(super) fn new(
        model: &'a Model,
        scenario: &'a Scenario,
        alternative: usize,
        rivals: &[usize],
        fixed: &[Slider],
    ) -> Option<Self> {
        let alternatives = model.alternatives();
        let has = |slider: &Slider| match *slider {
            Slider::Language(index) => index < scenario.knowledge.len(),
            Slider::Team => true,
            Slider::Criterion(index) => index < scenario.weights.len(),
        };
        Some(Self {
            model,
            scenario,
            alternative,
            own: alternatives.get(alternative)?,
            rivals: rivals.iter().filter_map(|rival| alternatives.get(*rival)).collect(),
            free: Slider::all(model).filter(|s| has(s) && !fixed.contains(s)).collect(),
        })
    }

    /// Whether this slider may be moved.
    pub(super) fn is_free(&self, slider: Slider) -> bool {
        self.free.contains(&slider)
    }

    /// Where a slider stands.
    pub(super) fn now(&self, slider: Slider) -> i32 {
        slider.level(self.scenario).get().into()
    }

    /// The free criteria, or those that are not.
    pub(super) fn criteria(&self, free: bool) -> impl Iterator<Item = usize> {
        let all = 0..self.model.criteria();
        all.filter(move |criterion| self.is_free(Slider::Criterion(*criterion)) == free)
    }

    /// The free languages, or those that are not.
    pub(super) fn languages(&self, free: bool) -> impl Iterator<Item = usize> {
        let all = 0..self.model.languages();
        all.filter(move |language| self.is_free(Slider::Language(*language)) == free)
    }

    /// By how much the alternative is better than a rival on a criterion, in tenths.
    pub(super) fn gain(&self, rival: &Alternative, criterion: usize) -> i32 {
        let value = |one: &Alternative| {
            one.values.get(criterion).map_or(0, |cell| i32::from(cell.midpoint().in_tenths()))
        };
        value(self.own) - value(rival)
    }

    /// What the fixed criteria add to the lead on a rival.
    pub(super) fn fixed_lead(&self, rival: &Alternative) -> i32 {
        let lead = |criterion| self.now(Slider::Criterion(criterion)) * self.gain(rival, criterion);
        self.criteria(false).map(lead).sum()
    }

    /// What the fixed languages make of the fit, in tenths.
    pub(super) fn fixed_fit(&self, one: &Alternative) -> i32 {
        let fit = |language| self.now(Slider::Language(language)) * suits(one, language);
        self.languages(false).map(fit).max().unwrap_or(0)
    }

    /// The scenario after these moves.
    pub(super) fn moved(&self, moves: &[(Slider, Level)]) -> Scenario {
        let mut scenario = self.scenario.clone();
        for (slider, level) in moves {
            slider.set(&mut scenario, *level);
        }
        scenario
    }

    /// By how many points the alternative is ahead of the best rival after these moves (below 0:
    /// behind it); none when it is not ranked then. This is what [`rank`] says, and all answers are
    /// checked with it.
    pub(super) fn lead(&self, moves: &[(Slider, Level)]) -> Option<i64> {
        let ranking = rank(self.model, &self.moved(moves));
        let own = ranking.standing(self.alternative)?;
        let mut others = ranking.standings.iter().filter(|s| s.alternative != self.alternative);
        let best = others.next().map_or(0, |s| i64::from(s.points));
        Some(i64::from(own.points) - best)
    }
}

/// How well a language suits an alternative, from 0 to 10.
pub(super) fn suits(one: &Alternative, language: usize) -> i32 {
    one.fit.get(language).map_or(0, |level| level.get().into())
}
