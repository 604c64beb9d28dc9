//! What the measurements are made of.

use super::Text;

/// What was measured, when and how.
#[derive(Debug)]
pub struct Measuring {
    /// When, on what and how often, in a sentence or two for each run of all rounds.
    pub campaigns: &'static [Text],
    /// The rows of measured figures.
    pub measures: &'static [Measure],
    /// How it was done, and why one might disagree.
    pub method: &'static [Chapter],
}

/// A row of measured figures.
#[derive(Debug)]
pub struct Measure {
    /// Its place in [`Measuring::measures`].
    pub index: usize,
    /// Its id in the data.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Whether more of it is good.
    pub more_is_better: bool,
}

/// A chapter of how it was measured.
#[derive(Debug)]
pub struct Chapter {
    /// Its heading.
    pub title: Text,
    /// A few sentences.
    pub text: Text,
}

/// A framework in one set-up.
#[derive(Debug)]
pub struct Setup {
    /// Its name, such as `NestJS on Fastify`.
    pub name: Text,
    /// Its versions, how it was set up and why.
    pub about: Text,
    /// The address of the page that advises this set-up, or nothing.
    pub source: Text,
    /// The day and the machine.
    pub when: Text,
    /// Its figure for each of [`Measuring::measures`]; nothing where it was not measured.
    pub readings: &'static [Option<Reading>],
}

/// A measured figure.
#[derive(Debug)]
pub struct Reading {
    /// Median, lowest and highest with their unit.
    pub told: Text,
    /// The same in thousandths of the highest of all set-ups.
    pub bar: [u16; 3],
}
