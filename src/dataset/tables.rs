//! Tables of the dataset, which `build.rs` wrote from the files in `data/`.

use super::asked::Asked;
use super::aspect::{Aspect, CitedText};
use super::criterion::{Criterion, Kind, Team};
use super::day::Day;
use super::fact::{Fact, FactValue};
use super::framework::{Companion, Framework};
use super::language::Language;
use super::measurements::{Chapter, Measure, Measurements, Reading, Setup};
use super::preset::Preset;
use super::release::Release;
use super::score::{Confidence, Score};
#[allow(unused_imports, reason = "not every site has an owner and a contact")]
use super::site::{Accent, Contact, Owner, Site};
use super::source::{Source, SourceKind};
use super::text::{Cited, Text};
use super::whole::Dataset;
use stackfit_decision::{Cell, Level, Question, Slider, Value};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
