//! The button that asks for a second opinion. Its dialog is in the document only while it is open.

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
pub fn SecondOpinionAtTop(narrow: ReadSignal<bool>) -> impl IntoView {
    match &DATASET.site.contact {
        Some(contact) => part(move || if narrow.get() { ().into_any() } else { at_top(contact) }),
        None => ().into_any(),
    }
}

/// The line that invites to it and the button, in a window without room for them at the top.
#[component]
pub fn SecondOpinionBelow(narrow: ReadSignal<bool>) -> impl IntoView {
    match &DATASET.site.contact {
        Some(contact) => {
            part(move || if narrow.get() { invitation(contact) } else { ().into_any() })
        }
        None => ().into_any(),
    }
}

fn invitation(contact: &'static Contact) -> AnyView {
    let (button, dialog) = parts(contact);
    view! {
        <div class="contact">
            <p class="line">
                <span class="facts-note">{contact.line.get()}</span>
                {button}
            </p>
            {dialog}
        </div>
    }
    .into_any()
}

fn at_top(contact: &'static Contact) -> AnyView {
    let (button, dialog) = parts(contact);
    view! {
        {button}
        {dialog}
    }
    .into_any()
}

/// The button, and where its dialog is while it is open.
fn parts(contact: &'static Contact) -> (AnyView, AnyView) {
    let page = PageState::of_context();
    let is_open = RwSignal::new(false);
    let open = click(move |_| {
        is_open.set(true);
        // By then the dialog is in the document.
        request_animation_frame(|| {
            browser::dialog::open(DIALOG);
            if let Some(title) = browser::first("#second-opinion-title") {
                browser::focus_in_place(&title);
            }
        });
    });
    let dialog = part(move || {
        if is_open.get() { untrack(|| dialog(page, contact, is_open)) } else { ().into_any() }
    });
    let button = view! {
        <button
            type="button"
            class="pill"
            data-do="contact"
            aria-haspopup="dialog"
            on:click=open
        >
            "Second opinion"
        </button>
    };
    (button.into_any(), dialog)
}
