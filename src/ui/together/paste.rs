//! The section in which links are pasted.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::link::{self, MOST_PEOPLE, Opened, State};
use crate::ui::share::kept_store::KeptStore;
use crate::ui::share::pass_on::address;
use crate::ui::shared::reactive::{click, heard, text};
use crate::ui::state::page_state::PageState;
use crate::ui::together::Together;
use crate::{browser, words};

/// A field for the links of several people, and the button that shows where they meet. What was
/// pasted stays in `pasted` when the section goes.
pub fn paste_section(
    page: PageState,
    store: KeptStore,
    together: Together,
    pasted: RwSignal<String>,
) -> AnyView {
    let merge = click(move |_| match merged(&pasted.get_untracked()) {
        Ok((group, note)) => {
            browser::dialog::close(".dialog");
            together.show(group, note);
        }
        Err(words) => {
            // Said again, it is heard again.
            store.say(String::new());
            store.say(words);
        }
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
            <h3 id="together-head">"Together"</h3>
            <p class="facts-note">
                "Paste the links of two to twelve people, whatever text is around them."
            </p>
            <textarea
                id="together-text"
                class="field"
                rows="3"
                aria-labelledby="together-head"
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
