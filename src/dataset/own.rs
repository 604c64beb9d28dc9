//! Own: the frameworks that a visitor adds, and their records beside those of the dataset.
//!
//! They come after the frameworks of the dataset, so a framework's place says which of the two it is.
//! Of its scores a record knows nothing: those are the visitor's and may change at any time, so they
//! are overrides of cells that are unknown otherwise.

use std::cell::RefCell;
use std::sync::LazyLock;

use super::framework::Framework;
use super::model::model;
use super::score::{Confidence, Score};
use super::tables::DATASET;
use super::text::{Cited, Text};
use stackfit_decision::{Alternative, Cell, Level, Model, Value};

/// How many frameworks a visitor may add.
pub const MOST_OWN: usize = 50;

/// The greatest length of the name of one in characters.
pub const LONGEST_OWN_NAME: usize = 40;

/// What all ids of them begin with; their number follows.
const ID: &str = "own";

/// Their colours, in turn. None is one of the dataset's.
const COLOURS: [&str; 8] =
    ["#4f6d9b", "#9a7b3d", "#5b9a86", "#a3607f", "#7a8c4a", "#8a6bb0", "#b07552", "#4c8fa8"];

/// What a visitor says of a framework beside its scores.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OwnFramework {
    /// Its name: clean, not empty and not too long.
    pub name: String,
    /// The place of its language in [`Dataset::languages`](super::Dataset::languages); nothing for
    /// one that is not there.
    pub language: Option<usize>,
}

thread_local! {
    /// The records of the page's own frameworks, in their order.
    static PRESENT: RefCell<Vec<&'static Framework>> = const { RefCell::new(Vec::new()) };
    /// All records that were ever made. Each stays for good, so that it can be lent to whatever
    /// shows it; one takes less than a kilobyte, and of two that say the same only one is made.
    static MADE: RefCell<Vec<&'static Framework>> = const { RefCell::new(Vec::new()) };
}

/// Makes these the own frameworks of the page: what [`framework_at`] finds behind those of the
/// dataset.
pub fn set_own(own: &[OwnFramework]) {
    let records: Vec<_> = own.iter().enumerate().map(|(place, own)| record(place, own)).collect();
    // Nothing that reads it calls what writes it.
    PRESENT.with(|present| {
        if let Ok(mut present) = present.try_borrow_mut() {
            *present = records;
        }
    });
}

/// The framework in this place of the ranking's table: one of the dataset, or one of the visitor's.
#[must_use]
pub fn framework_at(index: usize) -> Option<&'static Framework> {
    let Some(own) = index.checked_sub(DATASET.frameworks.len()) else {
        return DATASET.frameworks.get(index);
    };
    PRESENT.with(|present| present.try_borrow().ok()?.get(own).copied())
}

/// All frameworks: those of the dataset, and the visitor's own after them.
#[must_use]
pub fn frameworks() -> Vec<&'static Framework> {
    let mut all: Vec<&'static Framework> = DATASET.frameworks.iter().collect();
    PRESENT.with(|present| {
        if let Ok(present) = present.try_borrow() {
            all.extend_from_slice(&present);
        }
    });
    all
}

/// The place of the visitor's own framework with this id, when there are this many.
#[must_use]
pub fn own_place(id: &str, count: usize) -> Option<usize> {
    let number = id.strip_prefix(ID)?;
    let own = number.parse::<usize>().ok()?.checked_sub(1).filter(|own| *own < count)?;
    // Not `own01`, and not `own+1`.
    (own_id(own) == id).then_some(DATASET.frameworks.len() + own)
}

/// The place of the framework with this id, of the dataset or of this many of the visitor's own.
#[must_use]
#[inline(never)]
pub fn framework_place(id: &str, own: usize) -> Option<usize> {
    DATASET.framework(id).map(|framework| framework.index).or_else(|| own_place(id, own))
}

/// The id of the visitor's own framework in this place among them.
#[must_use]
pub fn own_id(own: usize) -> String {
    [ID, &(own + 1).to_string()].concat()
}

/// The model of the dataset's frameworks with these after them. None of their values is known.
#[must_use]
pub fn model_with(own: &[OwnFramework]) -> Model {
    let unknown = |own: &OwnFramework| Alternative {
        values: vec![Cell::Unknown; DATASET.criteria.len()],
        doubt: vec![Value::default(); DATASET.criteria.len()],
        fit: fit(own.language),
    };
    let mut alternatives = model().alternatives().to_vec();
    alternatives.extend(own.iter().map(unknown));
    // All have the dataset's shape.
    Model::new(alternatives).unwrap_or_default()
}

/// How well each language suits a framework that is written in this one: wholly, and each other one
/// as little as it suits any framework of the dataset that this one suits wholly. So a team that
/// knows TypeScript is as good at a JavaScript framework of its own as at one of ours. A language that
/// is not in the dataset is one of which the team knows nothing.
fn fit(language: Option<usize>) -> Vec<Level> {
    let at = |about: &Framework, place: usize| about.language_fit.get(place).copied();
    let of_its_language =
        |about: &&Framework| at(about, language?).filter(|fit| *fit == Level::MAX);
    let fit = |place: usize| {
        let known = DATASET.frameworks.iter().filter(|about| of_its_language(about).is_some());
        known.filter_map(|about| at(about, place)).min().unwrap_or_default()
    };
    let fit = |place| if language == Some(place) { Level::MAX } else { fit(place) };
    (0..DATASET.languages.len()).map(fit).collect()
}

impl Framework {
    /// Whether it is the visitor's own.
    #[must_use]
    pub fn is_own(&self) -> bool {
        self.index >= DATASET.frameworks.len()
    }
}

/// The record of what a visitor says of the framework in this place among theirs.
fn record(place: usize, own: &OwnFramework) -> &'static Framework {
    static UNKNOWN: LazyLock<Vec<Score>> = LazyLock::new(|| {
        let unknown = |_| Score {
            cell: Cell::Unknown,
            rationale: Text::NONE,
            confidence: Confidence::Low,
            sources: Cited::NONE,
        };
        DATASET.criteria.iter().map(unknown).collect()
    });
    let index = DATASET.frameworks.len() + place;
    let language = own.language.and_then(|language| DATASET.languages.get(language));
    let written_in = language.map_or(&[][..], |language| std::slice::from_ref(&language.name));
    let is_it = |made: &&&'static Framework| {
        made.index == index && made.name == own.name && made.written_in == written_in
    };
    MADE.with(|made| {
        if let Some(made) = made.try_borrow().ok().and_then(|made| made.iter().find(is_it).copied())
        {
            return made;
        }
        let record: &'static Framework = Box::leak(Box::new(Framework {
            index,
            id: own_id(place).leak(),
            name: own.name.clone().leak(),
            full_name: Text::NONE,
            kind: Text::NONE,
            written_in,
            runtime: Text::NONE,
            colour: COLOURS.get(place % COLOURS.len()).copied().unwrap_or_default(),
            language_fit: fit(own.language).leak(),
            scores: &UNKNOWN,
            aspects: &[],
            facts: &[],
            companions: &[],
            setups: &[],
            not_measured: Text::NONE,
        }));
        if let Ok(mut made) = made.try_borrow_mut() {
            made.push(record);
        }
        record
    })
}

#[cfg(test)]
mod tests {
    use super::{COLOURS, OwnFramework, framework_at, model_with, own_id, own_place, set_own};
    use crate::dataset::{DATASET, model};

    fn named(name: &str, language: Option<usize>) -> OwnFramework {
        OwnFramework { name: name.to_owned(), language }
    }

    #[test]
    fn own_frameworks_stand_behind_those_of_the_dataset() {
        let count = DATASET.frameworks.len();
        set_own(&[named("One", Some(0)), named("Two", None)]);
        let found = |index| framework_at(index).map(|about| (about.index, about.id, about.name));
        assert_eq!(found(count), Some((count, "own1", "One")));
        assert_eq!(found(count + 1), Some((count + 1, "own2", "Two")));
        assert_eq!(found(count + 2), None);
        assert_eq!(found(0), DATASET.frameworks.first().map(|first| (0, first.id, first.name)));
        set_own(&[]);
        assert_eq!(found(count), None);
    }

    #[test]
    fn the_same_words_are_one_record_for_good() {
        let count = DATASET.frameworks.len();
        let one = || {
            set_own(&[named("One", Some(2))]);
            framework_at(count).unwrap_or(&DATASET.frameworks[0])
        };
        let first = one();
        set_own(&[named("Two", Some(2))]);
        assert!(std::ptr::eq(first, one()));
        assert_eq!(first.name, "One");
    }

    #[test]
    fn ids_are_those_of_the_frameworks_that_are_there() {
        let count = DATASET.frameworks.len();
        assert_eq!((own_place("own1", 2), own_place("own2", 2)), (Some(count), Some(count + 1)));
        for id in ["own0", "own3", "own01", "own+1", "own", "Own1", "own1 ", "django"] {
            assert_eq!(own_place(id, 2), None, "{id}");
        }
        let ids = DATASET.frameworks.iter().map(|about| about.id);
        assert!(ids.into_iter().all(|id| !id.starts_with("own")));
        assert_eq!(own_id(11), "own12");
    }

    #[test]
    fn those_of_the_dataset_stay_as_they_are_beside_them() {
        let with = model_with(&[named("One", Some(0)), named("Two", None)]);
        assert!(with.alternatives().starts_with(model().alternatives()));
        assert_eq!(with.alternatives().len(), model().alternatives().len() + 2);
    }

    #[test]
    fn a_language_suits_an_own_framework_as_it_suits_those_of_the_dataset() {
        let fits = |key: &str| {
            let language = DATASET.language(key).map(|language| language.index);
            let model = model_with(&[named("One", language)]);
            let fit = model.alternatives().last().map_or(&[][..], |own| &own.fit);
            let known = DATASET.languages.iter().zip(fit).filter(|(_, fit)| !fit.is_zero());
            known
                .map(|(language, fit)| format!("{}{}", language.key, fit.get()))
                .collect::<Vec<_>>()
        };
        assert_eq!(fits("js"), ["js10", "ts8"]);
        assert_eq!(fits("ts"), ["js8", "ts10"]);
        assert_eq!(fits("java"), ["java10", "kotlin9"]);
        assert_eq!(fits("kotlin"), ["kotlin10"]);
        assert_eq!(fits("elsewhere"), Vec::<String>::new());
    }

    #[test]
    fn no_colour_is_one_of_the_datasets() {
        for colour in COLOURS {
            assert!(DATASET.frameworks.iter().all(|about| about.colour != colour), "{colour}");
        }
    }
}
