//! Pair: two frameworks that have a page of their own.

use crate::dataset::{DATASET, Framework};

/// Each two of so many frameworks, the first of the data, have a page.
const FIRST: usize = 8;

/// Two frameworks, in the order of the data.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The one that comes first in the data.
    pub one: &'static Framework,
    /// The other.
    pub other: &'static Framework,
}

impl Pair {
    /// All pairs that have a page: those of the first frameworks, and those that the site names.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let named = |about: &Framework| DATASET.site.compared.contains(&about.index);
        let each = DATASET.frameworks.iter().flat_map(|one| {
            DATASET.frameworks.iter().skip(one.index + 1).map(move |other| Self { one, other })
        });
        // The other comes later, so it is the one that may be beyond the first.
        each.filter(|pair| pair.other.index < FIRST || (named(pair.one) && named(pair.other)))
            .collect()
    }

    /// The folder of its page.
    #[must_use]
    pub fn path(&self) -> String {
        format!("compare/{}-vs-{}/", self.one.id, self.other.id)
    }

    /// The question that its page answers.
    #[must_use]
    pub fn heading(&self) -> String {
        format!("{} or {}?", self.one.name, self.other.name)
    }

    /// Both, in their order.
    #[must_use]
    pub fn both(&self) -> [&'static Framework; 2] {
        [self.one, self.other]
    }

    /// Whether it has this framework.
    #[must_use]
    pub fn has(&self, framework: usize) -> bool {
        self.both().iter().any(|about| about.index == framework)
    }
}
