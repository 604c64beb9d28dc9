//! Preset: a ready-made setting of the sliders.

use super::text::{Cited, Text};
use stackfit_decision::Level;

/// A ready-made setting of the sliders.
#[derive(Debug)]
pub struct Preset {
    /// Its id in the data.
    pub id: &'static str,
    /// Its name on the button.
    pub name: &'static str,
    /// What is built in it, in a word or two, where it says nothing about the team: then its weights
    /// can be set by themselves.
    pub product: Option<&'static str>,
    /// The situation that it stands for, in one sentence.
    pub summary: Text,
    /// What they argue for, in a word or three; empty where they argue for nothing.
    pub argues: &'static str,
    /// The places of the frameworks that are meant, in
    /// [`Dataset::frameworks`](super::Dataset::frameworks).
    pub argues_for: &'static [usize],
    /// How the ranking contradicts them, in a sentence; empty where it does not.
    pub against: Text,
    /// Those sources.
    pub sources: Cited,
    /// The knowledge of each of [`Dataset::languages`](super::Dataset::languages).
    pub knowledge: &'static [Level],
    /// The weight of the team's language.
    pub team: Level,
    /// The weight of each of [`Dataset::criteria`](super::Dataset::criteria).
    pub weights: &'static [Level],
}
