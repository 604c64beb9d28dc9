//! The section with the link, the ways to pass it on, and its QR code.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser::{self, Home};
use crate::dataset::DATASET;
use crate::ui::share::copy_section::save_button;
use crate::ui::share::embed_code::code;
use crate::ui::share::kept_store::KeptStore;
use crate::ui::share::pass_on::{Way, address, button};
use crate::ui::share::qr::QrCodeOfLink;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::folded::folded;
use crate::ui::shared::reactive::{content, heard, memo, text};
use crate::ui::state::link_room;
use crate::ui::state::page_state::PageState;
use crate::words;

/// The link of the present settings, buttons that copy or send it, and its QR code behind a fold.
/// Where nobody else can open the link, the section says so and offers a copy instead.
pub fn link_section(page: PageState, store: KeptStore) -> AnyView {
    let address = memo(move || address(page));
    let home = browser::home(DATASET.site.public_url);
    let button = |way| button(page, store, way);
    let around = match home {
        None => view! {
            <p class="facts-note">"No server sees the settings after the #."</p>
            {folded("Show a QR code", move || view! { <QrCodeOfLink address /> }.into_any())}
            {folded("Put this on your site", move || for_a_site(page, store, address))}
        }
        .into_any(),
        Some(home) => view! {
            <p class="line no-address">
                <span id="no-address" class="facts-note">
                    {match home {
                        Home::File => "This page is a file on your device: nobody else can open its link. Save a copy and send that.",
                        Home::Nowhere => "This page has no address of its own: nobody else can open its link. Save a copy and send that.",
                    }}
                </span>
                {save_button(page, store)}
            </p>
        }
        .into_any(),
    };
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
                {button(Way::Copy)} {button(Way::CopyWithSummary)}
                {(home.is_none() && browser::can_share()).then(|| button(Way::Send))}
            </p>
            <p class="warning" prop:textContent=content(move || link_room::warning(page))></p>
            {around}
        </section>
    }
    .into_any()
}

/// The code that puts the page into another site, and the button that copies it.
fn for_a_site(page: PageState, store: KeptStore, address: Derived<String>) -> AnyView {
    view! {
        <p class="facts-note">
            "A frame with these settings, always as high as it needs to be."
        </p>
        <input
            id="embed-code"
            class="field"
            type="text"
            readonly
            aria-label="Code for your site"
            prop:value=text(move || code(&address.get()))
            on:focus=heard_focus()
        />
        <p
            class="facts-note"
            prop:textContent=content(move || words::in_code(&page.state()))
        ></p>
        <p class="buttons">{button(page, store, Way::CopyCode)}</p>
    }
    .into_any()
}

fn heard_focus() -> impl FnMut(leptos::ev::FocusEvent) + 'static {
    let mut select = heard(|event| browser::select(&event));
    move |event| select(event.into())
}
