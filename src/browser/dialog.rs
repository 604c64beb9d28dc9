//! Dialogs: opened on top of the page or beside it, and closed.

use leptos::prelude::{on_cleanup, window_event_listener};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, Node};

use super::document::document;
use super::focus::{first, focus_in_place};
use super::time::in_frame;

/// Opens the dialog that a CSS selector names on top of the page.
pub fn open(css: &str) {
    if let Some(dialog) = dialog(css) {
        // An open one cannot be opened again, and stays. Where none may be put on top of the page, it
        // is shown all the same.
        if dialog.show_modal().is_err() && !dialog.open() {
            dialog.show();
        }
    }
}

/// Opens the dialog that a CSS selector names beside the rest of the page.
pub fn open_beside(css: &str) {
    if let Some(dialog) = dialog(css).filter(|dialog| !dialog.open()) {
        dialog.show();
    }
}

/// Opens a dialog in one of these ways once what was changed is drawn, and goes to its title: for one that
/// is in the document only while it is open.
pub fn open_drawn(open: fn(&str), css: &'static str, title: &'static str) {
    in_frame(move || {
        open(css);
        if let Some(title) = first(title) {
            focus_in_place(&title);
        }
    });
}

/// Closes it.
pub fn close(css: &str) {
    // Where the focus was concerns nobody.
    let _ = close_and_tell(css);
}

/// Closes it. Says whether the focus was in it, or nowhere.
#[must_use]
pub fn close_and_tell(css: &str) -> bool {
    let Some(dialog) = dialog(css) else { return false };
    let focused = document().and_then(|document| document.active_element());
    let had_focus = dialog.open()
        && focused.is_none_or(|focused| {
            focused.tag_name() == "BODY" || dialog.contains(Some(AsRef::<Node>::as_ref(&focused)))
        });
    dialog.close();
    had_focus
}

fn dialog(css: &str) -> Option<HtmlDialogElement> {
    document()?.query_selector(css).ok()??.dyn_into().ok()
}

/// Acts whenever a finger that did not scroll is lifted outside what a CSS selector names.
pub fn on_touch_outside(css: &'static str, act: impl Fn() + 'static) {
    let handle = window_event_listener(leptos::ev::pointerup, move |event| {
        let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let is_inside = on.is_some_and(|on| on.closest(css).ok().flatten().is_some());
        if event.pointer_type() == "touch" && !is_inside {
            act();
        }
    });
    on_cleanup(move || handle.remove());
}

/// Acts whenever Escape is pressed and nothing on top of the page takes it, such as another dialog
/// or the list of a citation.
pub fn on_escape(act: impl Fn() + 'static) {
    escaped(Box::new(act));
}

fn escaped(act: Box<dyn Fn()>) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let is_taken = [":modal", ":popover-open"].into_iter().any(|on_top| {
            // A browser that does not know what that is has none.
            let open = document().and_then(|document| document.query_selector(on_top).ok());
            open.flatten().is_some()
        });
        if event.key() == "Escape" && !event.default_prevented() && !is_taken {
            act();
        }
    });
    on_cleanup(move || handle.remove());
}
