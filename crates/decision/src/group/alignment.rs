//! Alignment: all people of a group at the same position of one slider.

use super::{Member, first, most};
use crate::level::Level;
use crate::slider::Slider;

/// What putting everyone at one position of a slider does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alignment {
    /// Which slider.
    pub slider: Slider,
    /// Where everyone stands then.
    pub to: Level,
    /// What the most people have first alone then.
    pub alternative: usize,
    /// How many people these are.
    pub members: usize,
    /// Over how many steps the people move in total.
    pub steps: u32,
}

impl Alignment {
    /// Whether people differ more on this slider than on the other, for the answer: put at one
    /// position of it, more of them have the same first; or as many, by fewer steps in total; or in
    /// as many, and it is easier to move: a weight is a matter of opinion, what a team knows is not.
    #[must_use]
    pub fn beats(&self, other: &Self) -> bool {
        let key = |one: &Self| (usize::MAX - one.members, one.steps, one.slider.kind());
        key(self) < key(other)
    }
}

/// The sliders on which not all people of a group stand at the same position, in the order of
/// [`Slider::all`].
#[must_use]
pub fn differing(members: &[Member]) -> Vec<Slider> {
    let Some((one, others)) = members.split_first() else { return Vec::new() };
    let mut differing = Vec::new();
    for slider in Slider::all(&one.model) {
        let level = slider.level(&one.scenario);
        if others.iter().any(|other| slider.level(&other.scenario) != level) {
            differing.push(slider);
        }
    }
    differing
}

/// The best common position of a slider: the one at which the most people of a group have the same
/// alternative first alone while all else stays as each has it. Of equal positions the one to which
/// they move over the fewest steps in total; then the one with the shortest longest way; then the
/// lowest. None where nobody has a first place at any position.
///
/// The slider on which people differ most *for the answer* is, of those that are [`differing`], the
/// one whose alignment [beats](Alignment::beats) the others, the first of several such.
#[must_use]
pub fn align(members: &[Member], slider: Slider) -> Option<Alignment> {
    let mut best: Option<((usize, u32, u8), Alignment)> = None;
    for to in Level::all() {
        let (mut steps, mut longest, mut firsts) = (0, 0, Vec::new());
        for member in members {
            let way = slider.level(&member.scenario).get().abs_diff(to.get());
            (steps, longest) = (steps + u32::from(way), way.max(longest));
            let mut moved = member.scenario.clone();
            slider.set(&mut moved, to);
            firsts.extend(first(&member.model, &moved));
        }
        let Some((alternative, agreed)) = most(&firsts) else { continue };
        let key = (usize::MAX - agreed, steps, longest);
        if best.is_none_or(|(held, _)| key < held) {
            best = Some((key, Alignment { slider, to, alternative, members: agreed, steps }));
        }
    }
    best.map(|(_, best)| best)
}
