//! The section in which the decision is saved as a record, a table, settings or a picture, and settings
//! are opened again.

use crate::ui::view::view;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::Blob;

use crate::browser::{self, Answer, Unread};
use crate::link::{self, MOST_BYTES, MOST_PEOPLE, Pasted};
use crate::record::{Case, card, csv, is_json, json, markdown, read, unfenced};
use crate::ui::paper;
use crate::ui::share::copy_section::saving;
use crate::ui::share::file_name::file_name;
use crate::ui::share::kept_store::KeptStore;
use crate::ui::share::pass_on::{Way, button};
use crate::ui::share::quoted::quoted;
use crate::ui::shared::paste_field::paste_field;
use crate::ui::shared::reactive::{click, heard};
use crate::ui::state::page_state::PageState;
use crate::ui::together::paste::TOO_MANY;
use crate::words::remark;

/// What is said of a text without a link.
const NO_LINK: &str = "No link of this page was found in it. Mail programs may rewrite links: then open the link \
                       there, and copy the address that it leads to.";

/// What is done with a file.
enum Task {
    /// The record is saved, in Markdown.
    Record,
    /// The figures are saved, as CSV.
    Table,
    /// The settings are saved, as JSON.
    Settings,
    /// The picture is saved.
    Picture,
    /// So is the drawing that it is made of.
    Drawing,
    /// The system sends the picture.
    Send,
    /// Settings are opened; where they are, what was pasted goes.
    Open(Blob, RwSignal<String>),
}

/// The buttons that copy and save, and the one that opens.
pub fn record_section(page: PageState, store: KeptStore) -> AnyView {
    let pasted = RwSignal::new(String::new());
    let open = heard(move |event| {
        if let Some(file) = browser::file_of(&event) {
            // The same file may be chosen again.
            browser::rewrite(&event, "");
            act(page, store, Task::Open(file, pasted));
        }
    });
    let open_pasted = click(move |_| {
        if let Some(file) = browser::file_with(&pasted.get_untracked()) {
            act(page, store, Task::Open(file, pasted));
        }
    });
    let save = |does, label: &'static str, task: fn() -> Task| {
        let save = click(move |_| act(page, store, task()));
        view! {
            <button data-do=does type="button" class="pill" on:click=save>
                {label}
            </button>
        }
        .into_any()
    };
    let sends = browser::can_share_pictures();
    view! {
        <section>
            <h3>"For the record"</h3>
            <p class="facts-note">
                "The decision with its reasons and what would change it, as text for a wiki or a repository; its figures for a spreadsheet; a picture for a chat; and the settings, to open here again."
            </p>
            <p class="buttons">
                {button(page, store, Way::CopyRecord)}
                {save("record-file", "Save record", || Task::Record)}
                {save("csv", "Figures (CSV)", || Task::Table)}
                {save("picture", "Picture (PNG)", || Task::Picture)}
                {save("picture-svg", "Picture (SVG)", || Task::Drawing)}
                {sends.then(|| save("send-picture", "Send picture…", || Task::Send))}
                {save("json", "Settings (JSON)", || Task::Settings)}
            </p>
            <details>
                <summary>"Open saved settings"</summary>
                <p class="buttons">
                    <label class="pill file">
                        "Choose a file…"
                        <input
                            type="file"
                            data-do="open"
                            accept=".json,application/json"
                            on:change=open
                        />
                    </label>
                </p>
                {paste_field(pasted, "settings-text", "Settings as text", "Or paste settings or a link here")}
                <p class="buttons">
                    <button data-do="open-pasted" type="button" class="pill" on:click=open_pasted>
                        "Open pasted settings"
                    </button>
                </p>
            </details>
        </section>
    }
    .into_any()
}

/// Does something with a file, and says what became of it.
fn act(page: PageState, store: KeptStore, task: Task) {
    // Said again, it is heard again.
    store.say(String::new());
    spawn_local(async move {
        let said = done(page, task).await;
        // A group that was opened is shown first, and what was said before goes.
        browser::after_paint(move || store.say(said));
    });
}

async fn done(page: PageState, task: Task) -> String {
    if let Task::Open(file, pasted) = &task {
        let said = match browser::text_of(file, MOST_BYTES).await {
            Ok(text) => match opened(page, &text) {
                Ok(said) => {
                    pasted.set(String::new());
                    return said;
                }
                Err(wrong) => wrong,
            },
            Err(Unread::TooLarge) => "This is larger than 256 kB.".to_owned(),
            Err(Unread::NoText) => "This is no text in UTF-8.".to_owned(),
            Err(Unread::Refused) => "The browser does not let the page read it.".to_owned(),
        };
        return ["Nothing was changed. ", &said].concat();
    }
    let File { name, kind, text } = written(page, &task);
    let is_taken = if kind.is_empty() {
        let Some(picture) = browser::drawn(&text).await else {
            return "This browser gives away no picture, to protect you. Take the SVG instead."
                .to_owned();
        };
        if matches!(task, Task::Send) {
            return match browser::share_picture(&picture, &name).answer(true).await {
                // The system has told what became of it.
                Answer::Done | Answer::Stopped => String::new(),
                Answer::Missing => "If nothing has opened, save the picture instead.".to_owned(),
                Answer::Refused => {
                    "This browser does not let the page send the picture. Save it instead."
                        .to_owned()
                }
            };
        }
        browser::save_blob(&name, &picture)
    } else {
        browser::save(&name, kind, &text)
    };
    // A record is no replacement for settings.
    let what = if matches!(task, Task::Settings) { "link" } else { "record" };
    let rest = if browser::is_framed() {
        ", or open the link in a tab of its own and save there"
    } else {
        " instead"
    };
    saving(&name, is_taken, "files", &["copy the ", what, rest].concat())
}

/// A file that is to be saved. Without a kind its text is a drawing that becomes a picture.
struct File {
    name: String,
    kind: &'static str,
    text: String,
}

/// The file that is saved. What it is made from is gone while the browser draws and saves.
#[inline(never)]
fn written(page: PageState, task: &Task) -> File {
    let case = paper::case(page);
    let (ending, kind, write): (_, _, fn(&Case) -> String) = match task {
        Task::Record | Task::Open(..) => (".md", "text/markdown", markdown),
        Task::Table => (".csv", "text/csv", csv),
        Task::Settings => (".json", "application/json", json),
        Task::Picture | Task::Send => (".png", "", card),
        Task::Drawing => (".svg", "image/svg+xml", card),
    };
    File { name: file_name(&case.state.name, ending), kind, text: write(&case) }
}

/// Opens what a file says, or a link. What it comes to, in words, or why it is not opened.
#[inline(never)]
pub fn opened(page: PageState, text: &str) -> Result<String, String> {
    let json = unfenced(text);
    let (state, note) = if is_json(json) {
        let leaves = browser::leaves(json).map_err(|why| ["This is no JSON: ", &why].concat())?;
        (read(&leaves)?, String::new())
    } else {
        let Pasted { people, opened, .. } = link::pasted(text);
        if people.is_empty() {
            return Err(NO_LINK.to_owned());
        }
        if people.len() > MOST_PEOPLE {
            return Err(TOO_MANY.trim_end().to_owned());
        }
        let note = [" ", &*remark(&opened)].concat();
        (opened.state, note)
    };
    let quoted = quoted(&state.name);
    let name = if state.name.is_empty() { "the settings" } else { &*quoted };
    let said = ["Opened ", name, ". “Undo” on the page takes it back.", note.trim_end()].concat();
    page.notice.set(String::new());
    page.open_by_step(state);
    Ok(said)
}
