//! Dataset: what is compared, by what, and where that comes from.
//!
//! The files in `data/` are checked and compiled in as [`DATASET`] while building, so the page reads
//! and parses nothing when it starts.

mod asked;
mod aspect;
mod cited_sources;
mod criterion;
mod day;
mod fact;
mod figures;
mod find;
mod framework;
mod language;
mod measurements;
mod model;
mod own;
mod pool;
mod preset;
mod release;
mod score;
mod site;
mod source;
mod tables;
mod text;
mod whole;

pub use asked::Asked;
pub use aspect::{Aspect, CitedText};
pub use cited_sources::CitedSources;
pub use criterion::{Criterion, Kind, Team};
pub use day::Day;
pub use fact::{Fact, FactValue};
pub use framework::{Companion, Framework};
pub use language::Language;
pub use measurements::{Chapter, Measure, Measurements, Reading, Setup};
pub use model::{model, opening, start};
pub use own::{
    LONGEST_OWN_NAME, MOST_OWN, OwnFramework, framework_at, framework_place, frameworks,
    model_with, own_id, own_place, set_own,
};
pub use pool::{hand_over, texts};
pub use preset::Preset;
pub use release::Release;
pub use score::{Confidence, Score};
pub use site::{Accent, Contact, Owner, Site};
pub use source::{Source, SourceKind};
pub use tables::DATASET;
pub use text::{Cited, Text};
pub use whole::Dataset;
