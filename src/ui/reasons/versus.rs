//! The comparison of a framework with its rival, criterion by criterion.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::ui::shared::reactive::{content, flag, memo, part, text};
use crate::ui::state::frames::Stage;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::{Difference, Ranking, differences};

/// Half the width of a bar, in its own units.
const HALF: u32 = 100;

/// What sets two frameworks apart.
#[derive(Clone, Default, PartialEq)]
struct HeadToHead {
    /// The first of the others; nothing when there is none, or the framework itself has no rank.
    rival: Option<usize>,
    /// Whether both have the same score.
    are_level: bool,
    /// The differences that can be shown.
    shown: Vec<Difference>,
    /// What is said below them.
    said: String,
}

/// Where a framework gains on the leader and where it loses, criterion by criterion; for the
/// leader itself, on the second.
#[component]
pub fn Versus(framework: usize) -> impl IntoView {
    let page = PageState::of_context();
    let versus = memo(move || head_to_head(page, framework));
    let title = text(move || {
        versus
            .with(|v| format!("Compared with {}, in points", v.rival.map_or("", words::framework)))
    });
    let together = content(move || {
        versus.with(|versus| {
            let sum = versus.shown.iter().map(|shown| shown.tenths).sum();
            words::total(sum, versus.are_level)
        })
    });
    view! {
        <section class="reason" prop:hidden=flag(move || versus.with(|versus| versus.rival.is_none()))>
            <h3 prop:textContent=content(move || title.get())></h3>
            <table class="versus" aria-label=title prop:hidden=flag(move || versus.with(|versus| versus.shown.is_empty()))>
                <tbody>{part(move || versus.with(|versus| lines(&versus.shown)))}</tbody>
                <tfoot>
                    <tr>
                        <th scope="row">"Total"</th>
                        <td prop:textContent=together></td>
                    </tr>
                </tfoot>
            </table>
            <p prop:textContent=content(move || versus.with(|versus| versus.said.clone()))></p>
        </section>
    }
    .into_any()
}

fn head_to_head(page: PageState, framework: usize) -> HeadToHead {
    let rival = page.ranking_in(Stage::Words, |ranking| rival(ranking, framework));
    let Some((rival, are_level)) = rival else { return HeadToHead::default() };
    page.case_in(Stage::Words, |model, scenario| {
        let mut shown = differences(model, scenario, framework, rival);
        let said = words::compared(model, scenario, [framework, rival], &shown);
        shown.retain(|difference| difference.tenths != 0);
        HeadToHead { rival: Some(rival), are_level, shown, said }
    })
}

/// The first other one, when this one is ranked, and whether both have the same rank.
fn rival(ranking: &Ranking, framework: usize) -> Option<(usize, bool)> {
    let own = ranking.standing(framework)?;
    let other = ranking.standings.iter().find(|other| other.alternative != framework)?;
    Some((other.alternative, other.rank == own.rank))
}

fn lines(shown: &[Difference]) -> AnyView {
    let most = shown.first().map_or(1, |first| first.tenths.unsigned_abs().max(1));
    shown.iter().map(|difference| line(*difference, most)).collect_view().into_any()
}

fn line(difference: Difference, most: u32) -> AnyView {
    let width = (difference.tenths.unsigned_abs() * HALF / most).clamp(3, HALF);
    let (from, class) = match difference.tenths {
        0.. => (HALF, "versus-gain"),
        _ => (HALF - width, "versus-loss"),
    };
    view! {
        <tr>
            <th scope="row">{words::term(difference.part, difference.is_known)}</th>
            <td>
                <svg
                    viewBox="0 0 200 10"
                    preserveAspectRatio="none"
                    shape-rendering="crispEdges"
                    aria-hidden="true"
                    focusable="false"
                >
                    <rect class="versus-middle" x="99" y="0" width="1" height="10" />
                    <rect class=class x=from.to_string() y="1" width=width.to_string() height="8" />
                </svg>
                {words::signed(difference.tenths)}
            </td>
        </tr>
    }
    .into_any()
}
