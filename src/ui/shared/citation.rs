//! The citation of a statement: how many sources it has, and which.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::{Cited, Source};
use crate::ui::shared::reactive::{aria, click, heard, part};
use crate::ui::shared::source_link::source_link;

/// How many citations were made, which tells their lists apart.
static MADE: AtomicUsize = AtomicUsize::new(0);

/// How many sources there are, and behind it, which. Screen readers also hear what they are of.
/// The list is made when it is opened, and gone when it is closed.
pub fn citation(sources: Cited, of: &'static str) -> AnyView {
    let count = match sources.count() {
        0 => return ().into_any(),
        1 => "1 source".to_owned(),
        more => format!("{more} sources"),
    };
    let id = format!("sources-{}", MADE.fetch_add(1, Ordering::Relaxed));
    let told = format!("{count} of: {of}");
    let is_open = RwSignal::new(false);
    // The browser opens and closes the list after the click, on top of the page. One that cannot
    // shows in place whatever is in it.
    let open = click(move |_| set(is_open, browser::has_popovers() || !is_open.get_untracked()));
    let follow = heard(move |event| set(is_open, browser::is_popover_open(&event)));
    let list = part(move || {
        if !is_open.get() {
            return ().into_any();
        }
        view! { <ul>{sources.iter().map(entry).collect_view()}</ul> }.into_any()
    });
    view! {
        <button
            type="button"
            class="citation"
            aria-label=told
            aria-expanded=aria(is_open.into())
            popovertarget=id.clone()
            on:click=open
        >
            {count}
        </button>
        <div class="citation-list" id=id popover="auto" on:toggle=follow>
            {list}
        </div>
    }
    .into_any()
}

/// Opens or closes a list. One that is open already is not made anew: what is selected in it stays.
fn set(is_open: RwSignal<bool>, wanted: bool) {
    if is_open.get_untracked() != wanted {
        is_open.set(wanted);
    }
}

fn entry(source: &'static Source) -> AnyView {
    if source.url.get().is_empty() {
        return view! { <li>{source.title.get()} ", " {source.details.get()}</li> }.into_any();
    }
    view! {
        <li>
            {source_link(source.url.get(), source.title.get())}
            ", "
            {source.details.get()}
        </li>
    }
    .into_any()
}
