//! The section in which the settings get a name and are kept in the browser.

use crate::ui::view::view;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::browser;
use crate::link;
use crate::ui::share::kept_store::{KeptStore, why_not};
use crate::ui::shared::reactive::{click, flag, heard, text};
use crate::ui::state::page_state::PageState;

/// The field of the name, and the button that keeps; Enter in the field does the same. It is no
/// form: some frames allow none. Where nothing can be kept, there is no button, and the section says why.
pub fn keep_section(page: PageState, store: KeptStore) -> AnyView {
    let name_it = move |event: &leptos::ev::Event| {
        let name = link::clean_name(&browser::typed(event));
        browser::rewrite(event, &name);
        page.rename(name);
    };
    let why_not = why_not();
    let keep = move || store.keep(&untrack(|| page.state()));
    let enter = move |event: KeyboardEvent| {
        if browser::is_enter(&event) {
            name_it(&event.into());
            keep();
        }
    };
    view! {
        <section>
            <h3>"Keep in this browser"</h3>
            <div class="line">
                <label for="keep-name">"Name, such as the project’s (optional)"</label>
                <input
                    id="keep-name"
                    class="field"
                    type="text"
                    maxlength="80"
                    autocomplete="off"
                    enterkeyhint="done"
                    prop:value=text(move || page.name.get())
                    on:change=heard(move |event| name_it(&event))
                    on:keydown=enter
                />
                <button
                    id="keep"
                    type="button"
                    class="pill"
                    prop:hidden=flag(move || why_not.is_some())
                    on:click=click(move |_| keep())
                >
                    "Keep"
                </button>
            </div>
            <p class="facts-note">
                {why_not.unwrap_or("Kept on this device only.")}
                " The name is also in the link and the copy."
            </p>
        </section>
    }
    .into_any()
}
