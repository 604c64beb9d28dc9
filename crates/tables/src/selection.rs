//! Selection: the data with what the owner's page shows alone.

use crate::data::Data;
use crate::presets::Preset;
use crate::shown::Shown;

/// Leaves in the data what is shown, in the order of the data, and the situations that are about
/// some of it or about the team. What compares the ranking of a
/// situation with its sources was written for all of the data, and goes where some is left out.
pub(crate) fn keep(shown: &Shown, data: &mut Data) {
    let frameworks = places(&shown.frameworks, &data.frameworks, |framework| &framework.id);
    let criteria = places(&shown.criteria, &data.criteria, |criterion| &criterion.id);
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
    keep_places(&mut data.frameworks, &frameworks);
    keep_places(&mut data.site.frameworks, &frameworks);
    keep_places(&mut data.criteria, &criteria);
    for framework in &mut data.frameworks {
        keep_places(&mut framework.scores, &criteria);
    }
    for preset in &mut data.presets {
        keep_places(&mut preset.weights, &criteria);
        let now = |before: &usize| frameworks.iter().position(|place| place == before);
        preset.argues_for = preset.argues_for.iter().filter_map(now).collect();
        if !is_whole {
            preset.against.clear();
        }
    }
}

/// The places of what is shown, in the order of the data.
fn places<T>(shown: &[String], all: &[T], id: impl Fn(&T) -> &String) -> Vec<usize> {
    let is_shown = |one: &T| shown.is_empty() || shown.contains(id(one));
    (0..).zip(all).filter(|(_, one)| is_shown(one)).map(|(place, _)| place).collect()
}

/// Leaves the entries at these places.
fn keep_places<T>(list: &mut Vec<T>, places: &[usize]) {
    let mut place = 0..;
    list.retain(|_| place.next().is_some_and(|place| places.contains(&place)));
}
