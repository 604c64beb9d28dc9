//! The limit of a link, and what gives way to it.

use super::state::State;
use super::{key, with, write};

/// The greatest length of a link in bytes. More is never written.
pub const LIMIT: usize = 2000;

/// A link that keeps within [`LIMIT`].
pub(super) struct Limited {
    link: String,
    overrides: usize,
    people: usize,
}

impl Limited {
    /// The link of a state without its unknown pairs. The overrides, and then the other
    /// people, are in it up to the first for which there is no room; the rest always fits.
    pub(super) fn of(state: &State) -> Self {
        let mut link = write::settings(state);
        let name = write::name(&state.name);
        let of_name = if name.is_empty() { 0 } else { "&name=".len() + name.len() };
        let room = LIMIT.saturating_sub(link.len() + "&o=".len() + of_name);
        let mut list = String::new();
        let mut overrides = 0;
        let mut before = None;
        for one in &state.overrides {
            if let Some(entry) = write::overridden(*one, before) {
                if list.len() + entry.len() > room {
                    break;
                }
                list.push_str(&entry);
                before = Some(one.alternative);
            }
            overrides += 1;
        }
        write::set_list(&mut link, key::OVERRIDES, &list);
        let room = LIMIT.saturating_sub(link.len() + "&with=".len() + of_name);
        let mut with = String::new();
        let mut people = 0;
        for person in with::entries(&state.with) {
            if with.len() + 1 + person.len() > room {
                break;
            }
            write::list(&mut with, person);
            people += 1;
        }
        write::set_list(&mut link, key::WITH, &with);
        write::set_list(&mut link, key::NAME, &name);
        Self { link, overrides, people }
    }

    /// How many overrides of the state are in it; those are the first.
    pub(super) fn overrides(&self) -> usize {
        self.overrides
    }

    /// How many of the other people are in it; those are the first.
    pub(super) fn people(&self) -> usize {
        self.people
    }

    /// Puts a pair at the end when it still fits, and says whether it did.
    pub(super) fn append(&mut self, pair: &str) -> bool {
        let fits = self.link.len() + 1 + pair.len() <= LIMIT;
        if fits {
            self.link.push('&');
            self.link.push_str(pair);
        }
        fits
    }

    /// The link as text, without `#`.
    pub(super) fn into_text(self) -> String {
        self.link
    }
}

/// The text up to the last whole pair of what is read. Programs on the way may have written a link
/// several times as long as it was.
pub(super) fn whole_pairs(text: &str) -> &str {
    const READ: usize = 4 * LIMIT;
    if text.len() <= READ {
        return text;
    }
    let end = text.bytes().take(READ + 1).rposition(|byte| byte == b'&');
    text.get(..end.unwrap_or(0)).unwrap_or("")
}
