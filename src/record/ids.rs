//! Ids and keys, as files and links have them.

use crate::dataset::{DATASET, framework_at};
use stackfit_decision::Slider;

/// The id of a framework; empty where it has none.
#[inline(never)]
pub(super) fn id(framework: usize) -> &'static str {
    framework_at(framework).map_or("", |framework| framework.id)
}

/// The key of a slider.
#[inline(never)]
pub(super) fn key(slider: Slider) -> &'static str {
    match slider {
        Slider::Language(at) => DATASET.languages.get(at).map_or("", |language| language.key),
        Slider::Team => DATASET.team.key,
        Slider::Criterion(at) => DATASET.criteria.get(at).map_or("", |criterion| criterion.key),
    }
}

/// The criterion with this key.
#[inline(never)]
pub(super) fn criterion(key: &str) -> Option<usize> {
    DATASET.criterion(key).map(|criterion| criterion.index)
}

/// The slider of a language with this key.
#[inline(never)]
pub(super) fn language(key: &str) -> Option<Slider> {
    DATASET.language(key).map(|language| Slider::Language(language.index))
}

/// The slider of a weight with this key.
#[inline(never)]
pub(super) fn weight(key: &str) -> Option<Slider> {
    if key == DATASET.team.key { Some(Slider::Team) } else { criterion(key).map(Slider::Criterion) }
}
