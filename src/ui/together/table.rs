//! The people of a group side by side: first place, and the settings in which they differ.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::DATASET;
use crate::link::{self, State};
use crate::ui::shared::reactive::click;
use crate::ui::state::page_state::PageState;
use crate::ui::together::DIALOG;
use crate::{browser, words};
use stackfit_decision::{Level, Member, Slider, rank};

/// The people in rows. A click on a name opens the settings of that person on the page.
pub fn table(
    page: PageState,
    people: &[State],
    names: &[String],
    members: &[Member],
    sliders: &[Slider],
) -> AnyView {
    let differs = |of: fn(&State) -> String| {
        let mut all = people.iter().map(of);
        let first = all.next();
        all.any(|other| Some(other) != first)
    };
    let facts: [(&'static str, fn(&State) -> String); 3] =
        [("Must-haves", must), ("Hidden", hidden), ("Own scores", own)];
    let facts: Vec<_> = facts.into_iter().filter(|(_, of)| differs(*of)).collect();
    let heads = sliders.iter().map(|slider| words::slider(*slider));
    let heads = heads.chain(facts.iter().map(|(name, _)| *name));
    let heads = heads.map(|name| view! { <th scope="col">{name}</th> }.into_any()).collect_view();
    let rows = people.iter().enumerate().map(|(place, person)| {
        let levels = sliders.iter().map(|slider| slider.level(&person.scenario).get().to_string());
        let cells = levels.chain(facts.iter().map(|(_, of)| of(person)));
        let cells = cells.map(|cell| view! { <td>{cell}</td> }.into_any()).collect_view();
        let name = names.get(place).cloned().unwrap_or_default();
        let first = members.get(place).map(first).unwrap_or_default();
        let open = click(opener(page, people, place, name.clone()));
        view! {
            <tr>
                <th scope="row">
                    <button type="button" class="link" data-do="open-person" on:click=open>
                        {name}
                        <span class="hidden-text">": open these settings"</span>
                    </button>
                </th>
                <td>{first}</td>
                {cells}
            </tr>
        }
        .into_any()
    });
    let rows = rows.collect_view();
    view! {
        <div class="side-by-side" role="region" aria-label="Side by side" tabindex="0">
            <table class="sum">
                <caption>"Side by side. A click on a name opens those settings."</caption>
                <thead>
                    <tr>
                        <th scope="col">"Person"</th>
                        <th scope="col">"First"</th>
                        {heads}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Opens the settings of one person, who brings the others along.
fn opener(
    page: PageState,
    people: &[State],
    place: usize,
    name: String,
) -> impl FnMut(leptos::ev::MouseEvent) + 'static {
    let (before, behind) = people.split_at_checked(place).unwrap_or((people, &[]));
    let own = behind.iter().take(1).chain(before).chain(behind.iter().skip(1));
    let group = link::group(&own.cloned().collect::<Vec<_>>());
    move |_| {
        page.open_by_step(group.clone());
        page.notice.set(["These are the settings of ", &name, " now."].concat());
        browser::dialog::close(DIALOG);
    }
}

/// Who is first, all that share the place.
fn first(member: &Member) -> String {
    let ranking = rank(&member.model, &member.scenario);
    let firsts = ranking.standings.iter().take_while(|standing| standing.rank == 1);
    let firsts: Vec<usize> = firsts.map(|first| first.alternative).collect();
    if firsts.is_empty() { "–".to_owned() } else { words::frameworks(&firsts) }
}

fn must(person: &State) -> String {
    let asked = DATASET.criteria.iter().filter_map(|criterion| {
        let least: Level = person.scenario.must.get(criterion.index).copied().flatten()?;
        Some(format!("{} {}", criterion.name, least.get()))
    });
    or_none(asked.collect::<Vec<_>>().join(", "))
}

fn hidden(person: &State) -> String {
    let hidden = DATASET.frameworks.iter().map(|framework| framework.index);
    let hidden: Vec<usize> = hidden.filter(|index| person.scenario.hides(*index)).collect();
    or_none(words::frameworks(&hidden))
}

fn own(person: &State) -> String {
    let scores = person.overrides.iter().map(|one| {
        let criterion = words::slider(Slider::Criterion(one.criterion));
        format!("{}: {criterion} {}", words::framework(one.alternative), one.value.get())
    });
    or_none(scores.collect::<Vec<_>>().join(", "))
}

fn or_none(text: String) -> String {
    if text.is_empty() { "–".to_owned() } else { text }
}
