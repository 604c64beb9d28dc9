//! Tables of the dataset, which `build.rs` wrote from the files in `data/`.

use super::measurements::{Chapter, Measure, Measurements, Reading, Setup};
use super::text::{Cited, Text};
use super::types::{
    Aspect, CitedText, Companion, Confidence, Criterion, Dataset, Fact, FactValue, Framework, Kind,
    Language, Preset, Score, Site, Source, SourceKind, Team,
};
use stackfit_decision::{Cell, Level, Value};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
