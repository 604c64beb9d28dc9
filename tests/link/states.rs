//! States that a page can have, for tests that draw them.

use proptest::prelude::*;
use stackfit::dataset::{DATASET, Day, OwnFramework, model};
use stackfit::link::{State, clean_name, clean_own_name, decode};
use stackfit_decision::{Level, Override, Scenario, set_override};

fn levels(least: u8, count: usize) -> impl Strategy<Value = Vec<Level>> {
    proptest::collection::vec((least..=10_u8).prop_map(Level::clamped), count)
}

pub fn scenario() -> impl Strategy<Value = Scenario> {
    scenario_with(0)
}

/// A scenario beside so many frameworks of the visitor's own.
fn scenario_with(own: usize) -> impl Strategy<Value = Scenario> {
    let (languages, criteria) = (model().languages(), model().criteria());
    (
        levels(0, languages),
        levels(0, 1),
        levels(0, criteria),
        levels(1, criteria),
        proptest::collection::vec(proptest::bool::weighted(0.3), criteria),
        proptest::collection::vec(proptest::bool::weighted(0.3), DATASET.frameworks.len() + own),
    )
        .prop_map(|(knowledge, team, weights, must, asked, hidden)| {
            let must = must.into_iter().zip(asked).map(|(least, asked)| asked.then_some(least));
            Scenario { knowledge, team: team[0], weights, must: must.collect(), hidden }
        })
}

pub fn compared() -> impl Strategy<Value = Option<Vec<usize>>> {
    compared_with(0)
}

fn compared_with(own: usize) -> impl Strategy<Value = Option<Vec<usize>>> {
    let all: Vec<usize> = (0..DATASET.frameworks.len() + own).collect();
    let count = 0..=all.len();
    let some = (Just(all).prop_shuffle(), count).prop_map(|(mut all, count)| {
        all.truncate(count);
        all
    });
    proptest::option::of(some)
}

/// Overrides of at most this many cells.
pub fn overrides(most: usize) -> impl Strategy<Value = Vec<Override>> {
    overrides_with(most, 0)
}

fn overrides_with(most: usize, own: usize) -> impl Strategy<Value = Vec<Override>> {
    let cell = (0..DATASET.frameworks.len() + own, 0..model().criteria(), 0..=10_u8);
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

/// Any day of the calendar, or none.
pub fn day() -> impl Strategy<Value = Option<Day>> {
    let day = (0..10_000_u32, 1..=12_u32, 1..=31_u32);
    let day = day.prop_map(|(year, month, day)| Day::find(year, month, day));
    prop_oneof![Just(None), day]
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
    let parts = (scenario(), compared(), overrides(10), with(), name(), day(), kept());
    parts.prop_map(|(scenario, compared, overrides, with, name, on, unknown_pairs)| State {
        scenario,
        own: Vec::new(),
        compared,
        overrides,
        with,
        name,
        on,
        unknown_pairs,
    })
}

fn own() -> impl Strategy<Value = OwnFramework> {
    let any = proptest::collection::vec(any::<char>(), 1..50).prop_map(String::from_iter);
    let name = prop_oneof!["[ -~]{1,45}", any].prop_map(|name| clean_own_name(&name));
    let name = name.prop_filter("a name is not empty", |name| !name.is_empty());
    (name, proptest::option::of(0..DATASET.languages.len()))
        .prop_map(|(name, language)| OwnFramework { name, language })
}

/// A state with so many frameworks of the visitor's own and so many overrides at most.
pub fn state_with(own_most: usize, overrides_most: usize) -> impl Strategy<Value = State> {
    proptest::collection::vec(own(), 0..=own_most).prop_flat_map(move |own| {
        let count = own.len();
        let parts = (
            scenario_with(count),
            compared_with(count),
            overrides_with(overrides_most, count),
            with(),
            name(),
            day(),
            kept(),
        );
        parts.prop_map(move |(scenario, compared, overrides, with, name, on, unknown_pairs)| {
            State { scenario, own: own.clone(), compared, overrides, with, name, on, unknown_pairs }
        })
    })
}
