//! Dataset: what is compared, by what, and where that comes from.
//!
//! The files in `data/` are checked and compiled in as [`DATASET`] while building, so the page reads
//! and parses nothing when it starts.

mod cited_sources;
mod day;
mod figures;
mod find;
mod measurements;
mod model;
mod own;
mod pool;
mod release;
mod tables;
mod text;
mod types;

pub use cited_sources::CitedSources;
pub use day::Day;
pub use measurements::{Chapter, Measure, Measurements, Reading, Setup};
pub use model::{model, opening, start};
pub use own::{
    LONGEST_OWN_NAME, MOST_OWN, OwnFramework, framework_at, framework_place, frameworks,
    model_with, own_id, own_place, set_own,
};
pub use pool::{hand_over, texts};
pub use release::Release;
pub use tables::DATASET;
pub use text::{Cited, Text};
pub use types::*;
