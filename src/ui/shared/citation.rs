//! The citation of a statement: how many sources it has, and which.

use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;

use crate::browser;
use crate::dataset::{Cited, Source};
use crate::ui::shared::reactive::{click, heard, part};

/// How many sources there are, and behind it, which. Screen readers also hear what they are of.
/// The list is made when it is opened, and gone when it is closed.
pub fn citation(sources: Cited, of: &'static str) -> AnyView {
    let count = match sources.count() {
        0 => return ().into_any(),
        1 => "1 source".to_owned(),
        more => format!("{more} sources"),
    };
    if browser::has_popovers() {
        popover(sources, count, of)
    } else {
        disclosure(sources, count, of)
    }
}

/// A button whose list opens on top of the page.
fn popover(sources: Cited, count: String, of: &'static str) -> AnyView {
    /// Tells the lists apart.
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let id = format!("sources-{}", MADE.fetch_add(1, Ordering::Relaxed));
    let is_open = RwSignal::new(false);
    // The list is there before the browser opens it: that comes after the click.
    let open = click(move |_| is_open.set(true));
    let follow = heard(move |event| is_open.set(browser::is_popover_open(&event)));
    let told = format!("{count} of: {of}");
    view! {
        <button type="button" class="citation" popovertarget=id.clone() aria-label=told on:click=open>
            {count}
        </button>
        <div class="citation-list" id=id popover="auto" on:toggle=follow>
            {list(sources, is_open)}
        </div>
    }
    .into_any()
}

/// The same in place, for browsers without popovers.
fn disclosure(sources: Cited, count: String, of: &'static str) -> AnyView {
    let is_open = RwSignal::new(false);
    let follow = heard(move |event| is_open.set(browser::is_open(&event)));
    let told = format!("{count} of: {of}");
    view! {
        <details class="citation" on:toggle=follow>
            <summary aria-label=told>{count}</summary>
            {list(sources, is_open)}
        </details>
    }
    .into_any()
}

fn list(sources: Cited, is_open: RwSignal<bool>) -> AnyView {
    part(move || match is_open.get() {
        true => view! { <ul>{sources.iter().map(entry).collect_view()}</ul> }.into_any(),
        false => ().into_any(),
    })
}

fn entry(source: &'static Source) -> AnyView {
    if source.url.get().is_empty() {
        return view! { <li>{source.title.get()} ", " {source.details.get()}</li> }.into_any();
    }
    view! {
        <li>
            <a href=source.url.get() target="_blank" rel="noopener noreferrer">
                {source.title.get()}
            </a>
            ", "
            {source.details.get()}
        </li>
    }
    .into_any()
}
