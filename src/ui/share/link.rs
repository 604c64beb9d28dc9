//! Passing the scenario on.

use leptos::html::Dialog;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser;
use crate::dataset::DATASET;
use crate::ui::share::qr::qr;
use crate::ui::shared::reactive::{click, flag, heard, part, text};
use crate::ui::state::page_state::PageState;
use crate::ui::state::{link_room, persistence};
use crate::{link, words};
use stackfit_decision::answer;

/// A button that opens a dialog with the link, ways to pass it on, and a QR code of it.
#[component]
pub fn Share() -> impl IntoView {
    let page = PageState::of_context();
    let dialog = NodeRef::<Dialog>::new();
    // Made when the dialog opens, and no sooner.
    let address = RwSignal::new(String::new());
    let said = RwSignal::new(String::new());
    let open = click(move |_| {
        let link = untrack(move || link::encode(&page.state()));
        address.set(browser::shareable(&link, DATASET.site.public_url));
        said.set(String::new());
        if let Some(dialog) = dialog.get_untracked() {
            browser::dialog::open(&dialog);
        }
    });
    let copy = click(move |_| {
        let text = format!("{}\n{}", summary(page), address.get_untracked());
        spawn_local(async move {
            if browser::copy(&text).await {
                said.set("Copied: the answer in a sentence, and the link.".to_owned());
            } else {
                said.set(
                    "This browser does not let the page copy. The link is selected: copy it."
                        .to_owned(),
                );
                browser::focus_on("#share-link".to_owned());
            }
        });
    });
    let pass_on = click(move |_| {
        let (text, url) = (summary(page), address.get_untracked());
        spawn_local(async move { browser::share(DATASET.site.name, &text, &url).await });
    });
    let cannot_share = !browser::can_share();
    view! {
        <button type="button" class="pill primary" on:click=open>
            "Share"
        </button>
        <dialog class="dialog" node_ref=dialog aria-labelledby="share-title">
            <h2 id="share-title">"Share this scenario"</h2>
            <p>
                "The link holds every setting. It is the part after #, which browsers keep to "
                "themselves: no server sees it. " <strong>{text(move || link_room::warning(page))}</strong>
            </p>
            <label>
                "Link"
                <input
                    id="share-link"
                    class="field"
                    type="text"
                    readonly
                    prop:value=text(move || address.get())
                    on:focus=heard_focus()
                />
            </label>
            <p class="buttons">
                <button type="button" class="pill primary" on:click=copy>
                    "Copy"
                </button>
                <button type="button" class="pill" prop:hidden=cannot_share on:click=pass_on>
                    "Send with…"
                </button>
            </p>
            <p role="status">{text(move || said.get())}</p>
            {part(move || qr(&address.get()).into_any())}
            <form method="dialog">
                <button class="pill">"Close"</button>
            </form>
        </dialog>
    }
    .into_any()
}

fn heard_focus() -> impl FnMut(leptos::ev::FocusEvent) + 'static {
    let mut select = heard(|event| browser::select(&event));
    move |event| select(event.into())
}

/// The answer in a sentence, after the name of the scenario if it has one.
fn summary(page: PageState) -> String {
    untrack(move || {
        let ranking = page.ranking.get();
        let answer = page.case(|model, scenario| answer(model, scenario, &ranking));
        let (lead, rest) = words::sentence(&answer, &ranking);
        let name = page.name.get();
        let title = if name.is_empty() { DATASET.site.name.to_owned() } else { name };
        format!("{title}: {lead}{rest}")
    })
}

/// A button that downloads the page with the present scenario inside. Only a page that is whole in
/// one file has it.
#[component]
pub fn SaveCopy() -> impl IntoView {
    let page = PageState::of_context();
    let save = click(move |_| {
        let state = untrack(move || page.state());
        // What was changed a moment ago may not be in the document yet.
        persistence::document(&link::encode(&state), &state.name);
        browser::save_copy(&file_name(&state.name));
    });
    let is_split = !browser::is_whole();
    view! {
        <button
            type="button"
            class="pill"
            id="save-copy"
            prop:hidden=flag(move || is_split)
            on:click=save
        >
            "Save a copy"
        </button>
    }
    .into_any()
}

/// A file's name after the scenario's: letters and digits stay, and so does what is not ASCII; the
/// rest are dashes.
fn file_name(name: &str) -> String {
    let is_between = |c: char| c.is_ascii() && !c.is_ascii_alphanumeric();
    let mut file = "stackfit".to_owned();
    for word in name.split(is_between).filter(|word| !word.is_empty()) {
        file.push('-');
        file.push_str(&word.to_ascii_lowercase());
    }
    file + ".html"
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_file_is_named_after_the_scenario() {
        let names = ["", "Our Team, 2027", "../../etc/passwd", "团队"].map(file_name);
        let files = [
            "stackfit.html",
            "stackfit-our-team-2027.html",
            "stackfit-etc-passwd.html",
            "stackfit-团队.html",
        ];
        assert_eq!(names, files);
    }
}
