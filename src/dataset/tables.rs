//! Tables of the dataset, which `build.rs` wrote from the files in `data/`.

use super::day::Day;
use super::measurements::{Chapter, Measure, Measurements, Reading, Setup};
use super::release::Release;
use super::text::{Cited, Text};
#[allow(unused_imports, reason = "not every site has an owner and a contact")]
use super::types::{
    Accent, Asked, Aspect, CitedText, Companion, Confidence, Contact, Criterion, Dataset, Fact,
    FactValue, Framework, Kind, Language, Owner, Preset, Score, Site, Source, SourceKind, Team,
};
use stackfit_decision::{Cell, Level, Question, Slider, Value};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
