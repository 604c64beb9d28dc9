//! The picker of the frameworks to compare.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::Framework;
use crate::ui::shared::reactive::{aria, click, flag, live};
use crate::ui::state::page_state::PageState;
use crate::words;

/// The last framework that was put in or taken out here, and which of the two.
type Changed = RwSignal<Option<(usize, bool)>>;

/// A button for every framework that puts it in the table or takes it out, and what was done.
#[component]
pub fn Picker() -> impl IntoView {
    let page = PageState::of_context();
    let changed: Changed = RwSignal::new(None);
    let followed = RwSignal::new(String::new());
    let follow = click(move |_| {
        page.compare_leaders();
        followed.set(untrack(|| leaders(page)));
        // The button goes away by that.
        browser::focus_on(".picker [aria-pressed=true]".to_owned());
    });
    let all = untrack(|| page.frameworks()).into_iter();
    let choices = all.map(|framework| choice(page, changed, framework));
    view! {
        <div class="picker" role="group" aria-label="Frameworks to compare">
            {choices.collect_view()}
            <button
                type="button"
                class="link"
                prop:hidden=flag(move || page.picked.read().is_none())
                on:click=follow
            >
                "Follow the leaders again"
            </button>
        </div>
        <p class="comparison-status" role="status">
            {live(move || status(page, changed, followed))}
        </p>
    }
    .into_any()
}

/// What was done here, as long as it holds.
fn status(page: PageState, changed: Changed, followed: RwSignal<String>) -> String {
    if page.picked.read().is_none() {
        let said = followed.get();
        // Until it is pressed, nothing here follows the ranking.
        return if said.is_empty() || said == leaders(page) { said } else { String::new() };
    }
    let holds = |(framework, is_in): &(usize, bool)| {
        let picked = page.picked.read();
        picked.as_ref().is_some_and(|picked| picked.contains(framework) == *is_in)
    };
    let changed = changed.get().filter(holds);
    changed.map(|(index, is_in)| words::in_comparison(index, is_in)).unwrap_or_default()
}

/// Which frameworks are compared because they lead.
fn leaders(page: PageState) -> String {
    let is_ranked = page.ranking.with(|ranking| !ranking.standings.is_empty());
    words::leaders_compared(&page.compared(), is_ranked)
}

fn choice(page: PageState, changed: Changed, framework: &'static Framework) -> AnyView {
    let index = framework.index;
    let is_shown = flag(move || page.compared().contains(&index));
    let toggle = click(move |_| {
        let wanted = !is_shown.get_untracked();
        page.compare(index, wanted);
        changed.set(Some((index, wanted)));
    });
    view! {
        <button type="button" class="pill small" aria-pressed=aria(is_shown) on:click=toggle>
            {framework.name}
        </button>
    }
    .into_any()
}
