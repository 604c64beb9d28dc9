//! Shown: the frameworks and the criteria that the owner's page has, of those that the data has.

use serde::Deserialize;

use crate::checks::{CheckedFile, Ids};
use crate::data::Data;
use crate::presets::Preset;

/// The ids of what is shown. A list that is left out means all of them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Shown {
    frameworks: Vec<String>,
    criteria: Vec<String>,
}

impl Shown {
    /// Requires ids that exist, each once, and of the frameworks two at least.
    pub(crate) fn check(&self, file: &mut CheckedFile<'_>, frameworks: &Ids, criteria: &Ids) {
        let lists = [
            ("shown.frameworks", &self.frameworks, frameworks),
            ("shown.criteria", &self.criteria, criteria),
        ];
        for (key, list, ids) in lists {
            for (place, id) in list.iter().enumerate() {
                let known = ids.find(file, key, id);
                if known.is_some() && list[..place].contains(id) {
                    file.fail(key, format_args!("{id:?} is given twice"));
                }
            }
        }
        if self.frameworks.len() == 1 {
            file.fail("shown.frameworks", "must name two at least");
        }
    }

    /// Leaves in the data what is shown, in the order of the data, and the situations that are about
    /// some of it or about the team. What compares the ranking of a
    /// situation with its sources was written for all of the data, and goes where some is left out.
    pub(crate) fn keep(&self, data: &mut Data) {
        let frameworks = places(&self.frameworks, &data.frameworks, |framework| &framework.id);
        let criteria = places(&self.criteria, &data.criteria, |criterion| &criterion.id);
        let is_whole =
            frameworks.len() == data.frameworks.len() && criteria.len() == data.criteria.len();
        // A situation that is about what is not shown is none any more.
        let is_shown = |place: &usize| criteria.contains(place);
        let about = |preset: &Preset| -> Vec<usize> {
            let weights = preset.weights.iter().zip(&data.criteria);
            let raised = weights.map(|(weight, criterion)| *weight > criterion.default_weight);
            (0..).zip(raised).filter(|(_, is_raised)| *is_raised).map(|(place, _)| place).collect()
        };
        let means_something = |preset: &Preset| {
            let about = about(preset);
            about.is_empty() || about.iter().any(is_shown)
        };
        data.presets.retain(means_something);
        keep(&mut data.frameworks, &frameworks);
        keep(&mut data.site.frameworks, &frameworks);
        keep(&mut data.criteria, &criteria);
        for framework in &mut data.frameworks {
            keep(&mut framework.scores, &criteria);
        }
        for preset in &mut data.presets {
            keep(&mut preset.weights, &criteria);
            let now = |before: &usize| frameworks.iter().position(|place| place == before);
            preset.argues_for = preset.argues_for.iter().filter_map(now).collect();
            if !is_whole {
                preset.against.clear();
            }
        }
    }
}

/// The places of what is shown, in the order of the data.
fn places<T>(shown: &[String], all: &[T], id: impl Fn(&T) -> &String) -> Vec<usize> {
    let is_shown = |one: &T| shown.is_empty() || shown.contains(id(one));
    (0..).zip(all).filter(|(_, one)| is_shown(one)).map(|(place, _)| place).collect()
}

/// Leaves the entries at these places.
fn keep<T>(list: &mut Vec<T>, places: &[usize]) {
    let mut place = 0..;
    list.retain(|_| place.next().is_some_and(|place| places.contains(&place)));
}
