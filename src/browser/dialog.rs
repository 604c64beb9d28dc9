//! Dialogs: opening one on top of the page.

use web_sys::HtmlDialogElement;

/// Opens a dialog on top of the page.
pub fn open(dialog: &HtmlDialogElement) {
    // An open one cannot be opened again, and stays.
    let _ = dialog.show_modal();
}
