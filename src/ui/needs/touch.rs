//! Touches of sliders: what a finger on a track means.
//!
//! Browsers move a slider as soon as a finger lands on it, also when the finger is about to scroll.
//! While a finger is down, the slider follows these rules and not the browser's.

use stackfit_decision::Level;

/// How far a finger may move and still tap, in pixels.
const SLOP: f64 = 10.0;
/// How many times farther sideways than up or down a finger moves that drags.
const SIDEWAYS: f64 = 1.5;
/// How far from the middle of the thumb a finger still holds the thumb.
const GRIP: f64 = 22.0;

/// Where a slider is on the screen, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rail {
    /// The middle of the thumb at 0.
    pub start: f64,
    /// How much farther its middle is at 10.
    pub length: f64,
}

impl Rail {
    /// The middle of the thumb at a level.
    fn place(self, level: Level) -> f64 {
        self.start + self.length * f64::from(level.get()) / 10.0
    }

    /// The level whose place is nearest.
    fn level(self, x: f64) -> Level {
        let share = if self.length > 0.0 { (x - self.start) / self.length } else { 0.0 };
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "it is between 0 and 10"
        )]
        let steps = (share.clamp(0.0, 1.0) * 10.0).round() as u8;
        Level::clamped(steps)
    }
}

/// What a finger does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gesture {
    /// It has hardly moved.
    Resting,
    /// It moves the thumb.
    Dragging,
    /// It scrolls, or anything else that is none of the slider's business.
    Passing,
}

/// A finger on a slider.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Touch {
    rail: Rail,
    /// Where it landed.
    landed: (f64, f64),
    /// How far it was from the middle of the thumb that it holds.
    offset: f64,
    gesture: Gesture,
}

impl Touch {
    /// A finger that lands at this place while the slider is at this level.
    #[must_use]
    pub fn new(rail: Rail, before: Level, (x, y): (f64, f64)) -> Self {
        let from_thumb = x - rail.place(before);
        let offset = if from_thumb.abs() <= GRIP { from_thumb } else { 0.0 };
        Self { rail, landed: (x, y), offset, gesture: Gesture::Resting }
    }

    /// The finger moved. The answer is where the slider goes; nothing where it stays.
    pub fn moved(&mut self, (x, y): (f64, f64)) -> Option<Level> {
        let (aside, along) = ((x - self.landed.0).abs(), (y - self.landed.1).abs());
        if self.gesture == Gesture::Resting && aside.max(along) > SLOP {
            let drags = aside > along * SIDEWAYS;
            self.gesture = if drags { Gesture::Dragging } else { Gesture::Passing };
        }
        (self.gesture == Gesture::Dragging).then(|| self.rail.level(x - self.offset))
    }

    /// The finger left. The answer is where a tap puts the slider; nothing where it stays.
    #[must_use]
    pub fn ended(&self) -> Option<Level> {
        (self.gesture == Gesture::Resting).then(|| self.rail.level(self.landed.0 - self.offset))
    }
}

#[cfg(test)]
mod tests {
    use super::{Rail, Touch};
    use stackfit_decision::Level;

    const RAIL: Rail = Rail { start: 100.0, length: 200.0 };

    /// A finger that lands while the slider is at 5, with its thumb at 200.
    fn touch(x: f64) -> Touch {
        Touch::new(RAIL, Level::clamped(5), (x, 50.0))
    }

    #[test]
    fn a_tap_on_the_track_puts_the_thumb_there() {
        assert_eq!(touch(285.0).ended(), Level::new(9));
        let mut shaking = touch(105.0);
        assert_eq!(shaking.moved((109.0, 55.0)), None);
        assert_eq!(shaking.ended(), Level::new(0));
    }

    #[test]
    fn a_tap_on_the_thumb_leaves_it() {
        for x in [180.0, 200.0, 220.0] {
            assert_eq!(touch(x).ended(), Level::new(5), "{x}");
        }
    }

    #[test]
    fn a_dragged_thumb_stays_below_the_finger() {
        let mut dragging = touch(210.0);
        assert_eq!(dragging.moved((250.0, 52.0)), Level::new(7));
        // Once it drags it may stray, and go over the end.
        assert_eq!(dragging.moved((270.0, 120.0)), Level::new(8));
        assert_eq!(dragging.moved((900.0, 52.0)), Level::new(10));
        assert_eq!(dragging.ended(), None);
    }

    #[test]
    fn a_finger_that_scrolls_or_slants_changes_nothing() {
        for by in [(0.0, 40.0), (8.0, -60.0), (30.0, 30.0), (-40.0, 35.0)] {
            for x in [105.0, 200.0, 285.0] {
                let mut passing = touch(x);
                for step in 1..=4 {
                    let share = f64::from(step) / 4.0;
                    let moved = passing.moved((x + by.0 * share, 50.0 + by.1 * share));
                    assert_eq!(moved, None, "{by:?} from {x}");
                }
                // However far to the side it goes on.
                assert_eq!(passing.moved((x + 150.0, 50.0)), None);
                assert_eq!(passing.ended(), None);
            }
        }
    }

    #[test]
    fn a_track_without_length_stays_at_its_start() {
        let flat = Rail { start: 100.0, length: 0.0 };
        assert_eq!(Touch::new(flat, Level::clamped(5), (300.0, 0.0)).ended(), Level::new(0));
    }
}
