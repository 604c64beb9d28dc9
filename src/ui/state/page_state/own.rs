//! The visitor's own: scores against those of the dataset, and frameworks.

use leptos::prelude::*;

use super::PageState;
use crate::dataset::{self, DATASET, Framework, OwnFramework};
use crate::ui::state::changes::Changed;
use crate::words;
use stackfit_decision::{Level, Override, set_override};

impl PageState {
    /// Sets a score against that of the dataset, or goes back to that one, by a step that the
    /// browser's history takes back.
    pub fn score(self, framework: usize, criterion: usize, score: Option<Level>) {
        let mut overrides = self.overrides.get_untracked();
        if set_override(&mut overrides, framework, criterion, score) != score {
            self.override_scores(overrides, Changed::Score(framework, criterion));
        }
    }

    /// Goes back to the dataset's scores, by a step that the browser's history takes back.
    pub fn drop_own_scores(self) {
        let mut overrides = self.overrides.get_untracked();
        let before = overrides.len();
        overrides.retain(|one| one.alternative >= DATASET.frameworks.len());
        if overrides.len() < before {
            self.override_scores(overrides, Changed::Settings);
        }
    }

    /// The scores that the visitor sets against those of the dataset, followed.
    #[must_use]
    pub fn own_scores(self) -> Vec<Override> {
        let mut overrides = self.overrides.get();
        overrides.retain(|one| one.alternative < DATASET.frameworks.len());
        overrides
    }

    /// The frameworks of the visitor's own, followed.
    #[must_use]
    pub fn own(self) -> Vec<OwnFramework> {
        self.overrides.track();
        self.untold.with_value(|untold| untold.own.clone())
    }

    /// All frameworks, followed: those of the dataset, and those of the visitor's own.
    #[must_use]
    pub fn frameworks(self) -> Vec<&'static Framework> {
        self.overrides.track();
        dataset::frameworks()
    }

    /// What is recorded of each framework of the visitor's own, followed: its place in the memory, where
    /// no two records stand.
    #[must_use]
    pub fn records(self) -> Vec<usize> {
        let own = self.frameworks().split_off(DATASET.frameworks.len());
        own.into_iter().map(|about| std::ptr::from_ref(about).addr()).collect()
    }

    /// The name of a framework, followed: one's own may get another.
    #[must_use]
    pub fn framework(self, index: usize) -> &'static str {
        self.overrides.track();
        words::framework(index)
    }

    fn override_scores(self, overrides: Vec<Override>, changed: Changed) {
        self.begin_step(changed);
        self.overrides.set(overrides);
    }
}
