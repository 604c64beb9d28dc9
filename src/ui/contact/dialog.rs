//! The dialog that shows what is sent before anything is.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::Contact;
use crate::ui::contact::DIALOG;
use crate::ui::contact::question::{question, way_there};
use crate::ui::shared::copying::copy;
use crate::ui::shared::reactive::{click, content, heard, text};
use crate::ui::state::page_state::PageState;
use crate::words;

/// What is asked, in a field in which the visitor may change it, and the ways to send it.
pub fn dialog(page: PageState, contact: &'static Contact, is_open: RwSignal<bool>) -> AnyView {
    let question = question(page);
    let message = RwSignal::new(question.message(&way_there(page)));
    let said = RwSignal::new(String::new());
    let subject = question.subject.clone();
    let closed = heard(move |_| {
        is_open.set(false);
        if let Some(button) = browser::first("[data-do=contact]") {
            browser::give_back_focus(&button);
        }
    });
    let close = click(|_| browser::dialog::close(DIALOG));
    let is_mail = contact.url.starts_with("mailto:");
    let (send, how) = if is_mail {
        ("Open in your mail program", "Your mail program sends this, and only when you tell it to.")
    } else {
        ("Open the form", "The form opens with this in it, and you send it there.")
    };
    view! {
        <dialog
            id="second-opinion"
            class="dialog"
            aria-labelledby="second-opinion-title"
            on:close=closed
        >
            <header class="dialog-head">
                <h2 id="second-opinion-title" tabindex="-1">
                    {question.title}
                </h2>
                <button type="button" class="pill dialog-close" on:click=close>
                    "Close"
                </button>
            </header>
            <div class="dialog-body">
                <section>
                    <p>{contact.line.get()}</p>
                    <label for="second-opinion-text" class="facts-note">
                        {how}
                    </label>
                    <textarea
                        id="second-opinion-text"
                        class="field"
                        rows="8"
                        prop:value=text(move || message.get())
                        on:input=heard(move |event| message.set(browser::typed_lines(&event)))
                    ></textarea>
                    <p class="buttons">
                        <a
                            class="pill primary"
                            data-do="send"
                            target="_blank"
                            rel="noopener"
                            href=text(move || {
                                words::to_send(contact.url, &subject, &message.read())
                            })
                        >
                            {send}
                        </a>
                        <button
                            type="button"
                            class="pill"
                            data-do="copy-question"
                            on:click=click(move |_| copy(message.get_untracked(), "#second-opinion-text", said, ["Text copied.", "The text is selected"]))
                        >
                            "Copy the text"
                        </button>
                    </p>
                    <p
                        class="facts-note"
                        role="status"
                        prop:textContent=content(move || match said.get() {
                            said if said.is_empty() => {
                                "If nothing opens, copy the text and send it as you like.".to_owned()
                            }
                            said => said,
                        })
                    ></p>
                </section>
            </div>
        </dialog>
    }
    .into_any()
}
