//! Article: the page before its program runs, or without it. It has the ranking that the page opens
//! with, its reasons, the comparison of the leaders, and the sources.
//!
//! It is rendered while building, so it adds no code to the page.

mod notes;

use leptos::prelude::*;
use leptos::tachys::view::RenderHtml;

use crate::dataset::{self, Aspect, CitedText, DATASET, Framework, Measure};
use crate::words;
use notes::Notes;
use stackfit_decision::{Level, Ranking, Scenario, Standing, answer, rank};

/// How many frameworks are compared side by side.
const COMPARED: usize = 3;

/// The article as HTML.
#[must_use]
pub fn html() -> String {
    let owner = Owner::new();
    owner.with(|| article().to_html())
}

fn article() -> impl IntoView {
    let scenario = dataset::start();
    let ranking = rank(dataset::model(), &scenario);
    let answer = answer(dataset::model(), &scenario, &ranking);
    let (lead, rest) = words::sentence(&answer, &ranking);
    let ranked: Vec<(Standing, &Framework)> = (ranking.standings.iter())
        .filter_map(|standing| Some((*standing, DATASET.frameworks.get(standing.alternative)?)))
        .collect();
    let compared: Vec<&Framework> = ranked.iter().take(COMPARED).map(|(_, about)| *about).collect();
    let mut notes = Notes::default();
    let list = ranked.iter().map(|(s, about)| entry(&ranking, *s, about, &mut notes));
    let list = list.collect::<Vec<_>>();
    let table = DATASET.aspects.iter().map(|aspect| line(aspect, &compared, &mut notes));
    let table = table.collect::<Vec<_>>();
    let figures = DATASET.measurements.measures.iter();
    let figures = figures.map(|measure| measured(measure, &compared)).collect::<Vec<_>>();
    let head = compared.iter().map(|about| view! { <th scope="col">{about.name}</th> });
    let head = head.collect::<Vec<_>>();
    view! {
        <header class="masthead">
            <span class="brand">{DATASET.site.name}</span>
        </header>
        <main class="article">
            <h1>{DATASET.site.question}</h1>
            <p>{DATASET.site.introduction.get()}</p>
            <p class="answer">
                <strong>{lead}</strong>
                {rest}
            </p>
            <p class="slider-scale">{settings(&scenario)}</p>
            <h2>"The ranking, out of 100 points"</h2>
            <ol class="article-ranking">{list}</ol>
            <h2>"The three that lead, side by side"</h2>
            <div class="comparison">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">"Aspect"</th>
                            {head}
                        </tr>
                    </thead>
                    <tbody>{table}</tbody>
                    <tbody>{figures}</tbody>
                </table>
            </div>
            {method(&compared)}
            <h2>"Sources"</h2>
            <ol class="article-sources">{notes.list()}</ol>
        </main>
    }
}

/// The settings that the ranking follows from, in words.
fn settings(scenario: &Scenario) -> String {
    let known = DATASET.languages.iter().map(|language| language.name).zip(&scenario.knowledge);
    let criteria = DATASET.criteria.iter().map(|criterion| criterion.name);
    let weights = criteria.zip(&scenario.weights);
    let weights = [(DATASET.team.name, &scenario.team)].into_iter().chain(weights);
    format!(
        "What the team knows, out of 10: {}. What matters, out of 10: {}.",
        levels(known),
        levels(weights)
    )
}

/// The names with their levels, without those at 0.
fn levels<'a>(named: impl Iterator<Item = (&'a str, &'a Level)>) -> String {
    let named = named.filter(|(_, level)| !level.is_zero());
    words::list(&named.map(|(name, level)| format!("{name} {}", level.get())).collect::<Vec<_>>())
}

fn entry(
    ranking: &Ranking,
    standing: Standing,
    about: &'static Framework,
    notes: &mut Notes,
) -> impl IntoView + use<> {
    let told = |id: &str| {
        let aspect = DATASET.aspects.iter().find(|aspect| aspect.id == id);
        aspect.and_then(|aspect| about.aspects.get(aspect.index))
    };
    let texts = [("For it: ", told("pros")), ("Against it: ", told("cons"))];
    let texts = texts.map(|(title, text)| {
        text.map(|text| {
            view! {
                <p>
                    {title}
                    {text.text.get()}
                    {notes.cite(text.sources)}
                </p>
            }
        })
    });
    let language = about.written_in.first().copied().unwrap_or_default();
    view! {
        <li value=standing.rank.to_string()>
            <h3>
                {about.name} <span class="row-language">{language}</span>
                <span class="row-score">{ranking.whole(standing.points).to_string()}</span>
            </h3>
            {texts.into_iter().collect::<Vec<_>>()}
        </li>
    }
}

fn line(
    aspect: &'static Aspect,
    compared: &[&'static Framework],
    notes: &mut Notes,
) -> impl IntoView + use<> {
    let mut cell = |about: &&'static Framework, text: &'static CitedText| {
        view! {
            <td data-name=about.name>
                {text.text.get()}
                {notes.cite(text.sources)}
            </td>
        }
    };
    let cells =
        compared.iter().filter_map(|about| Some(cell(about, about.aspects.get(aspect.index)?)));
    let cells = cells.collect::<Vec<_>>();
    view! {
        <tr>
            <th scope="row">{aspect.name}</th>
            {cells}
        </tr>
    }
}

fn measured(measure: &'static Measure, compared: &[&'static Framework]) -> impl IntoView + use<> {
    let cells = compared.iter().map(|about| {
        let figures = about.figures(measure);
        view! { <td data-name=about.name>{figures}</td> }
    });
    let cells = cells.collect::<Vec<_>>();
    view! {
        <tr>
            <th scope="row">{measure.name.get()}</th>
            {cells}
        </tr>
    }
}

/// When, on what machine and how the frameworks were measured, and why some of those compared were
/// not.
fn method(compared: &[&'static Framework]) -> impl IntoView + use<> {
    let campaigns = DATASET.measurements.campaigns.iter();
    let campaigns = campaigns.map(|told| view! { <p>{told.get()}</p> }).collect::<Vec<_>>();
    let chapters = DATASET.measurements.method.iter().map(|chapter| {
        view! {
            <p>
                <strong>{chapter.title.get()} ". "</strong>
                {chapter.text.get()}
            </p>
        }
    });
    let chapters = chapters.collect::<Vec<_>>();
    let missing = compared.iter().filter_map(|about| about.why_not_measured());
    let missing = missing.map(|told| view! { <p>{told}</p> }).collect::<Vec<_>>();
    (!campaigns.is_empty())
        .then(|| view! { <div class="slider-scale">{campaigns} {missing} {chapters}</div> })
}
