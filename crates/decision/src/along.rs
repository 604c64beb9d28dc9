//! Points of an alternative along a slider.

use crate::level::Level;
use crate::model::Alternative;
use crate::scenario::Scenario;
use crate::slider::Slider;

/// The points of an alternative, as in a ranking, while one slider moves and all else stays as it
/// is: the larger of a level and a line that does not fall.
///
/// Along a weight they are a line. Along a language they are the larger of what the other languages
/// give and what this one alone gives.
#[derive(Clone, Copy, Debug)]
pub(super) struct Along {
    /// The least that the points are.
    pub level: i32,
    /// Where the line starts.
    pub at_zero: i32,
    /// How many points a step adds on the line; at least 0.
    pub slope: i32,
}

impl Along {
    /// The points along a slider of an alternative that has this many in this scenario. A slider that
    /// the scenario does not have moves nothing.
    pub(super) fn new(
        alternative: &Alternative,
        scenario: &Scenario,
        slider: Slider,
        points: u32,
    ) -> Self {
        let now = i32::from(slider.level(scenario).get());
        let (slope, others) = match slider {
            Slider::Criterion(index) => {
                let cell = alternative.values.get(index);
                let cell = cell.filter(|_| index < scenario.weights.len());
                (cell.map_or(0, |cell| cell.midpoint().in_tenths().into()), 0)
            }
            Slider::Team => (alternative.team_fit(scenario).in_tenths().into(), 0),
            Slider::Language(index) => {
                let (mut own, mut best) = (0, 0);
                let known = scenario.knowledge.iter().zip(&alternative.fit).enumerate();
                for (language, (knowledge, fit)) in known {
                    if language == index {
                        own = i32::from(fit.get());
                    } else {
                        best = best.max(i32::from(knowledge.get()) * i32::from(fit.get()));
                    }
                }
                let team = i32::from(scenario.team.get());
                (team * own, team * best)
            }
        };
        let points = i32::try_from(points).unwrap_or(i32::MAX);
        let at_zero = points - others.max(slope * now);
        Self { level: at_zero + others, at_zero, slope }
    }

    /// The points at this position.
    pub(super) fn at(self, position: Level) -> i32 {
        self.level.max(self.at_zero + self.slope * i32::from(position.get()))
    }
}
