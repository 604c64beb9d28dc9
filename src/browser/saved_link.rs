//! A link with the time at which it was saved.

/// A link that was saved, in a copy of the page or in the browser's storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedLink {
    /// The link.
    pub link: String,
    /// When it was saved, in milliseconds since 1970; 0 where nobody took note.
    pub time: u64,
}

impl SavedLink {
    /// The later of what was saved in a page and what was last set in it. Where the times are the
    /// same, it is what was saved.
    #[must_use]
    pub fn later(saved: Option<Self>, last: Option<Self>) -> Option<Self> {
        match (saved, last) {
            (Some(saved), Some(last)) => Some(if last.time > saved.time { last } else { saved }),
            (saved, last) => saved.or(last),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::SavedLink;

    fn at(time: u64, link: &str) -> SavedLink {
        SavedLink { link: link.to_owned(), time }
    }

    #[test]
    fn the_later_one_counts_and_a_missing_one_never() {
        let later = |saved: u64, last: u64| {
            SavedLink::later(Some(at(saved, "saved")), Some(at(last, "last"))).map(|it| it.link)
        };
        assert_eq!(later(1, 2).as_deref(), Some("last"));
        assert_eq!(later(2, 1).as_deref(), Some("saved"));
        assert_eq!(later(0, 0).as_deref(), Some("saved"));
        assert_eq!(SavedLink::later(None, Some(at(0, "last"))), Some(at(0, "last")));
        assert_eq!(SavedLink::later(Some(at(0, "saved")), None), Some(at(0, "saved")));
        assert_eq!(SavedLink::later(None, None), None);
    }
}
