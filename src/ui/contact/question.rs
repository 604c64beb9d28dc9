//! Question about the answer on the page, and how the other one gets to see the settings.

use leptos::prelude::*;

use crate::browser;
use crate::dataset::DATASET;
use crate::group::Group;
use crate::ui::share::pass_on::address;
use crate::ui::state::page_state::PageState;
use crate::words::Question;
use stackfit_decision::{answer, certainty, nearest_flip};

/// How the other one gets to see the settings: by the link, where they can open it.
pub fn way_there(page: PageState) -> String {
    match browser::home(DATASET.site.public_url) {
        None => address(page),
        Some(_) => "I can send you a copy of the page with my settings.".to_owned(),
    }
}

/// What is asked of the answer as it is now.
pub fn question(page: PageState) -> Question {
    untrack(|| {
        let is_group = !page.with.read().is_empty();
        if is_group {
            let group = Group::of(&page.state());
            if !group.agrees {
                return Question::of_group(&group.letter());
            }
        }
        let (ranking, robustness) = (page.ranking.get(), page.robustness());
        page.case(|model, scenario| {
            let answer = answer(model, scenario, &ranking);
            let firm = certainty(&answer, &robustness);
            let flip = nearest_flip(model, scenario, &ranking);
            // That of a group is one person's.
            let name = if is_group { String::new() } else { page.name.get() };
            Question::about(
                &answer,
                (scenario, &ranking),
                firm,
                flip.as_ref(),
                (&name, &page.own_scores()),
            )
        })
    })
}
