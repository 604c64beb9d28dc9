//! Link of the decision sheet, in full and as a QR code.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::DATASET;
use crate::ui::paper::elements::plain;
use crate::ui::paper::notes;
use crate::ui::share::qr::code;
use crate::ui::state::link_room;
use crate::ui::state::page_state::PageState;
use crate::{browser, link};

/// How large a module of the code is: two pixels, half a millimetre on paper.
const MODULE: i32 = 2;

/// The address that opens the page with its settings.
pub fn address(page: PageState) -> String {
    browser::shareable(&link::encode(&page.state()), DATASET.site.public_url)
}

/// Whether somebody else can open the address.
fn is_for_others() -> bool {
    browser::home(DATASET.site.public_url).is_none()
}

/// The QR code of an address; nothing where it is too long for one, or nobody else can open it.
pub fn picture(address: &str) -> AnyView {
    let code = if is_for_others() { code(address) } else { None };
    let Some((size, path)) = code else { return ().into_any() };
    let length = (size * MODULE).to_string();
    view! {
        <svg
            class="paper-code"
            width=length.clone()
            height=length
            viewBox=format!("0 0 {size} {size}")
            role="img"
            aria-label="QR code of the link"
        >
            <path d=path />
        </svg>
    }
    .into_any()
}

/// The link in full, and a warning where it has no room for all scores of one's own. Of an address
/// that nobody else can open, only the end: the rest may tell how folders are called.
pub fn in_full(page: PageState, address: String) -> AnyView {
    let link = if is_for_others() {
        let link = notes::link(address.clone(), address);
        view! { <p class="paper-link"><strong>"These settings on the page: "</strong>{link}</p> }
            .into_any()
    } else {
        let end = address.split_once('#').map(|(_, end)| ["#", end].concat());
        view! {
            <p class="paper-link">
                <strong>"These settings, behind the address of the page: "</strong>
                {end.unwrap_or_default()}
            </p>
        }
        .into_any()
    };
    vec![link, plain(link_room::warning(page))].into_any()
}
