//! The dialog that shows where a group meets.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser::{self, Home};
use crate::dataset::{self, DATASET};
use crate::link::{self, State};
use crate::ui::shared::copying::copy;
use crate::ui::shared::reactive::{click, content, heard, part, text};
use crate::ui::state::page_state::PageState;
use crate::ui::together::findings::Findings;
use crate::ui::together::table::table;
use crate::ui::together::{DIALOG, Together};
use crate::words;
use stackfit_decision::{Goal, Member, Search, differing};

/// The dialog, which is in the document only while a group is shown.
#[component]
pub fn TogetherDialog(together: Together) -> impl IntoView {
    let page = PageState::of_context();
    part(move || match together.shown.get() {
        Some(group) => untrack(|| dialog(page, together, &group)),
        None => ().into_any(),
    })
}

fn dialog(page: PageState, together: Together, group: &State) -> AnyView {
    let closed = heard(move |_| {
        together.shown.set(None);
        let button = browser::first("#together-show").or_else(|| browser::first("#save-and-share"));
        button.iter().for_each(browser::give_back_focus);
    });
    let close = click(|_| browser::dialog::close(DIALOG));
    let people = link::people(group);
    let title = format!("Where {} people meet", people.len());
    let note = together.note.get_untracked();
    view! {
        <dialog id="together" class="dialog" aria-labelledby="together-title" on:close=closed>
            <header class="dialog-head">
                <h2 id="together-title" tabindex="-1">
                    {title}
                </h2>
                <button type="button" class="pill dialog-close" on:click=close>
                    "Close"
                </button>
            </header>
            <div class="dialog-body">
                <section class="together-found">{found(page, &people)} <p class="warning">{note}</p></section>
                {link_section(group)}
            </div>
        </dialog>
    }
    .into_any()
}

/// The table, and what follows from it in sentences.
fn found(page: PageState, people: &[State]) -> AnyView {
    let (mut members, mut names, mut firsts) = (Vec::new(), Vec::new(), Vec::new());
    for (place, person) in people.iter().enumerate() {
        let model = dataset::model().with(&person.overrides);
        let member = Member { model, scenario: person.scenario.clone() };
        names.push(words::person(&person.name, place));
        firsts.push(member.first());
        members.push(member);
    }
    let sliders = differing(&members);
    let table = table(page, people, &names, &members, &sliders);
    let agreement = words::agreement(&names, &firsts);
    let sentence = || RwSignal::new(String::new());
    let said = [sentence(), sentence(), sentence()];
    let searches = [Search::new(&members, Goal::First), Search::new(&members, Goal::Acceptable)];
    Findings { names, members, sliders, found: Vec::new(), searches, said }.find();
    let said = said.map(|said| {
        view! { <p role="status" prop:textContent=content(move || said.get())></p> }.into_any()
    });
    view! {
        <p class="together-answer">{agreement}</p>
        {Vec::from(said)}
        {table}
    }
    .into_any()
}

/// The link of the group, the button that copies it, and what there is to say of it.
fn link_section(group: &State) -> AnyView {
    let address = browser::shareable(&link::encode(group), DATASET.site.public_url);
    let said = RwSignal::new(String::new());
    let to_copy = address.clone();
    let copy = click(move |_| {
        copy(to_copy.clone(), "#together-link", said, ["Link copied.", "The link is selected"]);
    });
    let absent = match link::surplus(group).people {
        0 => "",
        1 => "The link has no room for the last person.",
        _ => "The link has no room for the last people.",
    };
    let alone = match browser::home(DATASET.site.public_url) {
        None => "It opens the page with all of you in it.",
        Some(Home::File | Home::Nowhere) => {
            "Nobody else can open a link to this page. Click a name above and save a copy: it has \
             all of you in it."
        }
    };
    view! {
        <section>
            <h3>"The group’s link"</h3>
            <textarea
                id="together-link"
                class="field"
                rows="2"
                readonly
                aria-label="The group’s link"
                prop:value=text(move || address.clone())
            ></textarea>
            <p class="buttons">
                <button type="button" class="pill primary" data-do="copy-group" on:click=copy>
                    "Copy link"
                </button>
            </p>
            <p class="warning">{absent}</p>
            <p class="facts-note">{alone}</p>
            <p class="facts-note" role="status" prop:textContent=content(move || said.get())></p>
        </section>
    }
    .into_any()
}
