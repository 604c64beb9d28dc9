//! The section in which a copy of the page is saved.

use leptos::prelude::*;

use crate::browser::Copied;
use crate::ui::paper;
use crate::ui::share::file_name::file_name;
use crate::ui::share::kept_store::KeptStore;
use crate::ui::shared::reactive::click;
use crate::ui::state::page_state::PageState;
use crate::ui::state::persistence;
use crate::{browser, link};

/// A button that downloads the page with the present settings inside. Only a page that is whole in
/// one file has it.
pub fn copy_section(page: PageState, store: KeptStore) -> AnyView {
    if !browser::is_whole() {
        return ().into_any();
    }
    let save = click(move |_| {
        let state = untrack(move || page.state());
        let file = file_name(&state.name);
        let copied = Copied {
            title: &persistence::title(&state.name),
            link: &link::encode(&state),
            content: &paper::html(page),
        };
        store.say(if !browser::save_copy(&file, copied) {
            "This browser does not let the page save a copy.".to_owned()
        } else if browser::is_framed() {
            format!("Saving {file}. If it is not in your downloads, this frame does not allow it.")
        } else {
            format!("Saved: {file} is in your downloads.")
        });
    });
    view! {
        <section>
            <h3>"Offline copy"</h3>
            <p class="line">
                <span class="facts-note">
                    "The whole page as one file. It works offline."
                </span>
                <button id="save-copy" type="button" class="pill" on:click=save>
                    "Save a copy"
                </button>
            </p>
        </section>
    }
    .into_any()
}
