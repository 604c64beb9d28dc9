//! The matrix of all scores, in which a visitor can set other ones.

use crate::ui::view::view;
use leptos::prelude::*;

use crate::browser;
use crate::dataset::{Confidence, Criterion, DATASET, Framework, Score};
use crate::ui::shared::frame::frame;
use crate::ui::shared::heat::heat;
use crate::ui::shared::reactive::{click, content, flag, live, memo, part, text};
use crate::ui::shared::score_field::{own_score, score_field, told};
use crate::ui::shared::skip::skip;
use crate::ui::state::debounced::Debounced;
use crate::ui::state::page_state::PageState;
use crate::words;
use stackfit_decision::Level;

/// All scores as a heat map of fields in which a visitor can set other ones.
#[component]
pub fn Matrix(settled: Debounced) -> impl IntoView {
    let page = PageState::of_context();
    let count = live(move || match page.own_scores().len() {
        1 => "1 score is yours.".to_owned(),
        more => format!("{more} scores are yours."),
    });
    let drop_all = click(move |_| {
        page.drop_own_scores();
        browser::focus_on("#scores".to_owned());
    });
    let head = |criterion: &'static Criterion| {
        view! { <th scope="col"><span>{criterion.name}</span></th> }.into_any()
    };
    let head = DATASET.criteria.iter().map(head).collect_view();
    let records = memo(move || page.records());
    let lines = part(move || {
        records.with(|_| ());
        untrack(|| {
            let all = page.frameworks().into_iter();
            all.map(|about| line(page, settled, about)).collect_view().into_any()
        })
    });
    let table = view! {
        <table class="scores">
            <caption>
                <span>
                    "Scores from 0 to 10. The team’s fit follows from what the team knows."
                </span>
            </caption>
            <thead>
                <tr>
                    <th scope="col">"Framework"</th>
                    <th scope="col"><span>{DATASET.team.name}</span></th>
                    {head}
                </tr>
            </thead>
            <tbody>{lines}</tbody>
        </table>
    }
    .into_any();
    view! {
        <h3>"All scores"</h3>
        <p class="experts-note">
            "Do you know better? Type your own score, from 0 to 10, and the ranking follows. Empty "
            "a field to go back to the published score. Each slider says what 0, 5 and 10 mean, "
            "and each framework’s details say why a score is what it is."
        </p>
        <ul class="scores-legend">
            <li><span class="scores-key sure-high"></span>"well supported, ±0.5"</li>
            <li><span class="scores-key sure-medium"></span>"fairly well, ±1"</li>
            <li><span class="scores-key sure-low"></span>"weakly, ±2"</li>
            <li><span class="scores-key own"></span>"yours"</li>
        </ul>
        <p prop:hidden=flag(move || page.own_scores().is_empty())>
            {count} " "
            <button type="button" class="link" on:click=drop_all>
                "Go back to the published scores"
            </button>
        </p>
        <div class="skips">{skip("Past the table", "#method")}</div>
        {frame("experts-frame", "scores", "All scores", flag(|| false), table)}
    }
    .into_any()
}

fn line(page: PageState, settled: Debounced, about: &'static Framework) -> AnyView {
    let fit = memo(move || {
        settled.case(|model, scenario| {
            let alternative = model.alternatives().get(about.index);
            alternative.map(|a| u32::from(a.team_fit(scenario).in_tenths())).unwrap_or_default()
        })
    });
    let cells = DATASET.criteria.iter().zip(about.scores);
    let cells = cells.map(|(criterion, score)| cell(page, about, criterion, score)).collect_view();
    view! {
        <tr>
            <th scope="row">{words::marked(about.index)}</th>
            <td
                class=text(move || heat(fit.get()))
                prop:textContent=content(move || words::tenths(fit.get()))
            ></td>
            {cells}
        </tr>
    }
    .into_any()
}

fn cell(
    page: PageState,
    about: &'static Framework,
    criterion: &'static Criterion,
    score: &'static Score,
) -> AnyView {
    let own = own_score(page, about.index, criterion.index);
    let told = text(move || told(about, criterion, score, own.get()));
    let class = text(move || class(score, own.get()));
    view! {
        <td class=class title=told>
            {score_field(page, about, criterion, score)}
        </td>
    }
    .into_any()
}

fn class(score: &Score, own: Option<Level>) -> String {
    let (tenths, sure) = match own {
        Some(own) => (u32::from(own.get()) * 10, "own"),
        None => (u32::from(score.cell.midpoint().in_tenths()), sure(score.confidence)),
    };
    format!("{} {sure}", heat(tenths))
}

fn sure(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::High => "sure-high",
        Confidence::Medium => "sure-medium",
        Confidence::Low => "sure-low",
    }
}
