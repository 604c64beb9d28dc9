//! What is found out about a group, a piece at a time, and said as soon as it is.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::breathe;
use crate::words;
use stackfit_decision::{Goal, Member, Search, Slider, agreed, align};

/// Finds out what matters for the answer, and the least changes with which all meet: each to be said
/// in one of these. It ends when nobody listens any more.
pub fn find(
    names: Vec<String>,
    members: Vec<Member>,
    sliders: Vec<Slider>,
    [differences, first, acceptable]: [RwSignal<String>; 3],
) {
    spawn_local(async move {
        let mut found = Vec::new();
        for slider in &sliders {
            found.extend(align(&members, *slider));
            breathe().await;
        }
        let count = agreed(&members).map_or(0, |(_, count)| count);
        let said = words::differences(members.len(), &sliders, count, &found);
        let _ = differences.try_set(said);
        if count < members.len() {
            let said = meet(Goal::First, &names, &members, first).await;
            let _ = first.try_set(said);
        }
        let shared = shared(&members);
        let said = if shared.is_empty() {
            meet(Goal::Acceptable, &names, &members, acceptable).await
        } else {
            words::acceptable(&shared)
        };
        let _ = acceptable.try_set(said);
    });
}

/// What is acceptable to all, by the order of the first of them.
fn shared(members: &[Member]) -> Vec<usize> {
    let mut all = members.iter().map(Member::acceptable);
    let mut shared = all.next().unwrap_or_default();
    for acceptable in all {
        shared.retain(|one| acceptable.contains(one));
    }
    shared
}

async fn meet(goal: Goal, names: &[String], members: &[Member], said: RwSignal<String>) -> String {
    let mut search = Search::new(members, goal);
    let is_ruled_out = search.is_over();
    while search.step(members) && !said.is_disposed() {
        breathe().await;
    }
    words::meeting(goal, names, members, search.best(), is_ruled_out)
}
