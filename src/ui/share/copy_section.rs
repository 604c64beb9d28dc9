//! The section in which a copy of the page is saved.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser::Copied;
use crate::dataset::DATASET;
use crate::ui::paper;
use crate::ui::share::file_name::file_name;
use crate::ui::share::kept_store::KeptStore;
use crate::ui::shared::reactive::click;
use crate::ui::state::page_state::PageState;
use crate::ui::state::persistence;
use crate::{browser, link};

/// What the copy is, and its button. There is none where the button stands beside the link.
pub fn copy_section(page: PageState, store: KeptStore) -> AnyView {
    if !browser::is_whole() || browser::home(DATASET.site.public_url).is_some() {
        return ().into_any();
    }
    view! {
        <section>
            <h3>"Offline copy"</h3>
            <p class="line">
                <span class="facts-note">
                    "The whole page as one file. It works offline."
                </span>
                {save_button(page, store)}
            </p>
        </section>
    }
    .into_any()
}

/// A button that downloads the page with the present settings inside. Only a page that is whole in
/// one file has it.
pub fn save_button(page: PageState, store: KeptStore) -> AnyView {
    if !browser::is_whole() {
        return ().into_any();
    }
    let save = click(move |_| {
        let state = untrack(move || page.state());
        let file = file_name(&state.name, ".html");
        let copied = Copied {
            title: &persistence::title(&state.name),
            link: &link::encode_whole(&state),
            content: &paper::html(page),
        };
        let is_taken = browser::save_copy(&file, copied);
        store.say(saving(&file, is_taken, "a copy", next_best()));
    });
    view! {
        <button id="save-copy" data-do="save-copy" type="button" class="pill" on:click=save>
            "Save a copy"
        </button>
    }
    .into_any()
}

/// What to say once a file was to be saved, whether or not the browser took it, and with what to do
/// where none comes.
pub fn saving(file: &str, is_taken: bool, what: &str, next_best: &str) -> String {
    if !is_taken {
        format!("This browser does not let the page save {what}: {next_best}.")
    } else if browser::is_framed() {
        format!(
            "Saving {file}. If it is not in your downloads, this frame does not allow it: {next_best}."
        )
    } else {
        format!("Saving {file}. If it is not in your downloads, {next_best}.")
    }
}

/// What to do where no copy comes, which no browser tells.
fn next_best() -> &'static str {
    if !browser::is_framed() {
        "use “Save page as” in the browser’s menu"
    } else if browser::home(DATASET.site.public_url).is_none() {
        "copy the link, open it in a tab of its own, and save there"
    } else {
        "copy the summary instead"
    }
}
