//! The section in which links are pasted.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::DATASET;
use crate::link::{self, MOST_PEOPLE, Pasted, State};
use crate::ui::shared::paste_field::paste_field;
use crate::ui::shared::reactive::click;
use crate::ui::state::page_state::PageState;
use crate::ui::together::Together;
use crate::{browser, words};

/// A field for the links of several people, and the button that puts them on the page as a group and
/// shows where they meet. What was pasted stays in `pasted` when the section goes.
pub fn paste_section(page: PageState, together: Together, pasted: RwSignal<String>) -> AnyView {
    let merge = click(move |_| {
        let (group, said) = merged(&pasted.get_untracked());
        let Some(group) = group else {
            say(together, said);
            return;
        };
        browser::dialog::close(".dialog");
        // Each takes a slow phone a while.
        browser::after_paint(move || {
            page.open_by_step(group);
            browser::after_paint(move || {
                together.show(page);
                say(together, said);
            });
        });
    });
    let add = click(move |_| {
        // Whose link is first, with those settings the page goes on: nothing may be missing in it.
        let whole = untrack(|| link::encode_whole(&page.state()));
        let own = browser::shareable(&whole, DATASET.site.public_url);
        let is_there = pasted.with_untracked(|text| text.split_whitespace().any(|it| it == own));
        if !is_there {
            pasted.update(|pasted| *pasted = [&own, "\n", pasted.trim_start()].concat());
        }
        let since = if is_there { "already." } else { "now." };
        say(together, ["Your link is in the field ", since].concat());
    });
    view! {
        <section>
            <h3>"Together"</h3>
            <p class="facts-note">
                "Where do you and others disagree? Paste the links of two to twelve people, with whatever "
                "text is around them."
            </p>
            {paste_field(pasted, "links", "Together: the links", "")}
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

/// What is said of links of more people than a group may have, before other sentences.
pub const TOO_MANY: &str = "These are more than twelve people. Leave some out, please. ";

/// Said again, it is heard again.
fn say(together: Together, said: String) {
    together.store.say(String::new());
    together.store.say(said);
}

/// The group of those whose links are in a text, if there is one, and what there is to say of it.
fn merged(text: &str) -> (Option<State>, String) {
    let Pasted { people, opened, is_cut } = link::pasted(text);
    let note = words::remark(&opened)
        .replace("n this link", "n these links")
        .replace("f this link", "f these links");
    let cut = if is_cut { "The text is long: only its first 256 kB were read. " } else { "" };
    let note = [cut, &*note].concat();
    let trouble = match people.len() {
        0 => "There is no link of this page in that text yet. ",
        1 => "That is the link of one person: paste another one, or add yours. ",
        2..=MOST_PEOPLE => return (Some(opened.state), note),
        _ => TOO_MANY,
    };
    (None, [trouble, &note].concat())
}
