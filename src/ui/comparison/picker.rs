//! The picker of the frameworks to compare.

use leptos::prelude::*;

use crate::browser;
use crate::dataset::{DATASET, Framework};
use crate::ui::shared::reactive::{aria, click, flag};
use crate::ui::state::page_state::PageState;

/// A button for every framework that puts it in the table or takes it out.
#[component]
pub fn Picker() -> impl IntoView {
    let page = PageState::of_context();
    let follow = click(move |_| {
        page.picked.set(None);
        // The button goes away by that.
        browser::focus_on(".picker button".to_owned());
    });
    view! {
        <div class="picker" role="group" aria-label="Frameworks to compare">
            {DATASET.frameworks.iter().map(|framework| choice(page, framework)).collect_view()}
            <button
                type="button"
                class="link"
                prop:hidden=flag(move || page.picked.read().is_none())
                on:click=follow
            >
                "Follow the leaders again"
            </button>
        </div>
    }
    .into_any()
}

fn choice(page: PageState, framework: &'static Framework) -> AnyView {
    let index = framework.index;
    let is_shown = flag(move || page.compared().contains(&index));
    let toggle = click(move |_| page.compare(index, !is_shown.get_untracked()));
    view! {
        <button type="button" class="pill small" aria-pressed=aria(is_shown) on:click=toggle>
            {framework.name}
        </button>
    }
    .into_any()
}
