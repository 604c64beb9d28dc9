//! Types of the tables that the dataset is made of.

use super::day::Day;
use super::measurements::{Measurements, Setup};
use super::release::Release;
use super::text::{Cited, Text};
use stackfit_decision::{Cell, Level, Question};

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

/// What the owner of the site may put on the page.
#[derive(Debug)]
pub struct Site {
    /// Its id, of lower-case letters, digits and hyphens: tells what the browser keeps for this page
    /// from what it keeps for others on the same host.
    pub id: &'static str,
    /// The name of the page.
    pub name: &'static str,
    /// The question that the page answers, its main heading.
    pub question: &'static str,
    /// One or two sentences below the heading.
    pub introduction: Text,
    /// The address under which the page is public, for links that are copied from a saved copy;
    /// empty when it has none.
    pub public_url: &'static str,
    /// The place in [`Dataset::presets`] of the situation that the page opens with; nothing where it
    /// opens with the start of the sliders.
    pub start: Option<usize>,
    /// The places of the frameworks that have a page for each two of them, in
    /// [`Dataset::frameworks`].
    pub compared: &'static [usize],
    /// Whose page it is, where that is said.
    pub owner: Option<Owner>,
    /// How one asks for a second opinion, where one can.
    pub contact: Option<Contact>,
    /// The colour of buttons and links.
    pub accent: Accent,
}

/// Whose page it is.
#[derive(Debug)]
pub struct Owner {
    /// Their name.
    pub name: &'static str,
    /// Their address on the web.
    pub url: &'static str,
    /// Their logo, as an address that holds the whole picture; empty when they have none.
    pub logo: Text,
    /// The words of the link to what the law asks for; empty when there is none.
    pub legal_text: &'static str,
    /// Where it leads.
    pub legal_url: &'static str,
}

/// How one asks somebody for a second opinion.
#[derive(Debug)]
pub struct Contact {
    /// The line that invites to it.
    pub line: Text,
    /// `mailto:` with a mailbox, or without one where visitors choose it themselves; or the address of a
    /// form, with `{message}` and perhaps `{subject}` where these go.
    pub url: &'static str,
}

/// A colour for light and one for dark, as `#rrggbb`, and the colours of text on them.
#[derive(Debug)]
pub struct Accent {
    /// The colour in light.
    pub light: &'static str,
    /// Text on it.
    pub on_light: &'static str,
    /// The colour in dark.
    pub dark: &'static str,
    /// Text on it.
    pub on_dark: &'static str,
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
    /// Its colour in the tracks of the sliders, as `#rrggbb`; visible on light and on dark.
    pub colour: &'static str,
    /// How well each of [`Dataset::languages`] suits it.
    pub language_fit: &'static [Level],
    /// Its score on each of [`Dataset::criteria`].
    pub scores: &'static [Score],
    /// Its text on each of [`Dataset::aspects`].
    pub aspects: &'static [CitedText],
    /// Its facts, in the order of [`Dataset::facts`]; one that nobody recorded is left out.
    pub facts: &'static [FactValue],
    /// The packages that usually come with it.
    pub companions: &'static [Companion],
    /// The set-ups in which it was measured. When it was not, one with what is carried over from
    /// others, or none.
    pub setups: &'static [Setup],
    /// Why it was not measured; empty when it was.
    pub not_measured: Text,
}

/// One cell of the table of scores.
#[derive(Debug)]
pub struct Score {
    /// The score, or that it is unknown.
    pub cell: Cell,
    /// The reason for the score, in a sentence or two.
    pub rationale: Text,
    /// How well it is supported.
    pub confidence: Confidence,
    /// Its sources.
    pub sources: Cited,
}

/// How well a score is supported, and so how far it may be off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// It may be off by two points: mostly our own judgement.
    Low,
    /// It may be off by one point.
    Medium,
    /// It may be off by half a point.
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
    /// It as a reason to be first: completes "leads, mostly for …".
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
    /// The items that are counted into the score; empty when the score is given.
    pub checklist: &'static [Text],
}

/// The two groups of criteria beside the team's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// What this product needs.
    Need,
    /// What is good in any product.
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

/// A row of the comparison table in words.
#[derive(Debug)]
pub struct Aspect {
    /// Its place in [`Dataset::aspects`].
    pub index: usize,
    /// Its id in the data.
    pub id: &'static str,
    /// Its heading.
    pub name: &'static str,
}

/// The text of one framework on one [`Aspect`].
#[derive(Debug)]
pub struct CitedText {
    /// One or two short sentences.
    pub text: Text,
    /// Its sources.
    pub sources: Cited,
}

/// Something that can be stated as a figure or a word.
#[derive(Debug)]
pub struct Fact {
    /// Its place in [`Dataset::facts`].
    pub index: usize,
    /// Its id in the data.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Its unit; empty when it has none.
    pub unit: Text,
}

/// The value of one [`Fact`] for one framework.
#[derive(Debug)]
pub struct FactValue {
    /// Which fact.
    pub fact: &'static Fact,
    /// The value as it is shown; nothing when it is unknown.
    pub value: Option<Text>,
    /// Its date and a note, in one line; empty when it has neither.
    pub note: Text,
    /// Its sources.
    pub sources: Cited,
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

/// A source of statements.
#[derive(Debug)]
pub struct Source {
    /// What sort of source it is.
    pub kind: SourceKind,
    /// Its title, with publisher and section.
    pub title: Text,
    /// Its address; empty when it has none.
    pub url: Text,
    /// The place in it, its date and a note, in one line.
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

/// A question about one slider, or about several of which any may be chosen.
#[derive(Debug)]
pub struct Asked {
    /// The question itself.
    pub text: Text,
    /// The sliders that it is about, and the levels that its answers set, 0 before the others.
    pub question: Question<'static>,
    /// Of one slider, the answer for each level but 0; of several, the words that stand for each.
    pub words: &'static [Text],
}

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
    /// The places of the frameworks that are meant, in [`Dataset::frameworks`].
    pub argues_for: &'static [usize],
    /// How the ranking contradicts them, in a sentence; empty where it does not.
    pub against: Text,
    /// Those sources.
    pub sources: Cited,
    /// The knowledge of each of [`Dataset::languages`].
    pub knowledge: &'static [Level],
    /// The weight of the team's language.
    pub team: Level,
    /// The weight of each of [`Dataset::criteria`].
    pub weights: &'static [Level],
}
