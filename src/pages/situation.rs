//! Situation: the page of a preset.

use maud::{Markup, html};

use super::compare::sentence;
use super::document::{Document, Site, Told, related};
use super::links::{of_preset, to_live};
use super::pair::Pair;
use super::questions::{self, Question};
use super::turns::{named, turns};
use super::{Page, picture, tables};
use crate::article::Notes;
use crate::article::rows::{place, settings, weights};
use crate::dataset::{self, DATASET, Framework, Preset};
use crate::words;
use stackfit_decision::{
    Contribution, Part, Ranking, Scenario, Standing, contributions, descending, rank,
};

/// How many frameworks stand side by side.
const COMPARED: usize = 3;
/// How many terms are told as what a score comes from.
const REASONS: usize = 2;

/// The page of a preset.
pub(super) fn page(site: &Site, preset: &'static Preset, pairs: &[Pair]) -> Page {
    let scenario = preset.opening();
    let ranking = rank(dataset::model(), &scenario);
    let ranked: Vec<(Standing, &Framework)> = (ranking.standings.iter())
        .filter_map(|standing| Some((*standing, DATASET.frameworks.get(standing.alternative)?)))
        .collect();
    let compared: Vec<&Framework> = ranked.iter().take(COMPARED).map(|(_, about)| *about).collect();
    let (lead, rest) = sentence(&scenario);
    let questions = questions(preset, &scenario, &ranking);
    let is_near = |pair: &&Pair| compared.iter().any(|about| pair.has(about.index));
    let near: Vec<&Pair> = pairs.iter().filter(is_near).collect();
    let mut notes = Notes::default();
    let content = html! {
        p { (preset.summary.get()) (notes.cite(preset.sources)) }
        p.answer { (team(preset)) strong { (lead) } (rest) }
        p.slider-scale { (settings(&scenario)) }
        p { a.go href=(to_live(&scenario, None)) { "Open these settings, and move the sliders" } }
        h2 { "What the sources argue for" }
        @for told in said(preset, &ranking) {
            p { (told) }
        }
        h2 { "The ranking, out of 100 points" }
        ol.article-ranking {
            @for (standing, about) in &ranked {
                (entry(&scenario, &ranking, *standing, about, &mut notes))
            }
        }
        (changes(&scenario))
        h2 { "Those that lead, side by side" }
        (tables::aspects(&compared, &mut notes))
        (questions::markup(&questions, &mut notes))
        (related(&near, Some(preset)))
        h2 { "Sources" }
        ol.article-sources { (notes.list()) }
    };
    let (path, heading) = (of_preset(preset), format!("{}: which backend framework?", preset.name));
    let description = format!("{lead}{rest} All {} ranked, with reasons.", ranked.len());
    let picture = picture::of_ranking(&heading, &scenario);
    let told = Told::Questions(questions);
    Document { path, heading, description, picture, told, content }.page(site)
}

/// What team the answer is for, where the preset says nothing about it.
fn team(preset: &Preset) -> String {
    match (preset.product, known()) {
        (Some(_), Some(known)) => format!("Here the team counts ({known}, out of 10): "),
        _ => String::new(),
    }
}

/// The languages that the team knows where a preset says nothing about it; nothing where it knows none.
pub(super) fn known() -> Option<String> {
    let start = dataset::start();
    let known = DATASET.languages.iter().zip(&start.knowledge);
    let known: Vec<String> = known
        .filter(|(_, level)| !level.is_zero())
        .map(|(language, level)| format!("{} {}", language.name, level.get()))
        .collect();
    (!known.is_empty()).then(|| words::list(&known))
}

/// What the sources argue for, and whether the ranking agrees with them, a sentence or two each: for the
/// situation as they have it, and then for the team of the start where the page sets that.
fn said(preset: &Preset, ranking: &Ranking) -> Vec<String> {
    let first = |ranking: &Ranking| ranking.standings.first().map(|first| first.alternative);
    let alone = preset.scenario();
    let (Some(leader), Some(without)) = (first(ranking), first(&rank(dataset::model(), &alone)))
    else {
        return Vec::new();
    };
    let agreed = match preset.against.get() {
        _ if preset.argues.is_empty() => "They argue for no framework.".to_owned(),
        "" => agreement(preset, without),
        // This is another page than the one that replaces the articles.
        against => against.replacen("this page", DATASET.site.name, 1),
    };
    if preset.product.is_none() {
        return vec![agreed];
    }
    let (lead, rest) = sentence(&alone);
    vec![
        format!(
            "Where the team’s language does not count, as the sources have it: {lead}{rest} {agreed}"
        ),
        format!("With the team as above: {}", lower(&agreement(preset, leader))),
    ]
}

/// Whether this one is among those that the sources argue for.
fn agreement(preset: &Preset, leader: usize) -> String {
    let (argues, name) = (preset.argues, words::framework(leader));
    if preset.argues_for.is_empty() {
        format!("They argue for {argues}, which is not among those shown here; {name} is first.")
    } else if preset.argues_for.contains(&leader) {
        format!("They argue for {argues}, and {name} is first.")
    } else {
        format!("They argue for {argues}; {name} is first.")
    }
}

/// A place in the ranking, with the terms that give it most of its points.
fn entry(
    scenario: &Scenario,
    ranking: &Ranking,
    standing: Standing,
    about: &Framework,
    notes: &mut Notes,
) -> Markup {
    let told = html! {
        @for term in most(scenario, about) {
            p { (reason(scenario, about, term, notes)) }
        }
    };
    place(ranking, standing, about, &told)
}

/// The terms that give a framework most of its points.
fn most(scenario: &Scenario, about: &Framework) -> Vec<Contribution> {
    let alternative = dataset::model().alternatives().get(about.index);
    let terms: Vec<Contribution> =
        alternative.map(|one| contributions(one, scenario).collect()).unwrap_or_default();
    let order = descending(terms.iter().map(|term| term.points));
    order.into_iter().take(REASONS).filter_map(|place| terms.get(place).copied()).collect()
}

fn reason(scenario: &Scenario, about: &Framework, term: Contribution, notes: &mut Notes) -> Markup {
    let name = words::part(term.part);
    html! {
        @match term.part {
            Part::Team => {
                @let alternative = dataset::model().alternatives().get(about.index);
                @let language = alternative.and_then(|one| one.team_language(scenario));
                (name) " " (term.value) ": " (words::fit_by(about, language, &scenario.knowledge))
            }
            Part::Criterion(index) => {
                @if let Some(score) = about.scores.get(index) {
                    (name) " " (tables::cell(score.cell)) ": " (score.rationale.get())
                    (notes.cite(score.sources))
                }
            }
        }
    }
}

/// Which positions of which slider put others first.
fn changes(scenario: &Scenario) -> Markup {
    let (found, still) = turns(scenario);
    html! {
        h2 { "What changes the first place" }
        p { "Each slider is moved by itself, with all else as above; the nearest change comes first." }
        @if !found.is_empty() {
            ul {
                @for turn in &found {
                    li { (turn.first()) }
                }
            }
        }
        @if !still.is_empty() {
            p { "No position of " (named(&still)) " changes who is first." }
        }
    }
}

/// The questions about a situation.
fn questions(preset: &Preset, scenario: &Scenario, ranking: &Ranking) -> Vec<Question> {
    let (lead, rest) = sentence(scenario);
    let (found, _) = turns(scenario);
    let change = found.first().map_or_else(
        || "No single slider changes who is first.".to_owned(),
        |turn| format!("One slider is enough, with all else as it is. {}", turn.first()),
    );
    let stands_for = match preset.product {
        Some(_) => {
            let known = known().map_or_else(
                || "one that knows none of the languages".to_owned(),
                |known| format!("one that knows {known}, out of 10"),
            );
            let weights = weights(scenario);
            format!("{weights} The situation says nothing about the team; here it is {known}.")
        }
        None => settings(scenario),
    };
    let about = |asked: String, answer: String| Question { asked, answer, sources: Vec::new() };
    let name = preset.name;
    vec![
        about(
            format!("Which backend framework is first for “{name}”?"),
            format!("{}{lead}{rest}", team(preset)),
        ),
        about(format!("Which settings does “{name}” stand for?"), stands_for),
        about("What would change the answer?".to_owned(), change),
        Question {
            asked: "What do others argue for?".to_owned(),
            answer: said(preset, ranking).join(" "),
            sources: vec![preset.sources],
        },
    ]
}

/// A sentence that goes on behind a colon.
fn lower(sentence: &str) -> String {
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_lowercase().to_string());
    first.unwrap_or_default() + letters.as_str()
}
