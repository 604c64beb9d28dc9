//! Slider in use: it lights up, and is explained.

use leptos::prelude::*;

use stackfit_decision::{Part, Slider};

/// The slider that is in use.
#[derive(Clone, Copy)]
pub struct InUse {
    /// The term whose slider is under the thumb, so that it lights up in every bar.
    pub lit: RwSignal<Option<Part>>,
    /// The slider that was used last; nothing where none was since something else changed the settings.
    pub slider: RwSignal<Option<Slider>>,
}

impl InUse {
    /// None.
    pub fn new() -> Self {
        Self { lit: RwSignal::new(None), slider: RwSignal::new(None) }
    }

    /// This slider is in use: its term lights up, and the inspector explains it.
    pub fn inspect(self, slider: Slider, term: Part) {
        // Nothing is told when it is so already, as in every step of a drag.
        if self.lit.get_untracked() != Some(term) {
            self.lit.set(Some(term));
        }
        if self.slider.get_untracked() != Some(slider) {
            self.slider.set(Some(slider));
        }
    }

    /// No slider is in use any more: something else changed the settings.
    pub fn put_down(self) {
        if self.lit.get_untracked().is_some() {
            self.lit.set(None);
        }
        if self.slider.get_untracked().is_some() {
            self.slider.set(None);
        }
    }
}
