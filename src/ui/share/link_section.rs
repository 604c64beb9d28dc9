//! The section with the link, the ways to pass it on, and its QR code.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser;
use crate::dataset::DATASET;
use crate::ui::share::kept_store::KeptStore;
use crate::ui::share::qr::qr;
use crate::ui::shared::folded::folded;
use crate::ui::shared::reactive::{click, content, heard, memo, text};
use crate::ui::state::link_room;
use crate::ui::state::page_state::PageState;
use crate::{link, words};
use stackfit_decision::answer;

/// The link of the present settings, buttons that copy or send it, and its QR code behind a fold.
pub fn link_section(page: PageState, store: KeptStore) -> AnyView {
    let address = memo(move || address(page));
    view! {
        <section>
            <h3>"Link"</h3>
            <input
                id="share-link"
                class="field"
                type="text"
                readonly
                aria-label="Link"
                prop:value=text(move || address.get())
                on:focus=heard_focus()
            />
            <p class="buttons">
                {button(page, store, Way::Copy)} {button(page, store, Way::CopyWithSummary)}
                {browser::can_share().then(|| button(page, store, Way::Send))}
            </p>
            <p class="warning" prop:textContent=content(move || link_room::warning(page))></p>
            <p class="facts-note">
                "No server sees the settings after the #."
            </p>
            {folded("Show a QR code", move || qr(&address.get()).into_any())}
        </section>
    }
    .into_any()
}

/// A way to pass the link on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// The address alone goes to the clipboard.
    Copy,
    /// So does the answer in a sentence, before the address on a line of its own.
    CopyWithSummary,
    /// The system sends both.
    Send,
}

fn button(page: PageState, store: KeptStore, way: Way) -> AnyView {
    let (id, class, label, said) = match way {
        Way::Copy => ("copy-link", "pill primary", "Copy link", "Link copied."),
        Way::CopyWithSummary => {
            ("copy-summary", "pill", "Copy with summary", "Summary and link copied.")
        }
        // The system has told what became of it.
        Way::Send => ("send-link", "pill", "Send with…", ""),
    };
    let pass_on = click(move |_| {
        let (summary, address) = (summary(page), untrack(|| address(page)));
        // Said again, it is heard again.
        store.say(String::new());
        spawn_local(async move {
            let is_done = match way {
                Way::Copy => browser::copy(&address).await,
                Way::CopyWithSummary => browser::copy(&[summary, address].join("\n")).await,
                Way::Send => browser::share(DATASET.site.name, &summary, &address).await,
            };
            store.say(if is_done {
                said.to_owned()
            } else {
                browser::focus_on("#share-link".to_owned());
                let what = if way == Way::Send { "send" } else { "copy" };
                format!("This browser does not let the page {what}. The link is selected: copy it.")
            });
        });
    });
    view! {
        <button id=id type="button" class=class on:click=pass_on>
            {label}
        </button>
    }
    .into_any()
}

fn heard_focus() -> impl FnMut(leptos::ev::FocusEvent) + 'static {
    let mut select = heard(|event| browser::select(&event));
    move |event| select(event.into())
}

/// The address that opens the page with the present settings.
fn address(page: PageState) -> String {
    browser::shareable(&link::encode(&page.state()), DATASET.site.public_url)
}

/// The answer in a sentence, after the name of the settings if they have one.
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
