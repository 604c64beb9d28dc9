//! The button that asks for a second opinion, at the top of the page or below the ranking, and the dialog
//! that it opens. The dialog is in the document only while it is open.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::{Contact, DATASET};
use crate::ui::contact::DIALOG;
use crate::ui::contact::dialog::dialog;
use crate::ui::shared::reactive::{click, part};
use crate::ui::state::page_state::PageState;

/// The button in the line at the top, where that is wide enough.
#[component]
pub fn SecondOpinionAtTop(narrow: ReadSignal<bool>, is_open: RwSignal<bool>) -> impl IntoView {
    placed(move |_| if narrow.get() { ().into_any() } else { button(is_open) })
}

/// The line that invites to it and the button, in a window without room for them at the top.
#[component]
pub fn SecondOpinionBelow(narrow: ReadSignal<bool>, is_open: RwSignal<bool>) -> impl IntoView {
    placed(move |contact| {
        if !narrow.get() {
            return ().into_any();
        }
        view! {
            <p class="line contact">
                <span class="facts-note">{contact.line.get()}</span>
                {button(is_open)}
            </p>
        }
        .into_any()
    })
}

/// The dialog, wherever the button is: a window that becomes wider or narrower leaves it open.
#[component]
pub fn SecondOpinionDialog(is_open: RwSignal<bool>) -> impl IntoView {
    let page = PageState::of_context();
    placed(
        move |contact| {
            if is_open.get() { untrack(|| dialog(page, contact, is_open)) } else { ().into_any() }
        },
    )
}

/// A part that a page has whose owner says how to ask.
fn placed(view: impl Fn(&'static Contact) -> AnyView + Send + 'static) -> AnyView {
    match &DATASET.site.contact {
        Some(contact) => part(move || view(contact)),
        None => ().into_any(),
    }
}

fn button(is_open: RwSignal<bool>) -> AnyView {
    let open = click(move |_| {
        is_open.set(true);
        browser::dialog::open_drawn(browser::dialog::open, DIALOG, "#second-opinion-title");
    });
    view! {
        <button
            type="button"
            class="pill"
            data-do="contact"
            aria-haspopup="dialog"
            on:click=open
        >
            "Second opinion"
        </button>
    }
    .into_any()
}
