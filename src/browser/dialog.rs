//! Dialogs: opened on top of the page or beside it, and closed.

use leptos::prelude::{document, window_event_listener};
use web_sys::{HtmlDialogElement, Node};

/// Opens a dialog on top of the page.
pub fn open(dialog: &HtmlDialogElement) {
    // An open one cannot be opened again, and stays.
    let _ = dialog.show_modal();
}

/// Opens a dialog beside the rest of the page.
pub fn open_beside(dialog: &HtmlDialogElement) {
    if !dialog.open() {
        dialog.show();
    }
}

/// Whether the focus is in a dialog, or nowhere.
#[must_use]
pub fn has_focus(dialog: &HtmlDialogElement) -> bool {
    let focused = document().active_element();
    focused.is_none_or(|focused| {
        focused.tag_name() == "BODY" || dialog.contains(Some(AsRef::<Node>::as_ref(&focused)))
    })
}

/// Acts whenever Escape is pressed and nothing on top of the page takes it, such as another dialog
/// or the list of a citation.
pub fn on_escape(act: impl Fn() + 'static) {
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let on_top = ":modal, :popover-open";
        let is_taken = document().query_selector(on_top).ok().flatten().is_some();
        if event.key() == "Escape" && !event.default_prevented() && !is_taken {
            act();
        }
    });
    leptos::prelude::on_cleanup(move || handle.remove());
}
