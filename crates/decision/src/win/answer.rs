//! Answer to what would put an alternative first.

use super::proof::Proof;
use crate::level::Level;
use crate::ranking::Shortfall;
use crate::scenario::Scenario;
use crate::slider::Slider;

/// What would put an alternative first, that is, give it more points than every other one that is
/// ranked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Win {
    /// It is first already, or nothing else would be ranked.
    AlreadyFirst,
    /// It is hidden, so no slider helps.
    Hidden,
    /// It does not meet these must-haves, so no slider helps. Empty when the model does not have
    /// the alternative.
    Excluded(Vec<Shortfall>),
    /// Moving this one slider does it, and no other single slider has to move less.
    One {
        /// Which slider.
        slider: Slider,
        /// Where to.
        to: Level,
    },
    /// No single slider does it, but moving all of these does.
    Several {
        /// Which sliders, and where to.
        moves: Vec<(Slider, Level)>,
        /// Whether it is proved that the steps cannot be fewer in total.
        smallest: bool,
    },
    /// It cannot be first alone, but with these moves it shares the first place.
    Shared {
        /// Which sliders, and where to; one if one is enough, none if it is shared already.
        moves: Vec<(Slider, Level)>,
        /// Whether it is proved that the steps cannot be fewer in total.
        smallest: bool,
    },
    /// No setting of the sliders that may be moved puts it first, not even shared.
    Never(Proof),
    /// The search was given up before it found a way or a proof that there is none.
    Open,
}

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
