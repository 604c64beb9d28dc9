//! A debounced view of the page, for what takes too long to follow every move of a slider.

use std::time::Duration;

use leptos::prelude::*;

use crate::browser;
use crate::ui::shared::reactive::effect;
use crate::ui::state::page_state::PageState;
use stackfit_decision::{Model, Scenario};

/// How long nothing must change until what takes long is calculated.
const PAUSE: Duration = Duration::from_millis(120);

/// What is on the page, told only once nothing has changed for a moment, so that what is made of
/// it never holds up a slider.
#[derive(Clone, Copy)]
pub struct Debounced {
    page: StoredValue<PageState>,
    /// The last change that was told.
    told: RwSignal<usize>,
}

impl Debounced {
    /// Follows a page as long as the part of the page lives in which this is called.
    pub fn new(page: PageState) -> Self {
        let told = RwSignal::new(0);
        let last = RwSignal::new(0);
        effect(move |is_first| {
            page.case(|_, _| ());
            if is_first {
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
            browser::after(tell, PAUSE);
        });
        Self { page: StoredValue::new(page), told }
    }

    /// Reads the model and the scenario, and follows both at a distance.
    pub fn case<T>(self, read: impl FnOnce(&Model, &Scenario) -> T) -> T {
        self.told.track();
        let page = self.page.get_value();
        untrack(|| page.case(read))
    }
}
