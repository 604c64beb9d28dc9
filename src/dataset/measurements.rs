//! Measurements: what this project measured of the frameworks, when and how.

use super::text::Text;

/// What all frameworks share of the measurements; the figures are in their [`Setup`]s.
#[derive(Debug)]
pub struct Measurements {
    /// When, on what machine and in how many rounds, a few sentences for each campaign.
    pub campaigns: &'static [Text],
    /// The rows of measured figures.
    pub measures: &'static [Measure],
    /// How it was measured, and why one might disagree.
    pub method: &'static [Chapter],
}

/// A row of measured figures.
#[derive(Debug)]
pub struct Measure {
    /// Its place in [`Measurements::measures`].
    pub index: usize,
    /// Its id in the data.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Whether more of it is good.
    pub more_is_better: bool,
    /// Whether scores follow from it.
    pub is_scored: bool,
}

/// A chapter of the method.
#[derive(Debug)]
pub struct Chapter {
    /// Its heading.
    pub title: Text,
    /// A few sentences.
    pub text: Text,
}

/// A framework in one measured set-up; of a framework that was not measured, what is carried over
/// from others.
#[derive(Debug)]
pub struct Setup {
    /// Its name, such as `NestJS on Fastify`, or that its figures are carried over.
    pub name: Text,
    /// Its versions, how it was set up, and why so.
    pub about: Text,
    /// The address of the page that advises this set-up; empty when there is none.
    pub source: Text,
    /// The day and the machine of the measurement; empty where the figures are carried over.
    pub when: Text,
    /// Its figure for each of [`Measurements::measures`]; nothing where it was not measured.
    pub readings: &'static [Option<Reading>],
}

/// The measured figure of one set-up for one measure.
#[derive(Debug)]
pub struct Reading {
    /// The median with its unit, and the lowest and the highest.
    pub text: Text,
    /// Median, lowest and highest in thousandths of the highest value of all set-ups.
    pub bar: [u16; 3],
}

impl Setup {
    /// The figure of a measure; nothing where it was not measured.
    #[must_use]
    pub fn reading(&self, measure: &Measure) -> Option<&'static Reading> {
        self.readings.get(measure.index)?.as_ref()
    }
}
