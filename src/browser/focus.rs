//! The focus of the keyboard: given to an element, and given back to one that a change took it from.

use wasm_bindgen::JsCast;
use web_sys::{
    Element, FocusEvent, FocusOptions, HtmlElement, HtmlInputElement, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

use super::document::document;
use super::time::in_frame;

/// Puts the focus on the first element that a CSS selector names, once what was changed is drawn:
/// for when what had the focus goes away. What does not show it scrolls as little as needed.
pub fn focus_on(css: String) {
    in_frame(move || {
        if let Some(element) = first(&css) {
            focus(&element);
        }
    });
}

/// Goes to the first element that a CSS selector names: it is scrolled to the top of the window and
/// gets the focus.
pub fn go_to(css: &str) {
    if let Some(element) = first(css) {
        element.scroll_into_view_with_bool(true);
        focus_in_place(&element);
    }
}

/// The first element that a CSS selector names.
#[must_use]
pub fn first(css: &str) -> Option<HtmlElement> {
    document()?.query_selector(css).ok()??.dyn_into().ok()
}

/// Puts the focus on an element, and scrolls nothing.
pub fn focus_in_place(element: &HtmlElement) {
    let in_place = FocusOptions::new();
    in_place.set_prevent_scroll(true);
    // What cannot have the focus leaves it where it is.
    let _ = element.focus_with_options(&in_place);
}

/// Puts the focus on an element. What does not show it scrolls as little as needed.
fn focus(element: &HtmlElement) {
    focus_in_place(element);
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.select();
    }
    scroll_to(element);
}

/// Scrolls all around an element as little as shows it.
fn scroll_to(element: &Element) {
    let nearest = ScrollIntoViewOptions::new();
    nearest.set_block(ScrollLogicalPosition::Nearest);
    nearest.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&nearest);
}

/// Brings what got the focus into sight in all that scrolls around it: some browsers leave what is
/// half in sight where it is. Nothing moves under a pointer that is pressed.
pub fn show_focused(event: &FocusEvent) {
    let focused = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let focused = focused.filter(|focused| focused.matches(":focus-visible").unwrap_or(false));
    if let Some(focused) = focused {
        scroll_to(&focused);
    }
}

/// Keeps what has the focus in sight once what was changed is drawn: for when something above it
/// grows. What is out of sight scrolls as little as needed.
pub fn keep_focus_in_sight() {
    in_frame(|| {
        let focused = document().and_then(|document| document.active_element());
        if let Some(focused) = focused.filter(|focused| focused.tag_name() != "BODY") {
            scroll_to(&focused);
        }
    });
}

/// What had the focus before, when it moves; nothing when the page had it nowhere.
#[must_use]
pub fn focus_left(event: &FocusEvent) -> Option<HtmlElement> {
    event.related_target()?.dyn_into().ok()
}

/// What has the focus, inside an element; nothing where the focus is elsewhere.
#[must_use]
pub fn focus_within(element: &Element) -> Option<HtmlElement> {
    let focused = document()?.active_element()?;
    let is_within = element.contains(Some(&focused));
    focused.dyn_into().ok().filter(|_| is_within)
}

/// Gives the focus back to what had it before it was moved to another place in the document, which
/// takes it away. Does nothing where something else has it by now, or the element is gone. The
/// page scrolls only where the element is out of sight.
pub fn give_back_focus(element: &HtmlElement) {
    let Some(document) = document() else { return };
    let is_lost = document.active_element().is_none_or(|focused| focused.tag_name() == "BODY");
    if is_lost && element.is_connected() {
        // What cannot have the focus leaves it where it is.
        let _ = element.focus();
    }
}
