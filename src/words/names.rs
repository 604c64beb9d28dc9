//! Names of frameworks, terms and sliders, as the page shows them.

use super::lists::list;
use crate::dataset::{Criterion, DATASET, Framework, framework_at};
use stackfit_decision::{Part, Slider};

/// The short name of a framework.
#[must_use]
pub fn framework(index: usize) -> &'static str {
    framework_at(index).map_or("", |framework| framework.name)
}

/// The short name of a framework, with a mark on one of the visitor's own.
#[must_use]
pub fn marked(index: usize) -> String {
    let is_own = framework_at(index).is_some_and(Framework::is_own);
    [framework(index), if is_own { " (yours)" } else { "" }].concat()
}

/// The language that one usually writes a framework in, and whether it is the visitor's own.
#[must_use]
pub fn language(about: &Framework) -> String {
    match (about.is_own(), about.written_in.first()) {
        (true, Some(language)) => ["yours, ", language].concat(),
        (true, None) => "yours".to_owned(),
        (false, language) => language.copied().unwrap_or_default().to_owned(),
    }
}

/// The short names of these frameworks in a row; of very many, the first and how many more there
/// are.
#[must_use]
pub fn frameworks(indices: &[usize]) -> String {
    first_frameworks(indices, 6)
}

/// The short names of the first frameworks in a row, and how many more there are.
pub(super) fn first_frameworks(indices: &[usize], most: usize) -> String {
    let names = indices.iter().take(most).map(|index| framework(*index).to_owned());
    let more = indices.len().checked_sub(most).filter(|more| *more > 0);
    let more = more.map(|more| format!("{more} more"));
    list(&names.chain(more).collect::<Vec<_>>())
}

/// The name of a term of the score.
#[must_use]
pub fn part(part: Part) -> &'static str {
    criterion(part).map_or(DATASET.team.name, |criterion| criterion.name)
}

/// The criterion of a term of the score; nothing for the team's language.
#[must_use]
pub fn criterion(part: Part) -> Option<&'static Criterion> {
    match part {
        Part::Team => None,
        Part::Criterion(index) => DATASET.criteria.get(index),
    }
}

/// The name of a slider.
#[must_use]
pub fn slider(slider: Slider) -> &'static str {
    match slider {
        Slider::Language(at) => DATASET.languages.get(at).map_or("", |language| language.name),
        Slider::Team => DATASET.team.name,
        Slider::Criterion(at) => DATASET.criteria.get(at).map_or("", |criterion| criterion.name),
    }
}
