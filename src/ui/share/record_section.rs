//! The section in which the decision is saved as a record, a table, settings or a picture, and settings
//! are opened again.

use crate::ui::view::view;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{self, Unread};
use crate::dataset::DATASET;
use crate::record::{card, csv, json, markdown, read};
use crate::ui::paper;
use crate::ui::share::copy_section::saving;
use crate::ui::share::file_name::file_name;
use crate::ui::share::kept_store::KeptStore;
use crate::ui::share::pass_on::{Way, button};
use crate::ui::share::quoted::quoted;
use crate::ui::shared::reactive::{click, heard};
use crate::ui::state::page_state::PageState;

/// The most bytes of a file that is opened.
const MOST: u32 = 256 * 1024;

/// A sort of file.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Record,
    Table,
    Settings,
    Png,
    Svg,
}

/// The buttons that copy and save, and the one that opens.
pub fn record_section(page: PageState, store: KeptStore) -> AnyView {
    let save = |sort| save_button(page, store, sort);
    let open = heard(move |event| {
        let Some(file) = browser::file_of(&event) else { return };
        // The same file may be chosen again.
        browser::rewrite(&event, "");
        store.say(String::new());
        spawn_local(async move {
            let said = match browser::text_of(&file, MOST).await {
                Ok(text) => opened(page, &text),
                Err(Unread::TooLarge) => refused("The file is larger than 256 kB."),
                Err(Unread::NoText) => refused("The file is no text in UTF-8."),
                Err(Unread::Refused) => refused("The browser does not let the page read it."),
            };
            store.say(said);
        });
    });
    view! {
        <section>
            <h3>"For the record"</h3>
            <p class="facts-note">
                "The decision with its reasons, its sources and what would change it, in Markdown; the \
                 figures; a picture to share."
            </p>
            <p class="buttons">
                {button(page, store, Way::CopyRecord)} {save(Sort::Record)} {save(Sort::Table)}
                {save(Sort::Settings)} {save(Sort::Png)} {save(Sort::Svg)}
                <label class="pill file">
                    "Open JSON…"
                    <input
                        type="file"
                        data-do="open"
                        accept=".json,application/json"
                        on:change=open
                    />
                </label>
            </p>
        </section>
    }
    .into_any()
}

fn save_button(page: PageState, store: KeptStore, sort: Sort) -> AnyView {
    let (does, label, ending, kind) = match sort {
        Sort::Record => ("record-file", "Markdown", ".md", "text/markdown"),
        Sort::Table => ("csv", "CSV", ".csv", "text/csv"),
        Sort::Settings => ("json", "JSON", ".json", "application/json"),
        Sort::Png => ("picture", "Picture", ".png", ""),
        Sort::Svg => ("picture-svg", "SVG", ".svg", "image/svg+xml"),
    };
    let save = click(move |_| {
        // Said again, it is heard again.
        store.say(String::new());
        let case = paper::case(page);
        let text = match sort {
            Sort::Record => markdown(&case),
            Sort::Table => csv(&case),
            Sort::Settings => json(&case),
            Sort::Png | Sort::Svg => card(&case),
        };
        let name = file_name(&case.state.name, ending);
        let next_best = if browser::is_framed() {
            "copy the record, or open the link in a tab of its own and save there"
        } else {
            "copy the record instead"
        };
        if sort != Sort::Png {
            let is_taken = browser::save(&name, kind, &text);
            return store.say(saving(&name, is_taken, "files", next_best));
        }
        spawn_local(async move {
            store.say(match browser::drawn(&text).await {
                Some(picture) => {
                    let is_taken = browser::save_blob(&name, &picture);
                    saving(&name, is_taken, "files", next_best)
                }
                None => {
                    "This browser gives away no picture, to protect you. Take the SVG.".to_owned()
                }
            });
        });
    });
    view! {
        <button data-do=does type="button" class="pill" on:click=save>
            {label}
        </button>
    }
    .into_any()
}

/// Opens what a file says. What it comes to, in words.
fn opened(page: PageState, text: &str) -> String {
    let leaves = match browser::leaves(text) {
        Ok(leaves) => leaves,
        Err(why) => return refused(&["The file is no JSON: ", &why].concat()),
    };
    match read(&leaves) {
        Ok(state) => {
            let name = if state.name.is_empty() { DATASET.site.name } else { &state.name };
            let said = format!("Opened {}. “Undo” on the page takes it back.", quoted(name));
            page.notice.set(String::new());
            page.open_by_step(state);
            said
        }
        Err(wrong) => refused(&wrong),
    }
}

fn refused(why: &str) -> String {
    ["Nothing was changed. ", why].concat()
}
