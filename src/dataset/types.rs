//! What the dataset is made of. The tables themselves are written at build time.

use super::{Cited, Measuring, Setup, Text};
use stackfit_decision::{Cell, Level};

/// The whole dataset: every list in its published order, which is also the order of equal scores.
#[derive(Debug)]
pub struct Dataset {
    /// The day that the facts were read, as `YYYY-MM-DD`.
    pub as_of: &'static str,
    /// The name on the page.
    pub site: Site,
    /// The alternatives.
    pub frameworks: &'static [Framework],
    /// What they are judged by, the team's language excepted.
    pub criteria: &'static [Criterion],
    /// The criterion of the team's language, which has no scores of its own.
    pub team: Team,
    /// The languages a team may know.
    pub languages: &'static [Language],
    /// What the comparison table tells in words.
    pub aspects: &'static [Aspect],
    /// What the details tell in figures.
    pub facts: &'static [Fact],
    /// Ready-made settings of the sliders.
    pub presets: &'static [Preset],
    /// What this project measured by itself.
    pub measuring: Measuring,
}

/// What the owner of the site may put on the page.
#[derive(Debug)]
pub struct Site {
    /// The name of the page.
    pub name: &'static str,
    /// The question that the page answers, its main heading.
    pub question: &'static str,
    /// One or two sentences below the heading.
    pub introduction: Text,
    /// The address under which the page is public, for links that are copied from a saved copy;
    /// empty when it has none.
    pub public_url: &'static str,
}

/// One alternative.
#[derive(Debug)]
pub struct Framework {
    /// Its place in [`Dataset::frameworks`].
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
    /// Its colour in the tracks of the sliders, as `#rrggbb`; it shows on light and on dark.
    pub colour: &'static str,
    /// How well each of [`Dataset::languages`] suits it.
    pub language_fit: &'static [Level],
    /// Its score on each of [`Dataset::criteria`].
    pub scores: &'static [Score],
    /// Its text on each of [`Dataset::aspects`].
    pub aspects: &'static [CitedText],
    /// Its figures, in the order of [`Dataset::facts`]; a fact that is not recorded is left out.
    pub facts: &'static [Figure],
    /// The packages that usually come with it.
    pub companions: &'static [Companion],
    /// The set-ups in which it was measured; none when it was not.
    pub setups: &'static [Setup],
    /// Why it was not measured, or nothing.
    pub not_measured: Text,
}

/// One cell of the table of scores.
#[derive(Debug)]
pub struct Score {
    /// The score, or that it is unknown.
    pub cell: Cell,
    /// Why it is that.
    pub rationale: Text,
    /// How sure we are.
    pub confidence: Confidence,
    /// Where it comes from.
    pub sources: Cited,
}

/// How far a score may be off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// By about one point and more: our own judgement.
    Low,
    /// By about one point.
    Medium,
    /// By about half a point.
    High,
}

/// Something that frameworks are judged by, from 0 to 10.
#[derive(Debug)]
pub struct Criterion {
    /// Its place in [`Dataset::criteria`].
    pub index: usize,
    /// Its id in the data.
    pub id: &'static str,
    /// Its stable key in links and in the names of the page's inputs.
    pub key: &'static str,
    /// Its name on the page.
    pub name: &'static str,
    /// What it measures, in one sentence.
    pub definition: Text,
    /// What it is a reason of: completes "mostly for …".
    pub reason: Text,
    /// The group it is drawn in.
    pub kind: Kind,
    /// Whether its slider is among those that everybody sees first.
    pub first: bool,
    /// The weight at the start.
    pub default_weight: Level,
    /// What the scores 0, 5 and 10 mean, in full.
    pub anchors: [Text; 3],
    /// The same in a few words.
    pub scale: [Text; 3],
    /// The items whose sum is the score; empty when the score is given as such.
    pub checklist: &'static [Text],
}

/// The two groups of criteria beside the team's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What this product needs.
    Need,
    /// What is good to have in any product.
    Quality,
}

/// The criterion of the team's language.
#[derive(Debug)]
pub struct Team {
    /// Its stable key.
    pub key: &'static str,
    /// Its name on the page.
    pub name: &'static str,
    /// What it measures, in one sentence.
    pub definition: Text,
    /// The weight at the start.
    pub default_weight: Level,
}

/// A language that a team may know.
#[derive(Debug)]
pub struct Language {
    /// Its place in [`Dataset::languages`].
    pub index: usize,
    /// Its id in the data.
    pub id: &'static str,
    /// Its stable key.
    pub key: &'static str,
    /// Its name.
    pub name: &'static str,
    /// Whether its slider is among those that everybody sees first.
    pub first: bool,
    /// The knowledge at the start.
    pub default_knowledge: Level,
}

/// A question that the comparison table answers in words.
#[derive(Debug)]
pub struct Aspect {
    /// Its place in [`Dataset::aspects`].
    pub index: usize,
    /// Its id in the data.
    pub id: &'static str,
    /// Its heading.
    pub name: &'static str,
}

/// An answer to one [`Aspect`].
#[derive(Debug)]
pub struct CitedText {
    /// One or two short sentences.
    pub text: Text,
    /// Where it comes from.
    pub sources: Cited,
}

/// Something that can be told in a figure.
#[derive(Debug)]
pub struct Fact {
    /// Its place in [`Dataset::facts`].
    pub index: usize,
    /// Its id in the data.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Its unit, or nothing.
    pub unit: Text,
}

/// The value of one [`Fact`] for one framework.
#[derive(Debug)]
pub struct Figure {
    /// Which fact.
    pub fact: &'static Fact,
    /// The value as it is shown, or nothing when it is unknown.
    pub value: Option<Text>,
    /// Its date and what one should know about it, in one line, or nothing.
    pub note: Text,
    /// Where it comes from.
    pub sources: Cited,
}

/// A package that usually comes with a framework.
#[derive(Debug)]
pub struct Companion {
    /// Its name.
    pub name: Text,
    /// What it adds, in a few words.
    pub purpose: Text,
    /// Its newest version.
    pub latest_version: Text,
    /// The date of that version, or nothing.
    pub date: Text,
    /// Where that comes from.
    pub sources: Cited,
}

/// Something that is cited.
#[derive(Debug)]
pub struct Source {
    /// What sort of source it is.
    pub kind: SourceKind,
    /// Its title, with publisher and section.
    pub title: Text,
    /// Its address, or nothing when it has none.
    pub url: Text,
    /// Where in it, its date, and what one should know about it, in one line.
    pub details: Text,
}

/// What sort of source it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// One of the two articles that the page replaces.
    Article,
    /// A project's own documentation or repository.
    Documentation,
    /// The record of a package registry.
    Registry,
    /// A survey.
    Survey,
    /// Somebody else's benchmark.
    Benchmark,
    /// Our own measurement.
    Measurement,
    /// Somebody else's text.
    Secondary,
    /// Our own judgement.
    Judgement,
}

/// A ready-made setting of the sliders.
#[derive(Debug)]
pub struct Preset {
    /// Its id in the data.
    pub id: &'static str,
    /// Its name on the button.
    pub name: &'static str,
    /// What it stands for, in one sentence.
    pub summary: Text,
    /// Where the situation is argued.
    pub sources: Cited,
    /// The knowledge of each of [`Dataset::languages`].
    pub knowledge: &'static [Level],
    /// The weight of the team's language.
    pub team: Level,
    /// The weight of each of [`Dataset::criteria`].
    pub weights: &'static [Level],
}
