//! Link of the decision sheet, in full and as a QR code.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::DATASET;
use crate::record::{Case, Record, Told};
use crate::ui::paper::elements::paragraph;
use crate::ui::paper::sources;
use crate::ui::share::qr::code;
use crate::ui::state::page_state::PageState;
use crate::{browser, link};

/// How large a module of the code is: two pixels, half a millimetre on paper.
const MODULE: i32 = 2;

/// The page as it is now, as records are written of it.
pub fn case(page: PageState) -> Case {
    untrack(|| {
        let state = page.state();
        let address = is_for_others()
            .then(|| browser::shareable(&link::encode(&state), DATASET.site.public_url));
        Case::new(state, page.model.get(), address, browser::today())
    })
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
/// that nobody else can open, it is only the end.
pub fn in_full(record: &Record) -> AnyView {
    let address = record.address.clone();
    let (words, address) = if is_for_others() {
        ("These settings on the page: ", sources::link(address.clone(), address))
    } else {
        ("These settings, behind the address of the page: ", address.into_any())
    };
    let link = view! {
        <p class="paper-link">
            <strong>{words}</strong>
            {address}
        </p>
    };
    vec![link.into_any(), paragraph("", &Told::plain(&*record.no_room))].into_any()
}
