//! Comparison of two frameworks: the page of a pair.

use maud::{Markup, html};

use super::document::{Document, Site, Told, related};
use super::links::to_live;
use super::pair::Pair;
use super::questions::{self, Question};
use super::turns::{Turn, leader, named, turns, two};
use super::{Page, picture, tables};
use crate::article::Notes;
use crate::article::rows::settings;
use crate::dataset::{self, DATASET, Framework};
use crate::words;
use stackfit_decision::{Cell, Ranking, Scenario, Slider, answer, rank};

/// How many turns are told where one asks which to choose.
const TOLD: usize = 2;

/// How many sliders that change nothing are named.
const MOST_NAMED: usize = 6;

/// The page of a pair.
pub(super) fn page(site: &Site, pair: &Pair, pairs: &[Pair]) -> Page {
    let start = dataset::start();
    let both = pair.both().map(|about| about.index);
    let only = two(&start, both);
    let (found, still) = turns(&only);
    let (lead, rest) = sentence(&only);
    let standing = standing(pair, &start);
    let choice = choice(pair, &format!("{lead}{rest} {standing}"), &found);
    let questions = questions::of_pair(pair, choice);
    let related_pairs: Vec<&Pair> = pairs
        .iter()
        .filter(|other| other.path() != pair.path() && both.iter().any(|one| other.has(*one)))
        .collect();
    let compared = pair.both();
    let mut notes = Notes::default();
    let content = html! {
        p.answer { strong { (lead) } (rest) " " (standing) }
        p.slider-scale { "The settings of this page. " (settings(&start)) }
        p {
            a.go href=(to_live(&start, Some(both.to_vec()))) {
                "Open the live page, with both marked"
            }
        }
        (ahead(pair, &only, &found, &still))
        h2 { "Scores, with their reasons" }
        (tables::scores(&compared, &start, &mut notes))
        h2 { "In words" }
        (tables::aspects(&compared, &mut notes))
        h2 { "In figures" }
        (tables::figures(&compared, &mut notes))
        (questions::markup(&questions, &mut notes))
        (related(&related_pairs, None))
        h2 { "Sources" }
        ol.article-sources { (notes.list()) }
    };
    let (path, heading) = (pair.path(), pair.heading());
    let description = format!(
        "{} and {} side by side: scores with reasons and sources, measured figures, and from which \
         position of each slider on which one is ahead.",
        pair.one.name, pair.other.name
    );
    let picture = picture::of_pair(pair, &start);
    let told = Told::Questions(questions);
    Document { path, heading, description, picture, told, content }.page(site)
}

/// The answer to a scenario, as the page gives it.
pub(super) fn sentence(scenario: &Scenario) -> (String, String) {
    let model = dataset::model();
    let ranking = rank(model, scenario);
    let (lead, rest) = words::sentence(&answer(model, scenario, &ranking), &ranking);
    // Who reads it may have another team, or none.
    (lead, rest.replace("your team", "the team").replace("Your team", "The team"))
}

/// The scores of both and their ranks among all.
fn standing(pair: &Pair, scenario: &Scenario) -> String {
    let ranking = rank(dataset::model(), scenario);
    let of = |about: &Framework| {
        let standing = ranking.standing(about.index)?;
        let points = words::tenths(ranking.tenths(standing.points));
        Some((standing.rank, format!("{} has {points} (rank {})", about.name, standing.rank)))
    };
    let mut both: Vec<(usize, String)> = pair.both().into_iter().filter_map(of).collect();
    both.sort_by_key(|(rank, _)| *rank);
    let told: Vec<String> = both.into_iter().map(|(_, told)| told).collect();
    let all = count(&ranking);
    format!("Out of 100 points, among all {all}, {}.", words::list(&told))
}

fn count(ranking: &Ranking) -> usize {
    ranking.standings.len()
}

/// Which of the two to choose.
fn choice(pair: &Pair, answer: &str, found: &[Turn]) -> Question {
    let both = pair.both().map(|about| about.index);
    let nearest = found.iter().filter(|turn| turn.stretch.first.len() == 1).take(TOLD);
    let nearest: Vec<String> = nearest.map(|turn| turn.ahead(both)).collect();
    let turn = match nearest.as_slice() {
        [] => "No single slider puts the other one ahead.".to_owned(),
        _ => format!("{} Each with all else as on this page.", nearest.join(" ")),
    };
    Question {
        asked: format!("Which should I choose, {} or {}?", pair.one.name, pair.other.name),
        answer: format!("At the settings of this page: {answer} {turn}"),
        sources: Vec::new(),
    }
}

/// Where each of them is ahead: on which criteria, and at which positions of the sliders.
fn ahead(pair: &Pair, only: &Scenario, found: &[Turn], still: &[Slider]) -> Markup {
    let leads = leader(only);
    html! {
        h2 { "Where each is ahead, and from which position on" }
        p {
            "Each slider is moved by itself here, with all else as above: "
            (DATASET.team.name) " and the criteria say how much something matters, from 0 to 10, the \
             languages how well the team knows them."
        }
        @for about in pair.both() {
            @let [mine, other] = if about.index == pair.one.index {
                [pair.one, pair.other]
            } else {
                [pair.other, pair.one]
            };
            (of_one(mine, other, leads, found))
        }
        @let level: Vec<&Turn> = found.iter().filter(|turn| turn.stretch.first.len() > 1).collect();
        @if !level.is_empty() {
            h3 { "Where the two are level" }
            ul {
                @for turn in level {
                    li { (turn.place()) }
                }
            }
        }
        @if !still.is_empty() {
            p {
                @if found.is_empty() {
                    "No slider alone changes their order, at whatever position."
                } @else {
                    @if still.len() > MOST_NAMED {
                        "No position of the " (still.len()) " other sliders changes who is ahead."
                    } @else {
                        "No position of " (named(still)) " changes who is ahead."
                    }
                }
            }
        }
    }
}

/// Where this one is ahead of the other.
fn of_one(mine: &Framework, other: &Framework, leads: Option<usize>, found: &[Turn]) -> Markup {
    let both = [mine.index, other.index];
    let won: Vec<&Turn> = found.iter().filter(|turn| turn.stretch.first == [mine.index]).collect();
    let better = better(mine, other);
    html! {
        h3 { "Where " (mine.name) " is ahead" }
        @if leads == Some(mine.index) {
            p { "At the settings of this page, and wherever nothing else is said below." }
        } @else if won.is_empty() {
            p { "No slider alone puts " (mine.name) " ahead of " (other.name) "." }
        }
        @if !won.is_empty() {
            ul {
                @for turn in won {
                    li { (turn.ahead(both)) }
                }
            }
        }
        p {
            @if better.is_empty() {
                (mine.name) " scores higher on no criterion."
            } @else {
                (mine.name) " scores higher on " (words::list(&better)) "."
            }
        }
    }
}

/// The criteria on which this one scores higher, each with both scores.
fn better(mine: &Framework, other: &Framework) -> Vec<String> {
    let scores = mine.scores.iter().zip(other.scores);
    let higher = DATASET.criteria.iter().zip(scores).filter(|(_, (mine, other))| {
        match (mine.cell, other.cell) {
            (Cell::Known(mine), Cell::Known(other)) => mine > other,
            // What is unknown is neither higher nor lower.
            _ => false,
        }
    });
    let told = higher.map(|(criterion, (mine, other))| {
        let [mine, other] = [mine, other].map(|score| tables::cell(score.cell));
        format!("{} ({mine} to {other})", criterion.name)
    });
    told.collect()
}
