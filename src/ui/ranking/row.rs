//! A row of the ranking: a framework with its rank, score and bar.

use crate::ui::view::view;
use leptos::html::Li;
use leptos::prelude::*;

use crate::dataset::Framework;
use crate::ui::own::mark;
use crate::ui::ranking::bar::Bar;
use crate::ui::shared::colour::dot;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::{aria, click, content, flag, memo, optional, text};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::ui::state::sheet;
use stackfit_decision::{Part, Ranking};

/// How many rows, from the first on, follow a move in its own frame, and glide. All others are in their
/// places then, and follow it later.
pub const AT_ONCE: usize = 20;

/// What a row shows of the ranking.
#[derive(Clone, Copy, Default, PartialEq)]
struct Shown {
    /// Nothing where nothing is ranked.
    rank: Option<usize>,
    /// The score in tenths of a point.
    tenths: Option<u32>,
    /// The score in whole points.
    whole: Option<u32>,
    /// Whether it is too close to call who leads, and it is among them.
    near: bool,
}

impl Shown {
    fn of(ranking: &Ranking, framework: usize) -> Self {
        let Some(standing) = ranking.standing(framework) else { return Self::default() };
        Self {
            rank: Some(standing.rank),
            tenths: Some(ranking.tenths(standing.points)),
            whole: Some(ranking.whole(standing.points)),
            near: ranking.near_first().contains(&framework),
        }
    }
}

fn number(number: Option<impl ToString>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// A framework with its rank, score and bar, as a button that opens its details.
#[component]
pub fn Row(
    about: &'static Framework,
    /// The element of the row.
    at: NodeRef<Li>,
    /// The frameworks of the first rows.
    near: Derived<Vec<usize>>,
    /// The term that lights up in all other rows.
    lit_later: RwSignal<Option<Part>>,
    /// By how many ranks frameworks just moved, upwards.
    moved: RwSignal<Vec<(usize, i32)>>,
) -> impl IntoView {
    let page = PageState::of_context();
    let framework = about.index;
    let far = flag(move || near.with(|near| !near.contains(&framework)));
    let shown = memo(move || {
        let of = |ranking: &Ranking| Shown::of(ranking, framework);
        if far.get() { page.ranking_in(Stage::Rest, of) } else { page.ranking.with(of) }
    });
    // Unranked rows have neither attribute.
    let rank = optional(move || shown.get().rank.map(|rank| rank.to_string()));
    let exact = optional(move || {
        shown.get().tenths.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10))
    });
    let whole = content(move || number(shown.get().whole));
    let unit = content(move || match shown.get() {
        Shown { rank: None, .. } => String::new(),
        Shown { near: false, .. } => " of 100 points".to_owned(),
        Shown { near: true, .. } => " of 100 points, close to the first".to_owned(),
    });
    let by = memo(move || {
        moved.with(|moved| moved.iter().find(|(row, _)| *row == framework).map_or(0, |(_, by)| *by))
    });
    let direction = text(move || match by.get() {
        0 => String::new(),
        1.. => "up".to_owned(),
        _ => "down".to_owned(),
    });
    let told = content(move || match by.get() {
        0 => String::new(),
        up @ 1.. => format!("up {up}"),
        down => format!("down {}", down.unsigned_abs()),
    });
    let is_picked = flag(move || {
        page.picked.with(|picked| picked.as_ref().is_some_and(|all| all.contains(&framework)))
    });
    let marked =
        content(move || if is_picked.get() { ", marked to compare" } else { "" }.to_owned());
    let details = sheet::Content::Framework(framework);
    let is_open = flag(move || page.sheet.shown() == Some(details));
    let toggle = click(move |_| {
        if is_open.get_untracked() {
            page.sheet.close();
        } else {
            page.sheet.open(details);
        }
    });
    view! {
        <li
            data-framework=about.id
            data-rank=rank
            data-score=exact
            data-moved=direction
            class:leads=flag(move || shown.get().rank == Some(1))
            class:near=flag(move || shown.get().near)
            class:open=is_open
            class:picked=is_picked
            node_ref=at
        >
            <button
                type="button"
                class="row"
                aria-haspopup="dialog"
                aria-expanded=aria(is_open)
                on:click=toggle
            >
                <span
                    class="row-rank"
                    prop:textContent=content(move || number(shown.get().rank))
                ></span>
                <span class="row-name">
                    <strong>{dot(framework)} {mark::name(page, about)}</strong>
                    " "
                    <span class="row-language">{mark::language(page, about)}</span>
                    <span class="hidden-text" prop:textContent=marked></span>
                </span>
                <span class="row-bar">
                    <Bar framework=Signal::stored(Some(framework)) far lit=lit_later />
                    <span class="row-moved" aria-hidden="true" prop:textContent=told></span>
                </span>
                <span class="row-score">
                    <span prop:textContent=whole></span>
                    <span class="hidden-text" prop:textContent=unit></span>
                </span>
                <svg class="chevron" viewBox="0 0 8 12" aria-hidden="true" focusable="false">
                    <path d="M1.5 1.5 6 6l-4.5 4.5" />
                </svg>
            </button>
        </li>
    }
    .into_any()
}
