//! Ids of the entries of a list, by which other files refer to them.

use super::checked_file::CheckedFile;

/// The ids of one list in its order; unknown when its file could not be read.
pub(crate) struct Ids {
    noun: &'static str,
    ids: Option<Vec<String>>,
}

impl Ids {
    /// The ids of this list; failures call each entry a `noun`.
    pub(crate) fn of<T>(noun: &'static str, list: Option<&[T]>, id: fn(&T) -> &str) -> Self {
        let ids = list.map(|list| list.iter().map(|entry| id(entry).to_owned()).collect());
        Self { noun, ids }
    }

    /// All ids; none when their file could not be read.
    pub(crate) fn all(&self) -> &[String] {
        self.ids.as_deref().unwrap_or_default()
    }

    /// The place of this id; nothing, and a failure at `key`, when the list lacks it.
    pub(crate) fn find(&self, file: &mut CheckedFile<'_>, key: &str, id: &str) -> Option<usize> {
        let place = self.all().iter().position(|known| known == id);
        if place.is_none() && self.ids.is_some() {
            file.fail(key, format_args!("unknown {} {id:?}", self.noun));
        }
        place
    }

    /// As [`Self::find`]; the failure says which ids there are.
    pub(crate) fn find_or_list(
        &self,
        file: &mut CheckedFile<'_>,
        key: &str,
        id: &str,
    ) -> Option<usize> {
        let place = self.all().iter().position(|known| known == id);
        if place.is_none() && self.ids.is_some() {
            let known = self.all().join(", ");
            file.fail(key, format_args!("unknown {} {id:?}; there are {known}", self.noun));
        }
        place
    }

    /// Requires that no id is empty or given twice.
    pub(crate) fn require_unique(&self, file: &mut CheckedFile<'_>) {
        for (place, id) in self.all().iter().enumerate() {
            let key = format!("{}.{id}.id", self.noun);
            file.text(&key, id);
            if self.all()[..place].contains(id) {
                file.fail(&key, "is given twice");
            }
        }
    }
}
