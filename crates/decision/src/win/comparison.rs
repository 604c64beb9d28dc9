//! Comparison of one alternative with the others that are ranked.

use crate::level::Level;
use crate::model::{Alternative, Model};
use crate::ranking::rank;
use crate::scenario::Scenario;
use crate::slider::Slider;

/// An alternative, its rivals, and the sliders that may be moved.
pub(super) struct Comparison<'a> {
    model: &'a Model,
    scenario: &'a Scenario,
    alternative: usize,
    /// The sliders that the scenario has and that may be moved, in the model's order.
    pub free: Vec<Slider>,
    /// The sum of the fixed weights of criteria.
    pub fixed_weights: i32,
    /// The sum of the levels of the fixed languages.
    pub fixed_knowledge: i32,
    /// How many points out of 100 the alternative may be behind.
    pub allowed: i32,
    /// The alternative as its own rival.
    pub own: Rival,
    /// The others that are ranked.
    pub rivals: Vec<Rival>,
}

/// How an alternative stands to another one.
#[derive(Default)]
pub(super) struct Rival {
    /// By how much it is worse on each free criterion, in tenths.
    pub gains: Vec<i32>,
    /// By how many points it is behind through the fixed criteria.
    pub lead: i32,
    /// How well each free language suits it, from 0 to 10.
    pub fits: Vec<i32>,
    /// How well it fits the team by the fixed languages, in tenths.
    pub fit: i32,
}

impl<'a> Comparison<'a> {
    /// The comparison of this alternative with `rivals`; none when it is not in the model.
    pub(super) fn new(
        model: &'a Model,
        scenario: &'a Scenario,
        alternative: usize,
        rivals: &[usize],
        fixed: &[Slider],
    ) -> Option<Self> {
        let own = model.alternatives().get(alternative)?;
        let (mut free, mut fixed_weights, mut fixed_knowledge) = (Vec::new(), 0, 0);
        for slider in Slider::all(model) {
            let has = match slider {
                Slider::Language(index) => index < scenario.knowledge.len(),
                Slider::Team => true,
                Slider::Criterion(index) => index < scenario.weights.len(),
            };
            if has && !fixed.contains(&slider) {
                free.push(slider);
                continue;
            }
            let level = i32::from(slider.level(scenario).get());
            match slider {
                Slider::Language(_) => fixed_knowledge += level,
                Slider::Team => {}
                Slider::Criterion(_) => fixed_weights += level,
            }
        }
        let as_rival = |other| Rival::new(scenario, &free, own, other);
        let own = as_rival(own);
        let mut others = Vec::new();
        for rival in rivals {
            others.extend(model.alternatives().get(*rival).map(as_rival));
        }
        Some(Self {
            model,
            scenario,
            alternative,
            free,
            fixed_weights,
            fixed_knowledge,
            allowed: 0,
            own,
            rivals: others,
        })
    }

    /// Lets the alternative be so many points out of 100 behind: every weight counts so much more for
    /// it. Only for comparisons in which what the team knows is fixed, and the weights are not.
    pub(super) fn allow(&mut self, points: i32) {
        self.allowed = points;
        for gain in self.rivals.iter_mut().flat_map(|rival| &mut rival.gains) {
            *gain += points;
        }
    }

    /// Whether the team's weight may be moved.
    pub(super) fn team_is_free(&self) -> bool {
        self.free.contains(&Slider::Team)
    }

    /// Where a slider stands.
    pub(super) fn now(&self, slider: Slider) -> i32 {
        slider.level(self.scenario).get().into()
    }

    /// By how many points the alternative is ahead of the best rival after these moves (below 0:
    /// behind it), with what is allowed; none when it is not ranked then. This is what [`rank`] says,
    /// and all answers are checked with it.
    pub(super) fn lead(&self, moves: &[(Slider, Level)]) -> Option<i64> {
        let mut scenario = self.scenario.clone();
        for (slider, level) in moves {
            slider.set(&mut scenario, *level);
        }
        let ranking = rank(self.model, &scenario);
        let own = ranking.standing(self.alternative)?;
        let best = ranking.standings.iter().find(|s| s.alternative != self.alternative);
        let allowed = i64::from(self.allowed) * i64::from(ranking.weight);
        Some(i64::from(own.points) + allowed - best.map_or(0, |s| i64::from(s.points)))
    }
}

impl Rival {
    fn new(scenario: &Scenario, free: &[Slider], own: &Alternative, other: &Alternative) -> Self {
        let mut rival = Self::default();
        for (index, (own, other)) in own.values.iter().zip(&other.values).enumerate() {
            let slider = Slider::Criterion(index);
            let [own, other] = [own, other].map(|cell| i32::from(cell.midpoint().in_tenths()));
            if free.contains(&slider) {
                rival.gains.push(own - other);
            } else {
                rival.lead += i32::from(slider.level(scenario).get()) * (own - other);
            }
        }
        for (index, fit) in other.fit.iter().enumerate() {
            let (slider, fit) = (Slider::Language(index), i32::from(fit.get()));
            if free.contains(&slider) {
                rival.fits.push(fit);
            } else {
                rival.fit = rival.fit.max(i32::from(slider.level(scenario).get()) * fit);
            }
        }
        rival
    }

    /// How well a free language suits it.
    pub(super) fn suits(&self, language: usize) -> i32 {
        self.fits.get(language).copied().unwrap_or(0)
    }
}
