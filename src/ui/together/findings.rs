//! Findings about a group: worked out a piece at a time, and said once they are there.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::breathe;
use crate::link::State;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Alignment, Member, Search, Slider, align, parting};

/// What is being found out.
pub struct Findings {
    /// How the people are called.
    pub names: Vec<String>,
    /// The people.
    pub members: Vec<Member>,
    /// The sliders on which they differ.
    pub sliders: Vec<Slider>,
    /// What was found out of the first of these.
    pub found: Vec<Option<Alignment>>,
    /// The searches for a meeting, as far as they are.
    pub searches: [Search; 2],
    /// Where it is said what matters for the answer, and with which least changes all meet.
    pub said: RwSignal<String>,
    /// The page, which is told, too.
    pub page: PageState,
    /// The group.
    pub state: State,
}

impl Findings {
    /// Finds it all out. It ends when nobody listens any more.
    pub fn find(mut self) {
        spawn_local(async move {
            while !self.said.is_disposed() && self.step() {
                breathe().await;
            }
        });
    }

    /// Does a piece; false when nothing is left to do.
    fn step(&mut self) -> bool {
        let Self { names, members, sliders, found, searches, said, page, state } = self;
        if let Some(slider) = sliders.get(found.len()) {
            found.push(align(members, *slider));
            return true;
        }
        if searches.iter_mut().any(|search| search.step(members)) {
            return true;
        }
        let mut text = words::differences(members, sliders, found, parting(members));
        for search in searches {
            text.push_str(&words::meeting(names, members, search));
        }
        page.found_meeting(state, &text);
        said.set(text);
        false
    }
}
