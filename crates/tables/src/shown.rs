//! Shown: the frameworks and the criteria that the owner's page has, of those that the data has.

use serde::Deserialize;

use crate::checks::{CheckedFile, Ids};

/// The ids of what is shown. A list that is left out means all of them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Shown {
    pub(crate) frameworks: Vec<String>,
    pub(crate) criteria: Vec<String>,
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
}
