//! Promises of what a decision is written as: Markdown, CSV, JSON and a picture.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use stackfit::dataset::{self, DATASET, OwnFramework};
use stackfit::link::{State, clean_own_name, decode, encode};
use stackfit::record::Case;
use stackfit_decision::{Level, Override};

mod content;
mod json;
mod markdown;
mod picture;
#[path = "../link/states.rs"]
mod states;
mod table;

/// The case of a state, on a page that others can open.
fn case(state: &State) -> Case {
    let address = ["https://a.example/b/#", &encode(state)].concat();
    dataset::set_own(&state.own);
    let model = Arc::new(dataset::model_with(&state.own).with(&state.overrides));
    Case::new(state.clone(), model, Some(address), "2027-01-02".to_owned())
}

/// The case of a link.
fn of_link(link: &str) -> Case {
    case(&decode(link, "").state)
}

/// A state in which a framework of the visitor's own with this name leads, if that is one.
fn with_own(name: &str, own: &str) -> State {
    let mut state = State { name: name.to_owned(), ..State::start() };
    let own = clean_own_name(own);
    if own.is_empty() {
        return state;
    }
    state.own.push(OwnFramework { name: own, language: Some(0) });
    state.overrides = (0..DATASET.criteria.len())
        .map(|criterion| Override {
            alternative: DATASET.frameworks.len(),
            criterion,
            value: Level::MAX,
        })
        .collect();
    state
}

/// The name of a framework, on the page of which a case was made last.
fn name(framework: usize) -> &'static str {
    dataset::framework_at(framework).map_or("", |framework| framework.name)
}
