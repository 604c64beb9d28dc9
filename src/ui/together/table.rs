//! The people of a group side by side: first place, and the settings in which they differ.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::DATASET;
use crate::link::{self, State};
use crate::ui::shared::reactive::click;
use crate::ui::state::page_state::PageState;
use crate::ui::together::DIALOG;
use crate::{browser, words};
use stackfit_decision::{Member, Slider, rank};

/// The people in rows. A click on a name opens the settings of that person on the page.
pub fn table(
    page: PageState,
    people: &[State],
    names: &[String],
    members: &[Member],
    sliders: &[Slider],
) -> AnyView {
    let mut heads = Vec::new();
    for slider in sliders {
        heads.push(view! { <th scope="col">{words::slider(*slider)}</th> }.into_any());
    }
    let mut rows = Vec::new();
    for (place, (name, member)) in names.iter().zip(members).enumerate() {
        let mut cells = Vec::new();
        for slider in sliders {
            cells.push(cell(slider.level(&member.scenario).get().to_string()));
        }
        cells.push(cell(must(member)));
        let open = opener(page, people, place, name.clone());
        rows.push(
            view! {
                <tr>
                    <th scope="row">
                        <button type="button" class="link" data-do="open-person" on:click=click(open)>
                            {name.clone()}
                        </button>
                    </th>
                    <td>{first(member)}</td>
                    {cells}
                </tr>
            }
            .into_any(),
        );
    }
    view! {
        <p class="facts-note">"A click on a name opens those settings."</p>
        <div class="side-by-side" role="region" aria-label="Side by side" tabindex="0">
            <table class="sum">
                <thead>
                    <tr>
                        <th scope="col">"Person"</th>
                        <th scope="col">"First"</th>
                        {heads}
                        <th scope="col">"Must-haves"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn cell(text: String) -> AnyView {
    view! { <td>{text}</td> }.into_any()
}

/// Opens the settings of one person, who brings the others along.
fn opener(
    page: PageState,
    people: &[State],
    place: usize,
    name: String,
) -> impl FnMut(leptos::ev::MouseEvent) + 'static {
    let mut people = people.to_vec();
    for at in (0..place).rev() {
        people.swap(at, at + 1);
    }
    move |_| {
        page.open_by_step(link::group(&people));
        page.notice.set(["These are the settings of ", &name, " now."].concat());
        browser::dialog::close(DIALOG);
    }
}

/// Who is first, all that share the place.
fn first(member: &Member) -> String {
    let mut firsts = rank(&member.model, &member.scenario).standings;
    firsts.retain(|standing| standing.rank == 1);
    let firsts: Vec<usize> = firsts.iter().map(|standing| standing.alternative).collect();
    words::frameworks(&firsts)
}

/// What somebody asks for.
fn must(member: &Member) -> String {
    let mut asked = Vec::new();
    for criterion in DATASET.criteria {
        if let Some(Some(least)) = member.scenario.must.get(criterion.index) {
            asked.push([criterion.name, " ", &least.get().to_string()].concat());
        }
    }
    words::list(&asked)
}
