//! A row of the ranking: a framework with its rank, score and bar.

use leptos::prelude::*;

use crate::dataset::Framework;
use crate::ui::details::panel::Details;
use crate::ui::ranking::bar::Bar;
use crate::ui::shared::colour::dot;
use crate::ui::shared::reactive::{aria, click, flag, memo, optional, part, text};
use crate::ui::state::page_state::PageState;

/// A framework with its rank, score and bar, as a button that opens its details.
#[component]
pub fn Row(about: &'static Framework) -> impl IntoView {
    let page = PageState::of_context();
    let framework = about.index;
    let standing = memo(move || page.ranking.with(|ranking| ranking.standing(framework)));
    // Unranked rows have neither attribute.
    let rank = optional(move || standing.get().map(|s| s.rank.to_string()));
    let exact = optional(move || {
        let tenths = page.ranking.with(|r| standing.get().map(|s| r.tenths(s.points)));
        tenths.map(|tenths| format!("{}.{}", tenths / 10, tenths % 10))
    });
    let whole = text(move || {
        let whole = page.ranking.with(|r| standing.get().map(|s| r.whole(s.points)));
        whole.map(|whole| whole.to_string()).unwrap_or_default()
    });
    let unit = text(move || standing.get().map_or("", |_| " of 100 points").to_owned());
    let near = flag(move || page.is_near_first(framework));
    let near_words = text(move || if near.get() { ", too close to call" } else { "" }.to_owned());
    let leads = flag(move || standing.get().is_some_and(|standing| standing.rank == 1));
    let is_open = RwSignal::new(false);
    let id = format!("details-{}", about.id);
    let controls = id.clone();
    view! {
        <li data-framework=about.id data-rank=rank data-score=exact class:leads=leads class:near=near>
            <button
                type="button"
                class="row"
                aria-expanded=aria(is_open.into())
                aria-controls=controls
                on:click=click(move |_| is_open.update(|open| *open = !*open))
            >
                <span class="row-rank">{text(move || rank.get().unwrap_or_default())}</span>
                <span class="row-name">
                    <strong>{dot(framework)} {about.name}</strong>
                    <span class="row-language">{about.written_in.first().copied()}</span>
                </span>
                <Bar framework />
                <span class="row-score">
                    {whole} <span class="hidden-text">{unit}{near_words}</span>
                </span>
            </button>
            <div class="details" id=id prop:hidden=flag(move || !is_open.get())>
                {part(move || is_open.get().then(|| view! { <Details about /> }.into_any()).into_any())}
            </div>
        </li>
    }
    .into_any()
}
