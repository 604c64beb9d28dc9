//! The section in which the settings get a name and are kept in the browser.

use leptos::prelude::*;

use crate::browser;
use crate::link;
use crate::ui::share::kept_store::KeptStore;
use crate::ui::shared::reactive::{heard, text};
use crate::ui::state::page_state::PageState;

/// The field of the name, and the button that keeps; Enter in the field does the same.
pub fn keep_section(page: PageState, store: KeptStore) -> AnyView {
    let name_it = heard(move |event| {
        let name = link::clean_name(&event_target_value(&event));
        browser::rewrite(&event, &name);
        page.name.set(name);
    });
    let mut keep = heard(move |event| {
        event.prevent_default();
        store.keep(&untrack(|| page.state()));
    });
    view! {
        <section>
            <h3>"Keep in this browser"</h3>
            <form class="line" on:submit=move |event| keep(event.into())>
                <label for="keep-name">"Name (optional)"</label>
                <input
                    id="keep-name"
                    class="field"
                    type="text"
                    maxlength="80"
                    autocomplete="off"
                    prop:value=text(move || page.name.get())
                    on:change=name_it
                />
                <button id="keep" class="pill">
                    "Keep"
                </button>
            </form>
            <p class="facts-note">
                "Kept on this device only. The name is also in the link and the copy."
            </p>
        </section>
    }
    .into_any()
}
