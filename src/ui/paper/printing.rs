//! Printing: while the page is printed, its decision sheet stands before it in the document.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;

use crate::browser;
use crate::ui::paper::made::Made;
use crate::ui::state::page_state::PageState;

/// From now on the page is printed as its decision sheet. The sheet is there when the browser has
/// told that it prints, and gone when it has printed.
pub fn print_as_sheet(page: PageState) {
    let printed = Rc::new(RefCell::new(None::<Made>));
    let kept = Rc::clone(&printed);
    let end = move || {
        if let Some(made) = kept.take() {
            made.end();
        }
    };
    let again = end.clone();
    let before = window_event_listener_untyped("beforeprint", move |_| {
        // Some browsers tell it twice.
        again();
        if let Some(root) = browser::first("#app") {
            let mut made = Made::new(page);
            made.put_first(&root);
            printed.replace(Some(made));
        }
    });
    let after = window_event_listener_untyped("afterprint", move |_| end());
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
}
