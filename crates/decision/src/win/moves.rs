//! What an answer asks one to move.

use super::Win;
use crate::{Level, Scenario, Slider};

impl Win {
    /// Which sliders to move, and where to; none when there is nothing to move, or no way.
    #[must_use]
    pub fn moves(&self) -> Vec<(Slider, Level)> {
        match self {
            Self::One { slider, to } => vec![(*slider, *to)],
            Self::Several { moves, .. } | Self::Shared { moves, .. } => moves.clone(),
            Self::AlreadyFirst | Self::Hidden | Self::Excluded(_) | Self::Never(_) | Self::Open => {
                Vec::new()
            }
        }
    }

    /// Over how many steps the sliders of this scenario move in total.
    #[must_use]
    pub fn steps(&self, scenario: &Scenario) -> u32 {
        let moves = self.moves();
        let steps =
            moves.iter().map(|(slider, to)| slider.level(scenario).get().abs_diff(to.get()));
        steps.map(u32::from).sum()
    }
}
