//! The people of a group side by side: first place, and the settings in which they differ.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::DATASET;
use crate::link::{self, State};
use crate::ui::shared::reactive::{click, content};
use crate::ui::state::page_state::PageState;
use crate::ui::together::DIALOG;
use crate::{browser, words};
use stackfit_decision::{Member, Slider, differing_cells, rank};

/// How many scores on which people differ have a row.
const SCORES: usize = 20;

/// The people in columns. A click on a name opens the settings of that person on the page. What is said
/// of them tells whether it speaks of steps.
pub fn table(
    page: PageState,
    names: &[String],
    members: &[Member],
    sliders: &[Slider],
    said: RwSignal<String>,
) -> AnyView {
    let mut heads = Vec::new();
    for (place, name) in names.iter().enumerate() {
        let open = click(move |_| open(page, place));
        heads.push(
            view! {
                <th scope="col">
                    <button
                        type="button"
                        class="link"
                        data-do="open-person"
                        title=name.clone()
                        on:click=open
                    >
                        <span class="together-name">{name.clone()}</span>
                    </button>
                </th>
            }
            .into_any(),
        );
    }
    let mut rows = vec![row("First", members, &first)];
    for slider in sliders {
        let level = |member: &Member| slider.level(&member.scenario).get().to_string();
        rows.push(row(words::slider(*slider), members, &level));
    }
    rows.push(row("Must-haves", members, &|member| asked(member, members)));
    rows.push(row("Hidden", members, &|member| left_out(member, members)));
    let cells = differing_cells(members);
    for (framework, criterion) in cells.iter().take(SCORES) {
        let on = words::slider(Slider::Criterion(*criterion));
        let name = [words::framework(*framework), ": ", on].concat();
        rows.push(row(&name, members, &|member| score(member, *framework, *criterion)));
    }
    // Before what follows.
    let more = match cells.len().saturating_sub(SCORES) {
        0 => String::new(),
        1 => "And 1 more score. ".to_owned(),
        more => ["And ", &*more.to_string(), " more scores. "].concat(),
    };
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
            {more}
            "What is the same for all is left out. "
            <span prop:textContent=content(move || words::what_steps_are(&said.get()).to_owned())></span>
            "A name opens those settings. The link has everybody in it."
        </p>
    }
    .into_any()
}

/// What is said of each person; nothing where there is nothing to say of anybody.
#[inline(never)]
fn row(name: &str, members: &[Member], of: &dyn Fn(&Member) -> String) -> AnyView {
    let (mut cells, mut is_empty) = (Vec::new(), true);
    for member in members {
        let text = of(member);
        is_empty = is_empty && text.is_empty();
        cells.push(view! { <td>{text}</td> }.into_any());
    }
    if is_empty {
        return ().into_any();
    }
    view! {
        <tr>
            <th scope="row">{name.to_owned()}</th>
            {cells}
        </tr>
    }
    .into_any()
}

/// Opens the settings of one person of the group on the page, who brings the others along.
fn open(page: PageState, place: usize) {
    let present = untrack(|| page.state());
    let mut people = link::people(&present);
    // A step back may have changed the group.
    let Some(before) = people.get_mut(..=place) else { return };
    for (place, person) in before.iter_mut().enumerate() {
        person.name = link::called(&person.name, place);
    }
    before.rotate_right(1);
    // What belongs to the link, and to nobody of the group, stays in it.
    let State { unknown_pairs, on, .. } = present;
    let group = State { on, unknown_pairs, ..link::group(&people) };
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

/// What somebody asks for and not all do.
fn asked(member: &Member, members: &[Member]) -> String {
    let mut asked = Vec::new();
    for criterion in DATASET.criteria {
        let of = |one: &Member| one.scenario.must.get(criterion.index).copied().flatten();
        if let Some(least) = of(member)
            && members.iter().any(|other| of(other) != Some(least))
        {
            asked.push([criterion.name, " ", &least.get().to_string()].concat());
        }
    }
    words::list(&asked)
}

/// What somebody hides and not all do.
fn left_out(member: &Member, members: &[Member]) -> String {
    let mut places = Vec::new();
    for (place, is_hidden) in member.scenario.hidden.iter().enumerate() {
        if *is_hidden && members.iter().any(|other| !other.scenario.hides(place)) {
            places.push(place);
        }
    }
    words::frameworks(&places)
}

/// The score that a framework has for somebody on a criterion.
fn score(member: &Member, framework: usize, criterion: usize) -> String {
    let score = words::cell(member.model.cell(framework, criterion));
    if score.is_empty() { "?".to_owned() } else { score }
}
