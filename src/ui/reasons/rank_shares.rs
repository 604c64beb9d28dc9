//! Rank shares: how often a framework comes to each rank in nearby settings.

use std::fmt::Write;

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::shared::reactive::{content, flag, memo, part};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::words;

/// The width of a column with the gap beside it, in the chart's own units.
const STEP: usize = 22;
/// The height of the highest column.
const HEIGHT: u32 = 44;
/// Where the columns stand, below room for a number.
const GROUND: u32 = 58;
/// Of up to this many ranks all are shown, of more only those around the ones that it ever has.
const ALL: usize = 20;

/// What the chart shows.
#[derive(Clone, Default, PartialEq)]
struct Chart {
    /// The best rank that is shown.
    best: usize,
    /// The share of each rank from there on. Empty where there is nothing to choose among.
    shares: Vec<Share>,
    /// The rank that the framework has now.
    now: usize,
}

/// The share of one rank.
#[derive(Clone, Copy, PartialEq)]
struct Share {
    /// In percent; 1 at least, if there is any.
    percent: u32,
    /// Whether it is less than 1 percent.
    is_under: bool,
}

/// The distribution of a framework over the ranks, as columns for the eye and as a sentence for
/// all.
#[component]
pub fn RankShares(framework: usize) -> impl IntoView {
    let page = PageState::of_context();
    let chart = memo(move || {
        let robustness = page.robustness();
        page.ranking_in(Stage::Firmness, |ranking| {
            let count = ranking.standings.len();
            let ends = robustness.rank_ends(framework).filter(|_| count > 1);
            let Some((standing, (best, worst))) = ranking.standing(framework).zip(ends) else {
                return Chart::default();
            };
            let now = standing.rank;
            let (best, worst) =
                if count > ALL { (best.min(now), worst.max(now)) } else { (1, count) };
            let shares = (best..=worst).map(|rank| Share {
                percent: robustness.percent(framework, rank),
                is_under: robustness.at_rank(framework, rank) * 100 < robustness.samples(),
            });
            Chart { best, shares: shares.collect(), now }
        })
    });
    let said = content(move || words::ranks(&page.robustness(), framework));
    let is_alone = flag(move || chart.with(|chart| chart.shares.is_empty()));
    view! {
        <section class="reason" prop:hidden=is_alone>
            {part(move || chart.with(drawn))}
            <p prop:textContent=said></p>
            <p class="reason-note">
                "Nearby: each slider above 0 moved by up to 2, each score by as much as it is in "
                "doubt. The coloured column is its present rank."
            </p>
        </section>
    }
    .into_any()
}

fn drawn(chart: &Chart) -> AnyView {
    let width = chart.shares.len() * STEP;
    let most = chart.shares.iter().map(|share| share.percent).max().unwrap_or(0).max(1);
    let (mut columns, mut present) = (String::new(), String::new());
    let (mut texts, mut told) = (Vec::new(), Vec::new());
    for (place, Share { percent, is_under }) in chart.shares.iter().copied().enumerate() {
        let (left, middle) = (place * STEP + 3, place * STEP + STEP / 2);
        let rank = chart.best + place;
        let is_now = rank == chart.now;
        // What ever happens is to be seen.
        let height = (percent * HEIGHT / most).max(percent.min(1));
        let path = if is_now { &mut present } else { &mut columns };
        // Writing to a string cannot fail.
        let _ = write!(path, "M{left} {GROUND}v-{height}h{}v{height}z", STEP - 6);
        if percent > 0 {
            let under = if is_under { ["<", "under "] } else { [""; 2] };
            let [short, long] = under.map(|under| format!("{under}{percent}"));
            texts.push(label(middle, GROUND - height - 4, "ranks-share", short));
            told.push(format!("rank {rank}: {long}"));
        }
        let class = if is_now { "ranks-now" } else { "ranks-rank" };
        texts.push(label(middle, GROUND + 14, class, rank.to_string()));
    }
    let told = format!("Of 100 nearby settings, {}", told.join(", "));
    view! {
        <svg
            class="ranks"
            width=width.to_string()
            height="76"
            viewBox=format!("0 0 {width} 76")
            role="img"
            aria-label=told
            focusable="false"
        >
            <path class="ranks-ground" d=format!("M0 {GROUND}.5h{width}") />
            <path class="ranks-column" d=columns />
            <path class="ranks-present" d=present />
            {texts}
        </svg>
    }
    .into_any()
}

fn label(x: usize, y: u32, class: &'static str, label: String) -> AnyView {
    view! {
        <text class=class x=x.to_string() y=y.to_string() text-anchor="middle">
            {label}
        </text>
    }
    .into_any()
}
