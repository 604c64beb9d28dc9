//! Side by side: the rankings of two scenarios, and what moved between them.

use std::cmp::Ordering;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{self, DATASET};
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::{flag, part};
use crate::{link, words};
use stackfit_decision::{Ranking, rank};

/// The rankings of two scenarios, by the order of the first, with what moved.
#[component]
pub fn SideBySide(
    /// The names and links of the scenarios; nothing is shown unless they are two.
    chosen: Derived<Vec<(String, String)>>,
) -> impl IntoView {
    let table = part(move || match chosen.get().as_slice() {
        [one, other] => table(one, other),
        _ => ().into_any(),
    });
    view! {
        <div
            class="side-by-side"
            role="region"
            aria-label="What moved"
            tabindex="0"
            prop:hidden=flag(move || chosen.with(Vec::len) != 2)
        >
            {table}
        </div>
    }
    .into_any()
}

fn table(one: &(String, String), other: &(String, String)) -> AnyView {
    let of_link = |link: &str| {
        let state = link::decode(link, "").state;
        rank(&dataset::model().with(&state.overrides), &state.scenario)
    };
    let (first, second) = (of_link(&one.1), of_link(&other.1));
    let left_out = (0..DATASET.frameworks.len()).filter(|f| first.standing(*f).is_none());
    let order = first.standings.iter().map(|s| s.alternative).chain(left_out);
    let lines = order.map(|framework| line(framework, &first, &second)).collect::<Vec<_>>();
    let head = |name: &String| {
        let (name, title) = (name.clone(), name.clone());
        view! { <th scope="col" title=title>{name}</th> }.into_any()
    };
    view! {
        <table class="sum">
            <caption>"What moved"</caption>
            <thead>
                <tr>
                    <th scope="col">"Framework"</th>
                    {head(&one.0)}
                    {head(&other.0)}
                    <th scope="col">"Moved"</th>
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any()
}

fn line(framework: usize, first: &Ranking, second: &Ranking) -> AnyView {
    let rank = |ranking: &Ranking| ranking.standing(framework).map(|standing| standing.rank);
    let place = |ranking: &Ranking| match ranking.standing(framework) {
        Some(standing) => format!("{} ({})", standing.rank, ranking.whole(standing.points)),
        None => "out".to_owned(),
    };
    let moved = match (rank(first), rank(second)) {
        (Some(before), Some(after)) => match after.cmp(&before) {
            Ordering::Less => format!("up {}", before - after),
            Ordering::Equal => "–".to_owned(),
            Ordering::Greater => format!("down {}", after - before),
        },
        (None, None) => "–".to_owned(),
        (None, Some(_)) => "in".to_owned(),
        (Some(_), None) => "out".to_owned(),
    };
    view! {
        <tr>
            <th scope="row">{words::framework(framework)}</th>
            <td>{place(first)}</td>
            <td>{place(second)}</td>
            <td>{moved}</td>
        </tr>
    }
    .into_any()
}
