//! The limit of a link, and what gives way to it.

use super::state::State;
use super::{key, with, write};

/// The greatest length in bytes of a link that is passed on. More is never written into one.
pub const LIMIT: usize = 2000;

/// What a link has no room for; those are the last of their list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Surplus {
    /// How many of the visitor's own frameworks.
    pub own: usize,
    /// How many of the scores that are set against those of the dataset.
    pub overrides: usize,
    /// How many of the other people of a group.
    pub people: usize,
}

/// A link that keeps within a limit, and how much of the state is in it.
pub(super) struct Limited<'a> {
    state: &'a State,
    limit: usize,
    link: String,
    own: usize,
    overrides: usize,
    people: usize,
}

impl<'a> Limited<'a> {
    /// The link of a state without its unknown pairs. The own frameworks are in it up to the first for
    /// which there is no room, then the overrides and the other people in the same way, and the day if it
    /// fits beside them; the rest always fits.
    pub(super) fn of(state: &'a State, limit: usize) -> Self {
        let name = write::name(&state.name);
        let of_name = if name.is_empty() { 0 } else { "&name=".len() + name.len() };
        let mut room = limit.saturating_sub(write::settings(state, "", 0).len() + of_name);
        let mut own = String::new();
        let mut count = 0;
        for place in 0..state.own.len() {
            let length = own.len();
            let first = write::list_own(&mut own, state, place);
            let taken = own.len() - length + first + write::length_elsewhere(state, place);
            if taken > room {
                own.truncate(length);
                break;
            }
            room -= taken;
            count += 1;
        }
        let mut link = write::settings(state, &own, count);
        let room = limit.saturating_sub(link.len() + "&o=".len() + of_name);
        let mut list = String::new();
        let mut overrides = 0;
        let mut before = None;
        for one in write::other_overrides(state) {
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
        let room =
            limit.saturating_sub(link.len() + "&with=".len() + with::LONGEST_LENGTH + of_name);
        let mut with = String::new();
        let mut people = 0;
        for person in with::entries(&state.with) {
            // What is said of own frameworks that are not in it goes with them.
            let person = if count < state.own.len() { &with::about(person, count) } else { person };
            if with.len() + 1 + person.len() > room {
                break;
            }
            write::list(&mut with, person);
            people += 1;
        }
        write::set_list(&mut link, key::WITH, &with::with_length(&with));
        let day = state.on.map(|day| day.to_string()).unwrap_or_default();
        let has_day = link.len() + "&on=".len() + day.len() + of_name <= limit;
        write::set_list(&mut link, key::ON, if has_day { &day } else { "" });
        write::set_list(&mut link, key::NAME, &name);
        Self { state, limit, link, own: count, overrides, people }
    }

    /// How many own frameworks, overrides and other people are not in it; those are the last.
    pub(super) fn surplus(&self) -> Surplus {
        Surplus {
            own: self.state.own.len() - self.own,
            overrides: write::other_overrides(self.state).len() - self.overrides,
            people: with::entries(&self.state.with).count() - self.people,
        }
    }

    /// Puts a pair at the end when it still fits, and says whether it did.
    pub(super) fn append(&mut self, pair: &str) -> bool {
        let fits = self.link.len() + 1 + pair.len() <= self.limit;
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
