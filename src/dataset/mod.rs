//! The data: what is compared, by what, and where it comes from.
//!
//! The files in `data/` are checked while building and compiled in as [`DATASET`], so nothing is
//! read or parsed when the page starts. `types` says what the tables are made of.

mod find;
mod measured;
mod model;
mod pool;
mod types;

pub use measured::{Chapter, Measure, Measuring, Reading, Setup};
pub use model::{model, start};
pub use pool::{Cited, Text, hand_over, texts};
pub use types::*;

use stackfit_decision::{Cell, Level, Value};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
