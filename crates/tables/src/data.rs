//! Data: all that the files of the folder say, each checked by itself and against the others.

use crate::aspects::{Aspect, Fact};
use crate::criteria::{Criterion, Team};
use crate::frameworks::Framework;
use crate::languages::Language;
use crate::measurements::measures::Measures;
use crate::measurements::{Comparison, Measurements};
use crate::presets::Preset;
use crate::questions::Questions;
use crate::releases::Release;
use crate::site::Site;
use crate::sources::Source;

/// The data, read and found right: every entry that it refers to exists, and every list that follows
/// the order of another is as long.
#[derive(Debug)]
pub struct Data {
    pub(crate) site: Site,
    pub(crate) team: Team,
    pub(crate) criteria: Vec<Criterion>,
    pub(crate) languages: Vec<Language>,
    pub(crate) aspects: Vec<Aspect>,
    pub(crate) facts: Vec<Fact>,
    pub(crate) sources: Vec<Source>,
    pub(crate) frameworks: Vec<Framework>,
    pub(crate) presets: Vec<Preset>,
    pub(crate) questions: Questions,
    pub(crate) measures: Measures,
    pub(crate) measurements: Measurements,
    pub(crate) comparisons: Vec<Comparison>,
    pub(crate) releases: Vec<Release>,
}

impl Data {
    /// The day of the data, as `YYYY-MM-DD`.
    #[must_use]
    pub fn as_of(&self) -> &str {
        &self.site.as_of
    }
}
