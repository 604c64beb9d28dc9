//! The people of a group side by side: first place, and the settings in which they differ.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::DATASET;
use crate::link::{self, State};
use crate::ui::shared::reactive::click;
use crate::ui::state::page_state::PageState;
use crate::ui::together::DIALOG;
use crate::{browser, words};
use stackfit_decision::{Member, Override, Slider, rank};

/// The people in columns. A click on a name opens the settings of that person on the page.
pub fn table(
    page: PageState,
    people: &[State],
    names: &[String],
    members: &[Member],
    sliders: &[Slider],
) -> AnyView {
    let mut heads = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let open = click(move |_| open(page, place));
        heads.push(
            view! {
                <th scope="col">
                    <button type="button" class="link" data-do="open-person" on:click=open>
                        {name.clone()}
                    </button>
                </th>
            }
            .into_any(),
        );
    }
    let mut rows = vec![row("First", members.iter().map(first).collect())];
    for slider in sliders {
        let level = |member: &Member| slider.level(&member.scenario).get().to_string();
        rows.push(row(words::slider(*slider), members.iter().map(level).collect()));
    }
    let (mut must, mut hidden, mut scores) = (Vec::new(), Vec::new(), Vec::new());
    for person in people {
        must.push(asked(person));
        hidden.push(left_out(person));
        scores.push(own(person));
    }
    rows.push(row("Must-haves", must));
    rows.push(row("Hidden", hidden));
    rows.push(row("Own scores", scores));
    view! {
        <div class="side-by-side" role="region" aria-label="Side by side" tabindex="0">
            <table class="sum">
                <thead>
                    <tr>
                        <th scope="col">"Person"</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        <p class="facts-note">
            "What is the same for all is left out. Steps are those of the sliders for what matters: what "
            "a team knows stays. A name opens those settings. The link has everybody in it."
        </p>
    }
    .into_any()
}

/// What is said of each person; nothing where there is nothing to say of anybody.
fn row(name: &'static str, texts: Vec<String>) -> AnyView {
    if texts.iter().all(String::is_empty) {
        return ().into_any();
    }
    let mut cells = Vec::new();
    for text in texts {
        cells.push(view! { <td>{text}</td> }.into_any());
    }
    view! {
        <tr>
            <th scope="row">{name}</th>
            {cells}
        </tr>
    }
    .into_any()
}

/// Opens the settings of one person of the group on the page, who brings the others along.
fn open(page: PageState, place: usize) {
    let mut people = link::people(&untrack(|| page.state()));
    // A step back may have changed the group.
    let Some(before) = people.get_mut(..=place) else { return };
    for (place, person) in before.iter_mut().enumerate() {
        person.name = words::person(&person.name, place);
    }
    before.rotate_right(1);
    let group = link::group(&people);
    page.notice.set(
        [
            "These are the settings of ",
            &*group.name,
            " now. “Where they meet”, above the ranking, leads back.",
        ]
        .concat(),
    );
    page.open_by_step(group);
    browser::dialog::close(DIALOG);
}

/// Who is first, all that share the place.
fn first(member: &Member) -> String {
    let mut firsts = rank(&member.model, &member.scenario).standings;
    firsts.retain(|standing| standing.rank == 1);
    let firsts: Vec<usize> = firsts.iter().map(|standing| standing.alternative).collect();
    words::frameworks(&firsts)
}

/// What somebody asks for.
fn asked(person: &State) -> String {
    let mut asked = Vec::new();
    for criterion in DATASET.criteria {
        if let Some(Some(least)) = person.scenario.must.get(criterion.index) {
            asked.push([criterion.name, " ", &least.get().to_string()].concat());
        }
    }
    words::list(&asked)
}

/// What somebody hides.
fn left_out(person: &State) -> String {
    let mut places = Vec::new();
    for (place, is_hidden) in person.scenario.hidden.iter().enumerate() {
        if *is_hidden {
            places.push(place);
        }
    }
    words::frameworks(&places)
}

/// How many scores somebody sets against ours.
fn own(person: &State) -> String {
    let ours = |one: &&Override| one.alternative < DATASET.frameworks.len();
    match person.overrides.iter().filter(ours).count() {
        0 => String::new(),
        count => count.to_string(),
    }
}
