//! Simulation as a WebAssembly module of its own, for `comparison/`, with a made-up table that is as
//! large as the page's.
//!
//! Every argument and result is one number, so that the module can be called as it comes from the
//! compiler, without the program that makes its bindings.

use std::cell::RefCell;

use stackfit_sampling::{Counts, Draws, Shape, Sliders, Spread};
use wasm_bindgen::prelude::wasm_bindgen;

const ALTERNATIVES: usize = 15;
const CRITERIA: usize = 14;
const LANGUAGES: usize = 11;

#[derive(Default)]
struct State {
    draws: Option<Draws>,
    counts: Counts,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// A number that looks like any, from 0 to `below` - 1; `comparison/sampler.mjs` has the same.
fn made_up(place: usize, below: usize) -> usize {
    (place * 7_919 + 31) % 1_009 % below
}

fn number<T: TryFrom<usize> + Default>(number: usize) -> T {
    T::try_from(number).unwrap_or_default()
}

/// Draws this many samples, and returns how many bytes they take.
#[wasm_bindgen]
#[must_use]
pub fn draw(samples: u32) -> u32 {
    let spreads: Vec<Spread> = (0..ALTERNATIVES * CRITERIA)
        .map(|cell| Spread {
            middle: number(3_000 + made_up(cell, 61) * 100),
            half: [500, 1_000, 2_000][cell % 3],
        })
        .collect();
    let fit: Vec<u8> =
        (0..ALTERNATIVES * LANGUAGES).map(|cell| number(made_up(cell + 500, 11))).collect();
    let shape = Shape {
        samples: samples as usize,
        alternatives: ALTERNATIVES,
        criteria: CRITERIA,
        languages: LANGUAGES,
    };
    let draws = Draws::new(1, shape, &spreads, &fit);
    let bytes = draws.bytes();
    STATE.with_borrow_mut(|state| state.draws = Some(draws));
    number(bytes)
}

/// Counts ranks over the first `samples` samples; `turn` sets the sliders. All criteria matter, and
/// `known` languages are known.
#[wasm_bindgen]
pub fn count(samples: u32, turn: u32, known: u32) {
    let level = |slider: usize| number::<i16>(1 + made_up(slider + turn as usize, 10)) * 100;
    let weights: Vec<i16> = (0..CRITERIA).map(level).collect();
    let knowledge: Vec<i16> = (0..LANGUAGES)
        .map(|at| if at < known as usize { level(CRITERIA + 1 + at) } else { 0 })
        .collect();
    let sliders = Sliders { weights: &weights, team: level(CRITERIA), knowledge: &knowledge };
    STATE.with_borrow_mut(|state| {
        if let Some(draws) = &state.draws {
            state.counts = draws.count(sliders, &[true; ALTERNATIVES], samples as usize);
        }
    });
}

/// How often an alternative came to a rank in the last count.
#[wasm_bindgen]
#[must_use]
pub fn at_rank(alternative: u32, rank: u32) -> u32 {
    STATE.with_borrow(|state| state.counts.at_rank(alternative as usize, rank as usize))
}
