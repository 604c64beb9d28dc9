//! Citations: which sources the data cites.

use crate::checks::CheckedFile;
use crate::checks::Failures;
use crate::checks::Ids;
use crate::sources::{JUDGEMENT, OPINIONS, Source};

/// The sources, and which of them are cited so far.
pub(crate) struct Citations {
    sources: Ids,
    /// Kind and address of each source.
    kinds: Vec<(String, String)>,
    cited: Vec<bool>,
}

impl Citations {
    pub(crate) fn of(sources: Option<&[Source]>) -> Self {
        let kinds = sources.unwrap_or_default().iter();
        let kinds = kinds.map(|source| (source.kind.clone(), source.url.clone())).collect();
        let sources = Ids::of("source", sources, |source| &source.id);
        Self { cited: vec![false; sources.all().len()], kinds, sources }
    }

    /// Whether all of these places are of one article or of one text by somebody else. Sections of
    /// an article share its address.
    pub(crate) fn is_one_opinion(&self, places: &[usize]) -> bool {
        let mut kinds: Vec<_> = places.iter().filter_map(|place| self.kinds.get(*place)).collect();
        kinds.dedup();
        matches!(kinds.as_slice(), [(kind, _)] if OPINIONS.contains(&&**kind))
    }

    /// The places of these sources in their list. Requires at least one, and each known and named
    /// once.
    pub(crate) fn cite(
        &mut self,
        file: &mut CheckedFile<'_>,
        key: &str,
        ids: &[String],
    ) -> Vec<usize> {
        if ids.is_empty() {
            file.fail(key, "must name a source");
        }
        let mut places = Vec::new();
        for id in ids {
            let Some(place) = self.sources.find(file, key, id) else { continue };
            if places.contains(&place) {
                file.fail(key, format_args!("names {id:?} twice"));
            }
            places.push(place);
            if let Some(cited) = self.cited.get_mut(place) {
                *cited = true;
            }
        }
        places
    }

    /// Requires that every source is cited.
    pub(crate) fn require_all(&self, failures: &mut Failures) {
        let mut file = CheckedFile::new("sources.toml", failures);
        for (id, cited) in self.sources.all().iter().zip(&self.cited) {
            if !cited {
                file.fail(&format!("source.{id}"), "is cited nowhere");
            }
        }
    }
}

/// Whether these ids name our own judgement and nothing else.
pub(crate) fn only_judgement(ids: &[String]) -> bool {
    !ids.is_empty() && ids.iter().all(|id| id == JUDGEMENT)
}
