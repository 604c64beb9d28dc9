//! Printing: while the page is printed, its decision sheet stands before it in the document.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::Element;

use crate::browser;
use crate::ui::paper::sheet::sheet;
use crate::ui::state::page_state::PageState;

/// From now on the page is printed as its decision sheet. The sheet is there when the browser has
/// told that it prints, and gone when it has printed.
pub fn print_as_sheet(page: PageState) {
    let printed = Rc::new(RefCell::new(None::<Element>));
    let kept = Rc::clone(&printed);
    let end = move || {
        if let Some(sheet) = kept.take() {
            sheet.remove();
        }
    };
    let again = end.clone();
    let before = window_event_listener_untyped("beforeprint", move |_| {
        // Some browsers tell it twice.
        again();
        let sheet = sheet(page).and_then(|around| around.first_element_child());
        if let (Some(root), Some(sheet)) = (browser::first("#app"), sheet) {
            // Without it the page is printed as it is.
            let _ = root.insert_before(&sheet, root.first_child().as_ref());
            printed.replace(Some(sheet));
        }
    });
    let after = window_event_listener_untyped("afterprint", move |_| end());
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}
