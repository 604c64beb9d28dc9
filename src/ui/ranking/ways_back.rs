//! Ways back to a full ranking: buttons that drop all must-haves and bring back what was hidden.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::ui::shared::reactive::{click, memo, part};
use crate::ui::state::page_state::PageState;

/// The ways back where the list is empty; nothing where it is not.
#[component]
pub fn WaysBack() -> impl IntoView {
    let page = PageState::of_context();
    let is_left = memo(move || page.ranking.with(|ranking| !ranking.listed().is_empty()));
    part(move || {
        if is_left.get() {
            return ().into_any();
        }
        page.ranking.with(|ranking| {
            let first = "#ranking .row, .ways-back button";
            let drop = (!ranking.excluded.is_empty()).then(|| drop_must_haves(page, first));
            let bring = (!ranking.hidden.is_empty()).then(|| bring_all_back(page, first));
            view! { <p class="ways-back">{drop} " " {bring}</p> }.into_any()
        })
    })
}

/// A button that drops all must-haves. It goes away by that, and what this CSS selector names gets
/// the focus.
pub fn drop_must_haves(page: PageState, next: &'static str) -> AnyView {
    let drop_all = click(move |_| {
        page.change_by_step(|scenario| scenario.must.fill(None));
        browser::focus_on(next.to_owned());
    });
    view! {
        <button type="button" class="link" on:click=drop_all>
            "Drop all must-haves"
        </button>
    }
    .into_any()
}

/// A button that shows all frameworks again that were hidden. It goes away by that, and what this
/// CSS selector names gets the focus.
pub fn bring_all_back(page: PageState, next: &'static str) -> AnyView {
    let bring = click(move |_| {
        page.change_by_step(|scenario| {
            scenario.hidden.fill(false);
        });
        browser::focus_on(next.to_owned());
    });
    view! {
        <button type="button" class="link" on:click=bring>
            "Bring all back"
        </button>
    }
    .into_any()
}
