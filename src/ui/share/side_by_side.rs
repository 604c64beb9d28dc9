//! Side by side: the rankings of two scenarios, and what moved between them.

use std::cmp::Ordering;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::dataset::{self, DATASET, OwnFramework};
use crate::link::{self, State};
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::{flag, part};
use crate::words;
use stackfit_decision::{Ranking, Standing, rank};

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
        let State { scenario, own, overrides, .. } = link::decode(link, "").state;
        (rank(&dataset::model_with(&own).with(&overrides), &scenario), own)
    };
    let ((first, own), (second, others)) = (of_link(&one.1), of_link(&other.1));
    let lines = pairs(&first, &own, &others);
    let lines = lines.into_iter().map(|pair| line(pair, &first, &second)).collect::<Vec<_>>();
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

/// A framework by its name, and its place in each of the two scenarios, or none of any.
type Pair = (String, usize, usize);

/// All frameworks of two scenarios by the order of the first. Those that visitors added are the same
/// where they have the same name.
fn pairs(first: &Ranking, own: &[OwnFramework], others: &[OwnFramework]) -> Vec<Pair> {
    let count = DATASET.frameworks.len();
    let left_out = (0..count + own.len()).filter(|f| first.standing(*f).is_none());
    let order = first.standings.iter().map(|s| s.alternative).chain(left_out);
    let named = |all: &[OwnFramework], name: &str| {
        all.iter().position(|other| other.name == name).map_or(usize::MAX, |place| count + place)
    };
    let pair = |framework: usize| match framework.checked_sub(count).and_then(|at| own.get(at)) {
        Some(own) => (own.name.clone(), framework, named(others, &own.name)),
        None => (words::framework(framework).to_owned(), framework, framework),
    };
    let mut pairs: Vec<Pair> = order.map(pair).collect();
    for (place, other) in others.iter().enumerate() {
        if named(own, &other.name) == usize::MAX {
            pairs.push((other.name.clone(), usize::MAX, count + place));
        }
    }
    pairs
}

fn line((name, one, other): Pair, first: &Ranking, second: &Ranking) -> AnyView {
    let (first, second) = ((first, first.standing(one)), (second, second.standing(other)));
    let place = |(ranking, standing): (&Ranking, Option<Standing>)| match standing {
        Some(standing) => format!("{} ({})", standing.rank, ranking.whole(standing.points)),
        None => "out".to_owned(),
    };
    let rank = |standing: Option<Standing>| standing.map(|standing| standing.rank);
    let moved = match (rank(first.1), rank(second.1)) {
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
            <th scope="row">{name}</th>
            <td>{place(first)}</td>
            <td>{place(second)}</td>
            <td>{moved}</td>
        </tr>
    }
    .into_any()
}
