//! Dataset: what is compared, by what, and where that comes from.
//!
//! The files in `data/` are checked and compiled in as [`DATASET`] while building, so the page reads
//! and parses nothing when it starts.

mod cited_sources;
mod find;
mod measurements;
mod model;
mod pool;
mod tables;
mod text;
mod types;

pub use cited_sources::CitedSources;
pub use measurements::{Chapter, Measure, Measurements, Reading, Setup};
pub use model::{model, opening, start};
pub use pool::{hand_over, texts};
pub use tables::DATASET;
pub use text::{Cited, Text};
pub use types::*;
