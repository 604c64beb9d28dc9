//! The whole dataset: its tables.

use super::asked::Asked;
use super::aspect::Aspect;
use super::criterion::{Criterion, Team};
use super::day::Day;
use super::fact::Fact;
use super::framework::Framework;
use super::language::Language;
use super::measurements::Measurements;
use super::preset::Preset;
use super::release::Release;
use super::site::Site;

/// The whole dataset. Every list is in its published order; frameworks with equal scores are ranked
/// in that order, too.
#[derive(Debug)]
pub struct Dataset {
    /// The day on which the facts were looked up, as `YYYY-MM-DD`.
    pub as_of: &'static str,
    /// The same day.
    pub day: Day,
    /// The scores that it had before, the earliest first.
    pub releases: &'static [Release],
    /// The words at the head of the page, and its address.
    pub site: Site,
    /// The alternatives.
    pub frameworks: &'static [Framework],
    /// What they are judged by, the team's language excepted.
    pub criteria: &'static [Criterion],
    /// The criterion of the team's language, which has no scores of its own.
    pub team: Team,
    /// The languages a team may know.
    pub languages: &'static [Language],
    /// The rows of the comparison table in words.
    pub aspects: &'static [Aspect],
    /// The facts that the details show in figures.
    pub facts: &'static [Fact],
    /// Ready-made settings of the sliders.
    pub presets: &'static [Preset],
    /// What a visitor may be asked instead of moving sliders.
    pub questions: &'static [Asked],
    /// What this project measured itself.
    pub measurements: Measurements,
}
