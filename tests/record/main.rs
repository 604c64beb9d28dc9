//! Promises of what a decision is written as: Markdown, CSV, JSON and a picture.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

use std::sync::Arc;

use stackfit::dataset::{self, DATASET};
use stackfit::link::{State, decode, encode};
use stackfit::record::Case;

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

/// The name of a framework.
fn name(framework: usize) -> &'static str {
    DATASET.frameworks[framework].name
}
