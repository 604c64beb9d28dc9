//! Promises of the link: its meaning, where it is found, what it makes of damage, and what holds
//! for every state.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod addresses;
mod blanks;
mod damage;
mod day;
mod look;
mod meaning;
mod overrides;
mod own;
mod properties;
mod states;
mod together;
mod travels;
