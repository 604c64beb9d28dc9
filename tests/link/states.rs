//! States that a page can have, for tests that draw them.

use proptest::prelude::*;
use stackfit::dataset::{DATASET, model};
use stackfit::link::{State, clean_name, decode};
use stackfit_decision::{Level, Override, Scenario, set_override};

fn levels(least: u8, count: usize) -> impl Strategy<Value = Vec<Level>> {
    proptest::collection::vec((least..=10_u8).prop_map(Level::clamped), count)
}

pub fn scenario() -> impl Strategy<Value = Scenario> {
    let (languages, criteria) = (model().languages(), model().criteria());
    (
        levels(0, languages),
        levels(0, 1),
        levels(0, criteria),
        levels(1, criteria),
        proptest::collection::vec(proptest::bool::weighted(0.3), criteria),
        proptest::collection::vec(proptest::bool::weighted(0.3), DATASET.frameworks.len()),
    )
        .prop_map(|(knowledge, team, weights, must, asked, hidden)| {
            let must = must.into_iter().zip(asked).map(|(least, asked)| asked.then_some(least));
            Scenario { knowledge, team: team[0], weights, must: must.collect(), hidden }
        })
}

pub fn compared() -> impl Strategy<Value = Option<Vec<usize>>> {
    let all: Vec<usize> = (0..DATASET.frameworks.len()).collect();
    let count = 0..=all.len();
    let some = (Just(all).prop_shuffle(), count).prop_map(|(mut all, count)| {
        all.truncate(count);
        all
    });
    proptest::option::of(some)
}

/// Overrides of at most this many cells.
pub fn overrides(most: usize) -> impl Strategy<Value = Vec<Override>> {
    let cell = (0..DATASET.frameworks.len(), 0..model().criteria(), 0..=10_u8);
    proptest::collection::vec(cell, 0..=most).prop_map(|said| {
        let mut overrides = Vec::new();
        for (alternative, criterion, value) in said {
            set_override(&mut overrides, alternative, criterion, Level::new(value));
        }
        overrides
    })
}

fn name() -> impl Strategy<Value = String> {
    let any = proptest::collection::vec(any::<char>(), 0..100).prop_map(String::from_iter);
    prop_oneof![Just(String::new()), "[ -~]{1,90}", any].prop_map(|name| clean_name(&name))
}

/// Unknown pairs, of which any state has room for so few.
fn kept() -> impl Strategy<Value = Vec<String>> {
    proptest::collection::vec(
        "(x[a-z0-9_]{0,9}[a-z0-9]|mood|Q)(=([a-zA-Z0-9.,:@!/?-]|%[0-9A-F]{2}){0,9}[a-zA-Z0-9])?",
        0..4,
    )
    // Some of them hold what is known.
    .prop_map(|pairs| decode(&pairs.join("&"), "").state.unknown_pairs)
}

/// Nobody else, or a few others in few words.
fn with() -> impl Strategy<Value = String> {
    proptest::sample::select(vec!["", "", "Ann", "A_~2E.js8,B.hide-gin"]).prop_map(str::to_owned)
}

/// A state that fits into a link.
pub fn state() -> impl Strategy<Value = State> {
    let parts = (scenario(), compared(), overrides(10), with(), name(), kept());
    parts.prop_map(|(scenario, compared, overrides, with, name, unknown_pairs)| State {
        scenario,
        compared,
        overrides,
        with,
        name,
        unknown_pairs,
    })
}

/// A state with more overrides than may fit.
pub fn overfull_state() -> impl Strategy<Value = State> {
    (state(), overrides(300)).prop_map(|(state, overrides)| State { overrides, ..state })
}
