//! What is found out about a group, a piece at a time, and said as soon as it is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::breathe;
use crate::words;
use stackfit_decision::{Alignment, Goal, Member, Search, Slider, agreed, align};

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
    pub said: [RwSignal<String>; 3],
}

impl Findings {
    /// Finds it all out. It ends when nobody listens any more.
    pub fn find(mut self) {
        spawn_local(async move {
            while self.step() {
                breathe().await;
            }
        });
    }

    /// Does a piece; false when nothing is left to do.
    fn step(&mut self) -> bool {
        let [differences, first, acceptable] = self.said;
        if differences.is_disposed() {
            return false;
        }
        if let Some(slider) = self.sliders.get(self.found.len()) {
            self.found.push(align(&self.members, *slider));
            return true;
        }
        let [one, other] = &mut self.searches;
        if one.step(&self.members) || other.step(&self.members) {
            return true;
        }
        let all = self.members.len();
        let count = agreed(&self.members).map_or(0, |(_, count)| count);
        differences.set(words::differences(all, &self.sliders, count, &self.found));
        for (goal, search, said) in
            [(Goal::First, &*one, first), (Goal::Acceptable, &*other, acceptable)]
        {
            said.set(words::meeting(goal, &self.names, &self.members, search));
        }
        false
    }
}
