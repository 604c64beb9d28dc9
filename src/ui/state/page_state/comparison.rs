//! Comparison: the frameworks in it, which lead or were picked.

use leptos::prelude::*;

use super::PageState;
use crate::ui::state::frames::Stage;
use stackfit_decision::Ranking;

impl PageState {
    /// Compares those that lead from now on, and no longer those that were picked.
    pub fn compare_leaders(self) {
        self.picked.set(None);
    }

    /// Puts a framework into the comparison or takes it out. From then on the comparison does not
    /// follow the leaders.
    pub fn compare(self, framework: usize, wanted: bool) {
        let mut picked = untrack(|| self.compared());
        picked.retain(|other| *other != framework);
        if wanted {
            picked.push(framework);
        }
        self.picked.set(Some(picked));
    }

    /// The frameworks to compare, in their order, followed: at once what the visitor picks, and the
    /// leaders in a frame after the list.
    #[must_use]
    pub fn compared(self) -> Vec<usize> {
        self.picked.get().unwrap_or_else(|| {
            let leaders = |ranking: &Ranking| ranking.listed().into_iter().take(3).collect();
            self.ranking_in(Stage::Rest, leaders)
        })
    }
}
