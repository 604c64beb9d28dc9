//! Link of the decision sheet, in full and as a QR code.

use leptos::prelude::*;

use crate::browser::Paper;
use crate::dataset::DATASET;
use crate::record::{Case, Page};
use crate::ui::paper::written::Sheet;
use crate::ui::share::qr::code;
use crate::ui::state::page_state::PageState;
use crate::{browser, link, words};

/// How large a module of the code is: two pixels, half a millimetre on paper.
const MODULE: i32 = 2;

/// The page as it is now, as records are written of it.
pub fn case(page: PageState) -> Case {
    untrack(|| {
        let state = page.state();
        let address = is_for_others()
            .then(|| browser::shareable(&link::encode(&state), DATASET.site.public_url));
        let mut case = Case::new(state, page.model.get(), address, browser::today());
        // What the page shows of the settings nearby may be of a moment ago.
        case.nearby = Some(page.robustness_of(&case.model, &case.state.scenario));
        case.meeting = page.meeting(&case.state);
        case
    })
}

/// Whether somebody else can open the address.
fn is_for_others() -> bool {
    browser::home(DATASET.site.public_url).is_none()
}

/// The QR code of an address; nothing where it is too long for one, or nobody else can open it.
pub fn picture(paper: &mut Paper, address: &str) {
    let code = if is_for_others() { code(address) } else { None };
    let Some((size, path)) = code else { return };
    let length = (size * MODULE).to_string();
    paper.open("svg", "paper-code");
    paper.attribute("width", &length);
    paper.attribute("height", &length);
    paper.attribute("viewBox", &format!("0 0 {size} {size}"));
    paper.attribute("role", "img");
    paper.attribute("aria-label", "QR code of the link");
    paper.open("path", "");
    paper.attribute("d", &path);
    paper.close();
    paper.close();
}

/// The link in full, and a warning where it has no room for all scores of one's own. Of an address
/// that nobody else can open, it is only the end.
pub fn in_full(sheet: &mut Sheet, case: &Case) {
    sheet.paper.open("p", "paper-link");
    if is_for_others() {
        sheet.paper.element("strong", "", "These settings on the page: ");
        sheet.link(&case.address, &case.address);
    } else {
        let words = "These settings, behind the address of the page: ";
        sheet.paper.element("strong", "", words);
        sheet.paper.text(&case.address);
    }
    sheet.paper.close();
    sheet.words("", "", &words::no_room(&case.state));
}
