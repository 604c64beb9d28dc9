//! Nearby settings: how the ranking fares in those around the present one.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::browser::{self, breathe};
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::memo;
use crate::ui::state::frames::{Frames, Stage};
use stackfit_decision::{Model, Noise, Robustness, SAMPLES, SEED, Scenario};

/// How many there are at all.
const ALL: usize = SAMPLES as usize;
/// How many while a slider moves on a machine that is too slow for all of them.
const FEW: usize = 1_000;
/// A machine that takes longer than this for all of them, in milliseconds, is too slow.
const SLOW: f64 = 6.0;
/// How long a slider must stand still until all of them are looked at again.
const PAUSE: Duration = Duration::from_millis(400);
/// How many cells of the noise are drawn at once while the page is made.
const CELLS: usize = 30;
/// The weight of a single slower run in the running mean: any machine is busy at times.
const SMOOTHING: f64 = 0.3;

/// The noise of a model, and what it came to last.
struct Near {
    model: Arc<Model>,
    noise: Noise,
    /// The scenario that was counted last, and how the ranking fared near it.
    scenario: Option<Scenario>,
    count: Arc<Robustness>,
}

/// That, once the noise was drawn.
type Drawn = StoredValue<Option<Near>>;

/// How the ranking fares in settings near the present one.
#[derive(Clone, Copy)]
pub struct Nearby {
    robustness: Derived<Arc<Robustness>>,
    samples: RwSignal<usize>,
    noise: Drawn,
    /// How many milliseconds a sample takes on this machine.
    milliseconds: StoredValue<f64>,
    /// The number of the last move of a slider.
    last_move: StoredValue<u32>,
}

impl Nearby {
    /// What is near this scenario, which it follows in a frame of its own. Nothing is known of it
    /// until the page has been seen once, because drawing the noise takes a moment.
    pub fn new(model: Derived<Arc<Model>>, scenario: RwSignal<Scenario>, frames: Frames) -> Self {
        let samples = RwSignal::new(ALL);
        let milliseconds = StoredValue::new(0.0);
        let noise = StoredValue::new(None);
        let robustness = memo(move || {
            let samples = samples.get();
            if frames.track(Stage::Firmness) == 0 {
                return Arc::default();
            }
            let model = untrack(|| model.get());
            draw(noise, &model);
            let start = browser::now();
            let robustness =
                scenario.with_untracked(|scenario| counted(noise, scenario, samples, false));
            if robustness.samples() > 0 {
                let taken = (browser::now() - start) / f64::from(robustness.samples());
                milliseconds
                    .update_value(|mean| *mean = taken.min(*mean + (taken - *mean) * SMOOTHING));
            }
            robustness
        });
        Self { robustness, samples, noise, milliseconds, last_move: StoredValue::new(0) }
    }

    /// Draws the noise for a model with pauses. Without this it is drawn at once when it is needed.
    pub async fn draw(self, model: Arc<Model>) {
        let mut noise = Noise::of_sliders(&model, ALL, SEED);
        breathe().await;
        while !noise.update_some(&model, CELLS) {
            breathe().await;
        }
        self.noise.set_value(Some(Near::new(model, noise)));
    }

    /// How often each framework comes to each rank, followed.
    pub fn robustness(self) -> Arc<Robustness> {
        self.robustness.get()
    }

    /// How often each framework comes to each rank in all settings near this one. What was counted last
    /// is not counted again.
    pub fn of(self, model: &Arc<Model>, scenario: &Scenario) -> Arc<Robustness> {
        draw(self.noise, model);
        counted(self.noise, scenario, ALL, true)
    }

    /// A slider moves: looks at fewer settings until it is let go, if all of them take too long on
    /// this machine.
    pub fn drag(self) {
        let is_slow = self.milliseconds.get_value() * f64::from(SAMPLES) > SLOW;
        self.set(if is_slow { FEW } else { ALL });
        if is_slow {
            let this = self.last_move.get_value().wrapping_add(1);
            self.last_move.set_value(this);
            // Not every slider says that it was let go.
            let end = move || {
                if self.last_move.try_get_value() == Some(this) {
                    self.end_drag();
                }
            };
            browser::after(end, PAUSE);
        }
    }

    /// The slider was let go: looks at all settings again.
    pub fn end_drag(self) {
        self.set(ALL);
    }

    fn set(self, samples: usize) {
        if self.samples.get_untracked() != samples {
            self.samples.set(samples);
        }
    }
}

/// Makes the noise that of a model.
fn draw(near: Drawn, model: &Arc<Model>) {
    near.update_value(|near| match near {
        None => *near = Some(Near::new(model.clone(), Noise::new(model, ALL, SEED))),
        Some(near) if near.model != *model => {
            near.noise.update(model);
            near.model.clone_from(model);
            near.scenario = None;
        }
        Some(_) => {}
    });
}

/// How often each framework comes to each rank in so many settings near one, counted again unless what was
/// counted last will do.
#[inline(never)]
fn counted(near: Drawn, scenario: &Scenario, samples: usize, will_do: bool) -> Arc<Robustness> {
    let count = |near: &mut Option<Near>| {
        let Some(Near { model, noise, scenario: last, count }) = near else {
            return Arc::default();
        };
        let is_all = usize::try_from(count.samples()) == Ok(samples);
        if !(will_do && is_all && last.as_ref() == Some(scenario)) {
            *count = Arc::new(noise.robustness(model, scenario, samples));
            *last = Some(scenario.clone());
        }
        count.clone()
    };
    near.try_update_value(count).unwrap_or_default()
}

impl Near {
    fn new(model: Arc<Model>, noise: Noise) -> Self {
        Self { model, noise, scenario: None, count: Arc::default() }
    }
}
