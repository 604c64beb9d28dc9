//! What the lists of the data contain, to refer to.

use crate::sheet::Sheet;

/// The ids of one list in its order, or that its file could not be read.
pub(crate) struct Ids {
    noun: &'static str,
    ids: Option<Vec<String>>,
}

impl Ids {
    /// The ids of this list, each of which is a `noun`.
    pub(crate) fn of<T>(noun: &'static str, list: Option<&[T]>, id: fn(&T) -> &str) -> Self {
        let ids = list.map(|list| list.iter().map(|entry| id(entry).to_owned()).collect());
        Self { noun, ids }
    }

    /// All of them, none when they could not be read.
    pub(crate) fn all(&self) -> &[String] {
        self.ids.as_deref().unwrap_or_default()
    }

    /// The place of this id; nothing, and a failure at `key`, when the list lacks it.
    pub(crate) fn find(&self, sheet: &mut Sheet<'_>, key: &str, id: &str) -> Option<usize> {
        let place = self.all().iter().position(|known| known == id);
        if place.is_none() && self.ids.is_some() {
            sheet.fail(key, format_args!("unknown {} {id:?}", self.noun));
        }
        place
    }

    /// Requires that no id is given twice or empty.
    pub(crate) fn require_once(&self, sheet: &mut Sheet<'_>) {
        for (place, id) in self.all().iter().enumerate() {
            let key = format!("{}.{id}.id", self.noun);
            sheet.text(&key, id);
            if self.all()[..place].contains(id) {
                sheet.fail(&key, "is given twice");
            }
        }
    }
}
