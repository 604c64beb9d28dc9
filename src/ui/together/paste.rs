//! The section in which links are pasted.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::link::{self, MOST_PEOPLE, Opened, State};
use crate::ui::share::pass_on::address;
use crate::ui::shared::reactive::{click, content, heard, text};
use crate::ui::state::page_state::PageState;
use crate::ui::together::Together;
use crate::{browser, words};

/// A field for the links of several people, and the button that shows where they meet. What was
/// pasted stays in `pasted` when the section goes.
pub fn paste_section(page: PageState, together: Together, pasted: RwSignal<String>) -> AnyView {
    let said = RwSignal::new(String::new());
    let merge = click(move |_| match merged(&pasted.get_untracked()) {
        Ok((group, note)) => {
            browser::dialog::close(".dialog");
            together.show(group, note);
        }
        Err(words) => said.set(words),
    });
    let add = click(move |_| {
        let own = untrack(|| address(page));
        pasted.update(|pasted| {
            if !pasted.is_empty() && !pasted.ends_with('\n') {
                pasted.push('\n');
            }
            pasted.push_str(&own);
        });
    });
    view! {
        <section>
            <h3>"Together"</h3>
            <label for="together-text" class="facts-note">
                "Paste the links of two to twelve people, whatever text is around them."
            </label>
            <textarea
                id="together-text"
                class="field"
                rows="3"
                prop:value=text(move || pasted.get())
                on:input=heard(move |event| pasted.set(browser::typed_lines(&event)))
            ></textarea>
            <p class="buttons">
                <button type="button" class="pill" data-do="merge" on:click=merge>
                    "See where they meet"
                </button>
                <button type="button" class="link" data-do="add-mine" on:click=add>
                    "Add my link"
                </button>
            </p>
            <p
                id="together-said"
                class="facts-note"
                role="status"
                prop:textContent=content(move || said.get())
            ></p>
        </section>
    }
    .into_any()
}

/// The group of those whose links are in a text, and what there is to say of them; or why there is
/// none.
fn merged(text: &str) -> Result<(State, String), String> {
    let pasted = link::pasted(text);
    let group = link::group(&pasted.people);
    let count = pasted.people.len();
    let note = words::remark(&Opened {
        state: State::start(),
        adjusted: pasted.adjusted,
        not_understood: pasted.not_understood,
        newer: false,
    });
    let note = note.replace("this link", "these links");
    let trouble = match count {
        0 => "There is no link of this page in that text yet.",
        1 => "That is one link: paste another one, or add yours.",
        2..=MOST_PEOPLE => return Ok((group, note)),
        _ => "These are more than twelve people. Leave some out, please.",
    };
    Err([trouble, " ", &note].concat().trim_end().to_owned())
}
