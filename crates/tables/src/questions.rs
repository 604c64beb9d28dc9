//! Questions: what "Ask me" asks, and what the answers set.

use std::path::Path;

use serde::Deserialize;
use toml::Value;

use crate::checks::{CheckedFile, Failures, Ids};

/// The id of the question about the team's language, which is no criterion.
pub(crate) const TEAM: &str = "team";

/// What the number of an answer has room for: so many questions, things that a choice is about, and bits
/// that say which level each of them has.
const MOST_QUESTIONS: usize = 32;
const MOST_OPTIONS: usize = 12;
const MOST_BITS: usize = 15;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Contents {
    choice: Vec<ChoiceEntry>,
    question: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ChoiceEntry {
    text: String,
    levels: Vec<Value>,
    #[serde(default)]
    options: Vec<Choosable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    text: String,
    answers: Vec<AnswerEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerEntry {
    level: Value,
    text: String,
}

/// One of several things that a choice offers: a criterion, in the words of the question.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Choosable {
    pub(crate) id: String,
    pub(crate) text: String,
}

/// A question about several sliders, of which any may be chosen, and its levels beside "does not matter".
#[derive(Debug)]
pub(crate) struct Choice {
    pub(crate) text: String,
    pub(crate) levels: Vec<u8>,
    /// The criteria; empty for the languages.
    pub(crate) options: Vec<Choosable>,
}

/// A question about one slider, and its answers beside "does not matter".
#[derive(Debug)]
pub(crate) struct Single {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) answers: Vec<(u8, String)>,
}

/// All questions, in the order in which equally good ones are asked.
#[derive(Debug)]
pub(crate) struct Questions {
    pub(crate) choices: Vec<Choice>,
    pub(crate) singles: Vec<Single>,
}

impl Questions {
    /// Reads `questions.toml`.
    pub(crate) fn load(
        dir: &Path,
        failures: &mut Failures,
        criteria: &Ids,
        languages: &Ids,
    ) -> Option<Self> {
        let mut file = CheckedFile::new("questions.toml", failures);
        let contents: Contents = file.read(dir)?;
        Ids::of("question", Some(&contents.question), |question| &question.id)
            .require_unique(&mut file);
        let asked = |id: &str| contents.question.iter().any(|question| question.id == id);
        let missing = criteria.all().iter().map(String::as_str).chain([TEAM]);
        for id in missing.filter(|id| !asked(id)) {
            file.fail_whole(format_args!("no question has the id {id:?}"));
        }
        if contents.question.len() + contents.choice.len() > MOST_QUESTIONS {
            file.fail_whole(format_args!("must have {MOST_QUESTIONS} questions at most"));
        }
        let choices = (1..).zip(contents.choice);
        let choices = choices
            .map(|(place, entry)| entry.check(&mut file, place, criteria, languages))
            .collect();
        let singles = contents.question.into_iter();
        let singles = singles.map(|entry| entry.check(&mut file, criteria)).collect();
        Some(Self { choices, singles })
    }
}

impl ChoiceEntry {
    fn check(
        self,
        file: &mut CheckedFile<'_>,
        place: usize,
        criteria: &Ids,
        languages: &Ids,
    ) -> Choice {
        let key = format!("choice.{place}.");
        file.texts(&key, &[("text", &self.text)]);
        let levels = above_zero(file, &key, &self.levels);
        let all = if self.options.is_empty() { languages.all().len() } else { self.options.len() };
        let bits = all * (usize::BITS - levels.len().leading_zeros()) as usize;
        if all > MOST_OPTIONS || bits > MOST_BITS {
            let problem = format!("are {all}, more than an answer has room for");
            file.fail(&format!("{key}options"), problem);
        }
        if !(1..=3).contains(&levels.len()) {
            file.fail(&format!("{key}levels"), "must be one to three");
        }
        for option in &self.options {
            let key = format!("{key}options");
            // What it is does not matter here, only that there is one.
            let _ = criteria.find(file, &key, &option.id);
            file.text(&format!("{key}.{}", option.id), &option.text);
        }
        Choice { levels, text: self.text, options: self.options }
    }
}

impl Entry {
    fn check(self, file: &mut CheckedFile<'_>, criteria: &Ids) -> Single {
        let key = format!("question.{}.", self.id);
        if self.id != TEAM {
            // As above.
            let _ = criteria.find(file, &format!("{key}id"), &self.id);
        }
        file.texts(&key, &[("text", &self.text)]);
        let key_of_answers = format!("{key}answers.");
        for answer in &self.answers {
            file.texts(&key_of_answers, &[("text", &answer.text)]);
        }
        let levels = self.answers.iter().map(|answer| &answer.level);
        let levels = above_zero(file, &key_of_answers, levels);
        let texts = self.answers.into_iter().map(|answer| answer.text);
        let answers: Vec<(u8, String)> = levels.into_iter().zip(texts).collect();
        if !(2..=4).contains(&answers.len()) {
            file.fail(&format!("{key}answers"), "must be two to four");
        }
        Single { id: self.id, text: self.text, answers }
    }
}

/// Levels from the lowest to the highest, without 0, which every question has by itself.
fn above_zero<'a>(
    file: &mut CheckedFile<'_>,
    key: &str,
    values: impl IntoIterator<Item = &'a Value>,
) -> Vec<u8> {
    let key = format!("{key}level");
    let mut levels: Vec<u8> = Vec::new();
    for value in values {
        let level = file.level(&key, value);
        if value.as_integer() == Some(0) {
            file.refuse(&key, value, "must be above 0, which is \"does not matter\"");
        } else if levels.last().is_some_and(|before| *before >= level) {
            file.refuse(&key, level, "must be above the one before it");
        }
        levels.push(level);
    }
    levels
}
