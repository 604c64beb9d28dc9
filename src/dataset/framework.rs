//! Framework: one alternative, with all that is recorded of it.

use super::aspect::CitedText;
use super::fact::FactValue;
use super::measurements::Setup;
use super::score::Score;
use super::text::{Cited, Text};
use stackfit_decision::Level;

/// One alternative.
#[derive(Debug)]
pub struct Framework {
    /// Its place in [`Dataset::frameworks`](super::Dataset::frameworks).
    pub index: usize,
    /// Its stable id, for links and tests.
    pub id: &'static str,
    /// Its short name, for lists.
    pub name: &'static str,
    /// Its full name, for details.
    pub full_name: Text,
    /// What sort of framework it is, in a few words.
    pub kind: Text,
    /// The languages one writes it in, the usual one first.
    pub written_in: &'static [&'static str],
    /// What it runs on.
    pub runtime: Text,
    /// Its colour in the tracks of the sliders, as `#rrggbb`; visible on light and on dark.
    pub colour: &'static str,
    /// How well each of [`Dataset::languages`](super::Dataset::languages) suits it.
    pub language_fit: &'static [Level],
    /// Its score on each of [`Dataset::criteria`](super::Dataset::criteria).
    pub scores: &'static [Score],
    /// Its text on each of [`Dataset::aspects`](super::Dataset::aspects).
    pub aspects: &'static [CitedText],
    /// Its facts, in the order of [`Dataset::facts`](super::Dataset::facts); one that nobody
    /// recorded is left out.
    pub facts: &'static [FactValue],
    /// The packages that usually come with it.
    pub companions: &'static [Companion],
    /// The set-ups in which it was measured. When it was not, one with what is carried over from
    /// others, or none.
    pub setups: &'static [Setup],
    /// Why it was not measured; empty when it was.
    pub not_measured: Text,
}

/// A package that usually comes with a framework.
#[derive(Debug)]
pub struct Companion {
    /// Its name.
    pub name: Text,
    /// What it adds, in a few words.
    pub purpose: Text,
    /// Its latest version.
    pub latest_version: Text,
    /// The date of that version; empty when it is not recorded.
    pub date: Text,
    /// The sources of all this.
    pub sources: Cited,
}
