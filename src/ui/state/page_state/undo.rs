//! Undo: the last change is taken back, or made again.

use leptos::prelude::*;

use super::PageState;
use crate::ui::state::changes::Changes;
use stackfit_decision::Scenario;

impl PageState {
    /// Shows whether there is anything to undo, or to make again.
    pub(super) fn offer_undo(self) {
        let are_there = self.changes.with_value(Changes::are_there);
        for (offer, is_there) in [self.can_undo, self.can_redo].into_iter().zip(are_there) {
            if offer.get_untracked() != is_there {
                offer.set(is_there);
            }
        }
    }

    /// Puts the page back to how it was before the last change, or makes again what was undone last, by a
    /// step that the browser's history takes back.
    pub fn undo(self, is_back: bool) {
        let present = untrack(|| self.state());
        let state = self.changes.try_update_value(|changes| changes.take(is_back, &present));
        if let Some(state) = state.flatten()
            && self.set_state(state, false)
        {
            self.untold.update_value(|untold| untold.is_step = true);
        }
        self.offer_undo();
    }

    /// Goes back to this scenario: by undoing the last change where that leads there, else by a step.
    pub fn go_back_to(self, scenario: Scenario) {
        let leads = self.changes.try_update_value(|changes| changes.lead_back_to(&scenario));
        if leads == Some(true) {
            self.undo(true);
        } else {
            self.change_by_step(|present| *present = scenario);
        }
    }

    /// What was changed so far cannot be undone any more.
    pub fn forget_changes(self) {
        self.changes.update_value(Changes::forget);
        self.offer_undo();
    }
}
