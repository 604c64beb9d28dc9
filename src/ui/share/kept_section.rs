//! The section with the settings that are kept in the browser.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::share::kept_row::kept_row;
use crate::ui::share::kept_scenarios::KeptScenarios;
use crate::ui::share::kept_store::KeptStore;
use crate::ui::share::side_by_side::SideBySide;
use crate::ui::shared::reactive::{each, flag, memo};
use crate::ui::state::page_state::PageState;

/// The list, and two of it side by side; nothing is shown as long as nothing is kept.
pub fn kept_section(page: PageState, store: KeptStore) -> AnyView {
    let is_empty = flag(move || store.with(|list| list.entries().is_empty()));
    view! {
        <section prop:hidden=is_empty>
            <h3>"Kept so far"</h3>
            <ul id="kept" class="kept">
                {each(store.ids(), move |id| kept_row(page, store, id))}
            </ul>
            <SideBySide chosen=memo(move || store.with(KeptScenarios::chosen)) />
        </section>
    }
    .into_any()
}
