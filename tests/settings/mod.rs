//! Settings drawn from a seed, the same ones on every machine.
#![allow(dead_code, reason = "each test program uses some of it")]

use stackfit::dataset::{DATASET, model, start};
use stackfit_decision::{Level, Scenario};

/// A source of numbers (xorshift64, Marsaglia 2003).
pub struct Draw(u64);

impl Draw {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below this one.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % end
    }

    fn level(&mut self) -> Level {
        Level::clamped(u8::try_from(self.below(11)).unwrap_or(0))
    }
}

/// So many settings: about half of the needs and languages at 0, now and then a must-have, a hidden
/// framework, or no weight at all.
pub fn settings(count: u64) -> impl Iterator<Item = Scenario> {
    (0..count).map(|seed| {
        let mut draw = Draw::new(seed + 1);
        let mut scenario = start();
        if seed % 100 == 99 {
            return Scenario::blank(model());
        }
        for knowledge in &mut scenario.knowledge {
            *knowledge = if draw.below(2) == 0 { Level::ZERO } else { draw.level() };
        }
        scenario.team = draw.level();
        for weight in &mut scenario.weights {
            *weight = if draw.below(2) == 0 { Level::ZERO } else { draw.level() };
        }
        if draw.below(4) == 0 {
            let place = draw.below(scenario.must.len());
            scenario.must[place] = Level::new(1 + u8::try_from(draw.below(9)).unwrap_or(0));
        }
        for place in 0..DATASET.frameworks.len() {
            scenario.hide(place, draw.below(12) == 0);
        }
        scenario
    })
}
