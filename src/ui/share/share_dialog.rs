//! The dialog in which the link is shared.

use leptos::html::Dialog;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser;
use crate::dataset::DATASET;
use crate::ui::share::dialog::DialogWithButton;
use crate::ui::share::qr::qr;
use crate::ui::shared::reactive::{click, heard, part, text};
use crate::ui::state::link_room;
use crate::ui::state::page_state::PageState;
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
    let prepare = Box::new(move || {
        let link = untrack(move || link::encode(&page.state()));
        address.set(browser::shareable(&link, DATASET.site.public_url));
        said.set(String::new());
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
    let content = view! {
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
        <p id="share-report" role="status">{text(move || said.get())}</p>
        {part(move || qr(&address.get()).into_any())}
    };
    view! {
        <DialogWithButton
            label="Share"
            class="pill primary"
            heading="share-title"
            title="Share this scenario"
            dialog=dialog
            prepare=prepare
            content=content.into_any()
        />
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
