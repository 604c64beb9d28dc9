//! A decision sheet that was made: where it is put, and its end.

use leptos::prelude::*;
use leptos::tachys::view::Mountable;
use leptos::tachys::view::any_view::AnyViewState;
use web_sys::Element;

use crate::browser;
use crate::ui::paper::sheet::sheet;
use crate::ui::state::page_state::PageState;

/// A sheet of the page as it was when the sheet was made.
pub struct Made {
    owner: Owner,
    state: AnyViewState,
}

impl Made {
    /// The sheet of the page as it is now, in no document yet.
    pub fn new(page: PageState) -> Self {
        let owner = Owner::new();
        let state = owner.with(|| untrack(|| sheet(page).build()));
        Self { owner, state }
    }

    /// Puts it before everything else in an element.
    pub fn put_first(&mut self, place: &Element) {
        self.state.mount(place, place.first_child().as_ref());
    }

    /// Takes it away again.
    pub fn end(mut self) {
        self.state.unmount();
        self.owner.cleanup();
    }
}

/// The decision sheet of the page as it is now, as HTML of one element; empty where there is no
/// document to make it in.
#[must_use]
pub fn html(page: PageState) -> String {
    let Some(place) = browser::detached() else { return String::new() };
    let mut made = Made::new(page);
    made.put_first(&place);
    let html = place.inner_html();
    made.end();
    html
}
