//! The desk once it stands still.

use std::time::Duration;

use leptos::prelude::*;

use super::Desk;
use crate::decision::{Model, Scenario};

/// How long nothing must change until what takes long is calculated.
const PAUSE: Duration = Duration::from_millis(120);

/// What is on the desk, told only once nothing has changed for a moment, so that what is made of
/// it never holds up a slider.
#[derive(Clone, Copy)]
pub struct Settled {
    desk: StoredValue<Desk>,
    /// The last change that was told.
    told: RwSignal<usize>,
}

impl Settled {
    /// Follows a desk as long as the part of the page lives in which this is called.
    pub fn new(desk: Desk) -> Self {
        let told = RwSignal::new(0);
        let last = RwSignal::new(0);
        Effect::new(move |before: Option<()>| {
            desk.case(|_, _| ());
            if before.is_none() {
                return;
            }
            let this = last.get_untracked() + 1;
            last.set(this);
            let tell = move || {
                // By then the part may be gone.
                if last.try_get_untracked() == Some(this) {
                    told.set(this);
                }
            };
            set_timeout(tell, PAUSE);
        });
        Self { desk: StoredValue::new(desk), told }
    }

    /// Reads the model and the scenario, and follows both at a distance.
    pub fn case<T>(self, read: impl FnOnce(&Model, &Scenario) -> T) -> T {
        self.told.track();
        let desk = self.desk.get_value();
        untrack(|| desk.case(read))
    }
}
