//! The dock: the three leaders and the slider in use, in sight while one scrolls on a phone.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::framework_at;
use crate::ui::answer::answer_line::Firmness;
use crate::ui::needs::inspector::{heading, stretches};
use crate::ui::needs::slider_target::SliderTarget;
use crate::ui::ranking::bar::Bar;
use crate::ui::shared::derived::Derived;
use crate::ui::shared::reactive::{click, content, flag, live, memo, part, text};
use crate::ui::state::page_state::PageState;
use crate::ui::state::sheet;
use crate::words;
use stackfit_decision::answer;

/// How many leaders there is room for.
const LEADERS: usize = 3;

/// The three leaders with bars and scores, a line for the slider in use, which tells while none is how
/// firm the answer is, and the way to the list.
/// Where sliders and ranking stand beside each other there is none.
#[component]
pub fn Dock(narrow: ReadSignal<bool>, firmness: Derived<Firmness>) -> impl IntoView {
    part(
        move || {
            if narrow.get() { view! { <NarrowDock firmness /> }.into_any() } else { ().into_any() }
        },
    )
}

#[component]
fn NarrowDock(firmness: Derived<Firmness>) -> impl IntoView {
    let page = PageState::of_context();
    let to_list = || click(move |_| browser::go_to("#ranking-title"));
    let count = move || {
        let count = page.ranking.with(|ranking| ranking.listed().len());
        format!("All {count}")
    };
    let explain = click(move |_| {
        if let Some(slider) = page.in_use.slider.get_untracked() {
            page.sheet.open(sheet::Content::Slider(slider));
        }
    });
    let is_unused = flag(move || page.in_use.slider.get().is_none());
    let is_silent = flag(move || {
        page.in_use.slider.get().is_none() && firmness.with(|firmness| firmness.word.is_empty())
    });
    view! {
        <section class="dock" aria-label="The leaders">
            <ol
                class="dock-leaders"
                role="list"
                prop:hidden=flag(move || page.ranking.with(|ranking| ranking.standings.is_empty()))
                on:click=to_list()
            >
                {(0..LEADERS).map(|place| leader(page, place)).collect_view()}
            </ol>
            <p class="dock-empty" prop:textContent=content(move || why_empty(page))></p>
            <div class="dock-foot">
                <button
                    type="button"
                    class="dock-line"
                    prop:hidden=is_silent
                    prop:disabled=is_unused
                    on:click=explain
                >
                    <strong prop:textContent=content(move || match used(page) {
                        Some(target) => heading(page, target) + ":",
                        None => firmness.with(|firmness| firmness.word.to_owned()),
                    })></strong>
                    " "
                    {live(move || match used(page) {
                        Some(target) => stretches(page, target),
                        None => firmness.with(|firmness| firmness.nearby.clone()),
                    })}
                </button>
                <button type="button" class="dock-all" on:click=to_list()>
                    {live(count)}
                </button>
            </div>
        </section>
    }
    .into_any()
}

fn used(page: PageState) -> Option<SliderTarget> {
    page.in_use.slider.get().and_then(SliderTarget::of)
}

/// Why nobody leads; empty where somebody does.
fn why_empty(page: PageState) -> String {
    if page.ranking.with(|ranking| !ranking.standings.is_empty()) {
        return String::new();
    }
    let ranking = page.ranking.get();
    let answer = page.case(|model, scenario| answer(model, scenario, &ranking));
    let (lead, rest) = words::sentence(&answer, &ranking);
    lead + &rest
}

fn leader(page: PageState, place: usize) -> AnyView {
    let lit = page.in_use.lit;
    let standing = memo(move || page.ranking.with(|r| r.standings.get(place).copied()));
    let framework = Signal::derive(move || standing.get().map(|standing| standing.alternative));
    let name = content(move || framework.get().map_or("", |at| page.framework(at)).to_owned());
    let rank = content(move || standing.get().map(|s| s.rank.to_string()).unwrap_or_default());
    let score = content(move || {
        let score = page.ranking.with(|r| standing.get().map(|s| r.whole(s.points)));
        score.map(|score| score.to_string()).unwrap_or_default()
    });
    let id = text(move || {
        let about = framework.get().and_then(|at| framework_at(at));
        about.map_or("", |about| about.id).to_owned()
    });
    view! {
        <li
            data-leader=id
            class:leads=flag(move || standing.get().is_some_and(|standing| standing.rank == 1))
            prop:hidden=flag(move || standing.get().is_none())
        >
            <span class="dock-rank" prop:textContent=rank></span>
            " "
            <strong prop:textContent=name></strong>
            " "
            <Bar framework far=flag(|| false) lit />
            <span class="dock-score" prop:textContent=score></span>
        </li>
    }
    .into_any()
}
