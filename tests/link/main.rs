//! Promises of the link: its meaning, where it is found, who is in it, what it makes of damage, and
//! what holds for every state.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::expect_used, reason = "a test fails by panicking")]

mod addresses;
mod blanks;
mod damage;
mod damaged_group;
mod day;
mod found;
mod group;
mod lines;
mod look;
mod meaning;
mod overrides;
mod own;
mod person;
mod properties;
mod states;
mod text;
mod travels;
