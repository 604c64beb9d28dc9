//! Shown: the frameworks and the criteria that the owner's page has, of those that the data has.

use serde::Deserialize;

use crate::checks::{CheckedFile, Ids};

/// The ids of what stays, or of what goes; nothing where the site says neither.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(
    deny_unknown_fields,
    default,
    expecting = "a section with frameworks = [\"...\"] or criteria = [\"...\"]"
)]
pub(crate) struct Listed {
    pub(crate) frameworks: Option<Vec<String>>,
    pub(crate) criteria: Option<Vec<String>>,
}

/// Whether what is shown is what is listed, or all but that.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shown {
    stays: Listed,
    goes: Listed,
}

impl Shown {
    pub(crate) fn new(stays: &Listed, goes: &Listed) -> Self {
        Self { stays: stays.clone(), goes: goes.clone() }
    }

    /// Requires ids that exist, each once, in one of the two lists, and that two frameworks and one
    /// criterion at least are shown.
    pub(crate) fn check(&self, file: &mut CheckedFile<'_>, frameworks: &Ids, criteria: &Ids) {
        let kinds = [
            ("frameworks", &self.stays.frameworks, &self.goes.frameworks, frameworks, "two", 2),
            ("criteria", &self.stays.criteria, &self.goes.criteria, criteria, "one", 1),
        ];
        for (kind, stays, goes, ids, least_in_words, least) in kinds {
            let (shown, hidden) = (format!("shown.{kind}"), format!("hidden.{kind}"));
            if stays.is_some() && goes.is_some() {
                let why = format!("choose one: {shown} lists what stays, {hidden} what goes");
                file.fail(&hidden, why);
                continue;
            }
            let listed = [(&shown, stays), (&hidden, goes)];
            for (key, list) in listed.iter().filter_map(|(key, list)| Some((key, list.as_ref()?))) {
                for (place, id) in list.iter().enumerate() {
                    let known = ids.find_or_list(file, key, id);
                    if known.is_some() && list[..place].contains(id) {
                        file.fail(key, format_args!("{id:?} is given twice"));
                    }
                }
            }
            let is_shown = |id: &&String| is_shown(id, stays.as_deref(), goes.as_deref());
            if let Some(list) = stays.as_ref().filter(|list| list.len() < least) {
                let all = "without the line all of them are shown";
                let why =
                    format!("has {}, and must name {least_in_words} at least; {all}", list.len());
                file.fail(&shown, why);
            } else if goes.is_some() && ids.all().iter().filter(is_shown).count() < least {
                file.fail(&hidden, format_args!("must leave {least_in_words} at least"));
            }
        }
    }

    /// Whether the framework with this id is shown.
    pub(crate) fn has_framework(&self, id: &str) -> bool {
        is_shown(id, self.stays.frameworks.as_deref(), self.goes.frameworks.as_deref())
    }

    /// Whether the criterion with this id is shown.
    pub(crate) fn has_criterion(&self, id: &str) -> bool {
        is_shown(id, self.stays.criteria.as_deref(), self.goes.criteria.as_deref())
    }
}

/// Whether this is among what stays, where that is listed, and not among what goes.
fn is_shown(id: &str, stays: Option<&[String]>, goes: Option<&[String]>) -> bool {
    let has = |list: &[String]| list.iter().any(|listed| listed == id);
    stays.is_none_or(has) && !goes.is_some_and(has)
}
