//! Picture: what the preview of a page shows.

use super::pair::Pair;
use super::turns::{turns, two};
use crate::dataset::{self, DATASET};
use crate::picture::{Picture, Row};
use crate::words;
use stackfit_decision::{Scenario, rank};

/// How many frameworks are shown of a ranking.
const SHOWN: usize = 5;

/// The preview of a scenario: who leads its ranking.
pub(super) fn of_ranking(heading: &str, scenario: &Scenario) -> Picture {
    let note = format!("Points out of 100. Data of {}.", DATASET.as_of);
    of(heading.to_owned(), rows(scenario), note)
}

/// The preview of two frameworks, with the nearest step of a slider that turns their order.
pub(super) fn of_pair(pair: &Pair, scenario: &Scenario) -> Picture {
    let both = pair.both().map(|about| about.index);
    let only = two(scenario, both);
    let (found, _) = turns(&only);
    let turn = found.iter().find(|turn| turn.stretch.first.len() == 1);
    let note = match turn {
        Some(turn) => turn.ahead(both),
        None => "No single slider changes their order.".to_owned(),
    };
    of(pair.heading(), rows(&only), note)
}

fn of(heading: String, rows: Vec<Row>, note: String) -> Picture {
    Picture { heading, musts: String::new(), rows, note, place: String::new() }
}

fn rows(scenario: &Scenario) -> Vec<Row> {
    let ranking = rank(dataset::model(), scenario);
    let shown = ranking.standings.iter().take(SHOWN);
    let rows = shown.map(|standing| Row {
        name: words::framework(standing.alternative).to_owned(),
        tenths: ranking.tenths(standing.points),
        is_first: standing.rank == 1,
    });
    rows.collect()
}
