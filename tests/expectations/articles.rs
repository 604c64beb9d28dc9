//! Articles: what they say of cells, texts and rankings, as `tests/data/expectations.toml` gives it.

use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expectations {
    pub constraint: Vec<Constraint>,
    pub scenario: Vec<Situation>,
    pub winners: Winners,
    pub overruled: Vec<Overruled>,
}

/// An expectation that the project's own measurements speak against.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Overruled {
    pub id: String,
    pub because: String,
}

/// One cell of the dataset, and the article's words that it must agree with.
#[derive(Deserialize)]
pub struct Constraint {
    pub id: String,
    pub source: String,
    pub quote: String,
    #[serde(flatten)]
    pub rule: Rule,
}

#[derive(Deserialize)]
#[serde(tag = "type", rename_all = "lowercase")]
pub enum Rule {
    Band { framework: String, criterion: String, min: u8, max: u8 },
    Greater { criterion: String, better: String, worse: String },
    Text { framework: String, aspect: String, mentions: Vec<String> },
}

/// A setting of the sliders, and the ranking that must follow.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Situation {
    pub id: String,
    pub title: String,
    pub sources: Vec<String>,
    pub quote: String,
    pub languages: Vec<String>,
    pub weights: BTreeMap<String, u8>,
    pub candidates: Vec<String>,
    pub top1_any: Vec<String>,
    pub top2_all: Vec<String>,
    pub top3_any: Vec<String>,
    pub top3_all_in: Vec<String>,
    pub prefer: Vec<(String, String)>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Winners {
    pub source: String,
    pub least: usize,
}

/// All of `tests/data/expectations.toml`.
pub fn expectations() -> Expectations {
    toml::from_str(include_str!("../data/expectations.toml")).expect("the expectations parse")
}
