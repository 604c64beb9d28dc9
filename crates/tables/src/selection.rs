//! Selection: the data with what the owner's page shows alone.

use std::collections::BTreeSet;

use crate::data::Data;
use crate::frameworks::{inside, join};
use crate::presets::Preset;
use crate::shown::Shown;

/// How many sliders are seen first where all that the data has first are not shown.
const FIRST: usize = 3;

/// What stands in a chapter about the measurements for the criteria that follow from them.
const FOLLOWS: &str = "{follows}";

/// Leaves in the data what is shown, in the order of the data, the languages that suit some of it, the
/// rows that are about what is shown, and the situations that are about
/// some of it or about a team that knows such a language. What compares the ranking of a
/// situation with its sources was written for all of the data, and goes where some is left out.
pub(crate) fn keep(shown: &Shown, data: &mut Data) {
    let frameworks = places(&data.frameworks, |framework| shown.has_framework(&framework.id));
    let criteria = places(&data.criteria, |criterion| shown.has_criterion(&criterion.id));
    let is_whole =
        frameworks.len() == data.frameworks.len() && criteria.len() == data.criteria.len();
    let languages = suiting(data, &frameworks);
    // A situation that is about what is not shown is none any more.
    let is_shown = |place: &usize| criteria.contains(place);
    let is_spoken = |place: &usize| languages.contains(place);
    let about = |preset: &Preset| -> Vec<usize> {
        let weights = preset.weights.iter().zip(&data.criteria);
        let raised = weights.map(|(weight, criterion)| *weight > criterion.default_weight);
        (0..).zip(raised).filter(|(_, is_raised)| *is_raised).map(|(place, _)| place).collect()
    };
    let means_something = |preset: &Preset| {
        let about = about(preset);
        let team = (0..).zip(&preset.knowledge).filter(|(_, level)| **level > 0);
        let team: Vec<usize> = team.map(|(place, _)| place).collect();
        (about.is_empty() || about.iter().any(is_shown))
            && (team.is_empty() || team.iter().any(is_spoken))
    };
    data.presets.retain(means_something);
    keep_rows(data, &criteria);
    keep_chapters(data, &criteria);
    keep_places(&mut data.frameworks, &frameworks);
    keep_places(&mut data.site.frameworks, &frameworks);
    keep_places(&mut data.criteria, &criteria);
    keep_places(&mut data.languages, &languages);
    for framework in &mut data.frameworks {
        keep_places(&mut framework.scores, &criteria);
        keep_places(&mut framework.fit, &languages);
    }
    // Of what is folded away, the page shows the first where it would show nothing.
    if data.languages.iter().all(|language| !language.first) {
        data.languages.iter_mut().take(FIRST).for_each(|language| language.first = true);
    }
    if data.criteria.iter().all(|criterion| !criterion.first) {
        data.criteria.iter_mut().take(FIRST).for_each(|criterion| criterion.first = true);
    }
    for preset in &mut data.presets {
        keep_places(&mut preset.knowledge, &languages);
        keep_places(&mut preset.weights, &criteria);
        let now = |before: &usize| frameworks.iter().position(|place| place == before);
        preset.argues_for = preset.argues_for.iter().filter_map(now).collect();
        if !is_whole {
            preset.against.clear();
        }
    }
}

/// The places of the languages that suit one of these frameworks at least a little.
fn suiting(data: &Data, frameworks: &[usize]) -> Vec<usize> {
    let suits = |place: &usize| {
        let shown = frameworks.iter().filter_map(|at| data.frameworks.get(*at));
        shown.filter_map(|framework| framework.fit.get(*place)).any(|fit| *fit > 0)
    };
    (0..data.languages.len()).filter(suits).collect()
}

/// Leaves the rows in words and in figures that are about no criterion or about one of these.
fn keep_rows(data: &mut Data, criteria: &[usize]) {
    let shown: BTreeSet<&str> = criteria
        .iter()
        .filter_map(|place| data.criteria.get(*place))
        .map(|criterion| &*criterion.id)
        .collect();
    let is_kept = |of: &str| of.is_empty() || shown.contains(of);
    let aspects = (0..).zip(&data.aspects).filter(|(_, aspect)| is_kept(&aspect.criterion));
    let aspects: Vec<usize> = aspects.map(|(place, _)| place).collect();
    let facts = (0..).zip(&data.facts).filter(|(_, fact)| is_kept(&fact.criterion));
    let facts: Vec<usize> = facts.map(|(place, _)| place).collect();
    keep_places(&mut data.aspects, &aspects);
    keep_places(&mut data.facts, &facts);
    for framework in &mut data.frameworks {
        keep_places(&mut framework.aspects, &aspects);
        framework.facts.retain_mut(|value| {
            let now = facts.iter().position(|place| *place == value.fact);
            value.fact = now.unwrap_or_default();
            now.is_some()
        });
    }
}

/// Leaves the chapters about the measurements that speak of no criteria or of some of these, and puts
/// the names of those into them.
fn keep_chapters(data: &mut Data, criteria: &[usize]) {
    let all = &data.criteria;
    let shown = criteria.iter().filter_map(|place| all.get(*place));
    let names: Vec<&str> = shown
        .filter(|criterion| criterion.rule.is_some())
        .map(|criterion| &*criterion.name)
        .collect();
    let said = follows(&names);
    data.measures.method.retain_mut(|chapter| {
        let is_kept = !names.is_empty() || !chapter.text.contains(FOLLOWS);
        chapter.text = chapter.text.replace(FOLLOWS, &said);
        is_kept
    });
}

/// What is said of the criteria whose scores follow from the measurements.
fn follows(names: &[&str]) -> String {
    let (verb, sliders) = match names {
        [_] => ("follows", "its slider"),
        [_, _] => ("follow", "each of the two sliders"),
        _ => ("follow", "each of their sliders"),
    };
    // The first begins the sentence.
    let inside = |(place, name): (usize, &&str)| {
        if place == 0 { (*name).to_owned() } else { inside(name) }
    };
    let names: Vec<String> = names.iter().enumerate().map(inside).collect();
    let criteria = join(&names).unwrap_or_default();
    format!("{criteria} {verb} from these figures, by the rule beside {sliders}")
}

/// The places of what is shown, in the order of the data.
fn places<T>(all: &[T], is_shown: impl Fn(&T) -> bool) -> Vec<usize> {
    (0..).zip(all).filter(|(_, one)| is_shown(one)).map(|(place, _)| place).collect()
}

/// Leaves the entries at these places.
fn keep_places<T>(list: &mut Vec<T>, places: &[usize]) {
    let mut place = 0..;
    list.retain(|_| place.next().is_some_and(|place| places.contains(&place)));
}
