//! The dialog with the question that is asked. It leaves the rest of the page in use and in sight.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::ui::ask::interview::Interview;
use crate::ui::ask::question::question;
use crate::ui::ask::{BUTTON, DIALOG};
use crate::ui::shared::reactive::{click, content, flag, part};
use crate::ui::state::page_state::PageState;

/// The dialog, in the document only while it is open. What was answered is kept meanwhile.
#[component]
pub fn AskDialog(is_open: RwSignal<bool>) -> impl IntoView {
    let interview = Interview::new(PageState::of_context(), is_open);
    part(move || if is_open.get() { untrack(|| dialog(interview)) } else { ().into_any() })
}

fn dialog(interview: Interview) -> AnyView {
    let close = move || {
        // A click elsewhere may have the focus; what it is on stays.
        let had_focus = browser::dialog::close_and_tell(DIALOG);
        interview.is_open.set(false);
        if let Some(button) = browser::first(BUTTON).filter(|_| had_focus) {
            browser::focus_in_place(&button);
        }
    };
    browser::dialog::on_escape(close);
    view! {
        <dialog id="ask" class="dialog ask" aria-labelledby="ask-title">
            <div class="dialog-head">
                <h2
                    id="ask-title"
                    tabindex="-1"
                    prop:textContent=content(move || interview.title.get())
                ></h2>
                <button type="button" class="pill dialog-close" on:click=click(move |_| close())>
                    "Close"
                </button>
            </div>
            <div class="dialog-body">
                <section>
                    <p
                        class="facts-note"
                        role="status"
                        prop:textContent=content(move || interview.status.get())
                    ></p>
                    {part(move || {
                        let shown = interview.shown.get();
                        untrack(|| question(interview, shown))
                    })}
                    <button
                        type="button"
                        class="pill"
                        data-do="start-again"
                        prop:hidden=flag(move || !interview.is_settled())
                        on:click=click(move |_| interview.start_again())
                    >
                        "Ask from the start"
                    </button>
                </section>
            </div>
        </dialog>
    }
    .into_any()
}
