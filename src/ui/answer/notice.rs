//! The notice: a quiet line about a link or a score that the page had to adjust.

use std::cell::RefCell;
use std::rc::Rc;

use crate::ui::view::view;
use leptos::ev::FocusEvent;
use leptos::prelude::*;

use crate::browser;
use crate::ui::shared::reactive::{click, flag, live};
use crate::ui::state::page_state::PageState;

/// What the page had to adjust, until the visitor closes it by its button or Escape, or touches anything
/// else.
#[component]
pub fn Notice() -> impl IntoView {
    let page = PageState::of_context();
    browser::dialog::on_escape(move || page.notice.set(String::new()));
    // On a phone it lies over what one uses next; what is only scrolled by leaves it.
    browser::dialog::on_touch_outside(".adjusted", move || {
        if !page.notice.with_untracked(String::is_empty) {
            page.notice.set(String::new());
        }
    });
    notice(page, "notice")
}

/// The line, whose button gives the focus back to where it was before. A dialog on top of the page has one of
/// its own: that of the page is out of sight and out of use behind it.
pub fn notice(page: PageState, id: &'static str) -> AnyView {
    let before = Rc::new(RefCell::new(None));
    let left = before.clone();
    let remember = move |event: FocusEvent| {
        left.replace(browser::focus_left(&event));
    };
    let close = click(move |_| {
        page.notice.set(String::new());
        let before = before.take().filter(|element| element.is_connected());
        // The notice is in sight wherever one is, so that nothing scrolls when it goes.
        if let Some(next) = before.or_else(|| browser::first(".products button")) {
            browser::focus_in_place(&next);
        }
    });
    view! {
        <p
            id=id
            class="notice adjusted"
            role="status"
            prop:hidden=flag(move || page.notice.read().is_empty())
        >
            {live(move || page.notice.get())}
            " "
            <button type="button" class="link" on:focus=remember on:click=close>
                "Close"
            </button>
        </p>
    }
    .into_any()
}
