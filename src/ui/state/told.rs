//! Host: the page around a frame, which is told the settings that the visitor comes to, and who leads there.

use leptos::prelude::*;

use crate::browser;
use crate::dataset::DATASET;
use crate::link::{self, State};
use crate::ui::shared::reactive::effect;
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;

/// Tells the page around, from now on, what is set and who leads there, after all else on the page has
/// followed. The link is without the name, the frameworks of their own and the other people, which
/// the visitor wrote or was sent, and without what nobody here knows; where one of those leads, nobody does.
pub fn tell_host(page: PageState) {
    if !browser::is_framed() {
        return;
    }
    effect(move |_| {
        let robustness = page.robustness();
        let first = |ranking: &stackfit_decision::Ranking| ranking.standings.first().copied();
        let first = page.ranking_in(Stage::Rest, first).map(|first| first.alternative);
        let leader = first.and_then(|first| DATASET.frameworks.get(first));
        // At the start the page is seen before that is known.
        let is_known = robustness.samples() > 0;
        let firm = leader.and(first).filter(|_| is_known);
        let firm = firm.map(|first| robustness.percent(first, 1));
        // What is compared is in the link, too.
        page.picked.track();
        let state = untrack(|| page.state());
        let state =
            State { name: String::new(), with: String::new(), unknown_pairs: Vec::new(), ..state };
        let state = state.with_own_until(0);
        browser::tell_host(&link::encode(&state), leader.map(|leader| leader.id), firm);
    });
}
