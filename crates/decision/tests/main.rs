//! The promises of the model, one a test.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

mod change;
mod covering;
mod decision;
mod decision_properties;
mod difference;
mod dominance;
mod flip_points;
mod flip_properties;
mod group;
mod models;
mod nearest;
mod overrides;
mod questions;
mod reach;
mod reference;
mod robustness;
mod win;
