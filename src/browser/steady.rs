//! What stays under the pointer.

use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::glide::in_next_frame;

/// Scrolls the page so that what was clicked stays where it is in the window, whatever the click
/// changes: for when the page around it is laid out anew.
pub fn keep_in_place(event: &MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(target) = target else { return };
    let before = target.get_bounding_client_rect().top();
    in_next_frame(move || {
        let Some(window) = web_sys::window() else { return };
        if target.is_connected() {
            window.scroll_by_with_x_and_y(0.0, target.get_bounding_client_rect().top() - before);
        }
    });
}
