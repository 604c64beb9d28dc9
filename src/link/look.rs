//! Look: how a host wants the page to look, by keys of an address that are no settings of a visitor.
//!
//! They are for one place. They stay in the address of that place, wherever the host wrote them, and
//! are not in a link that is passed on: who opens it sees the whole page, in their own colours.

use super::address::before_link;
use super::cut::{fragment_of, whole_pairs};
use super::damage::wholly_plain;
use super::look_key::{ACCENT, EMBED, THEME, key_of};
use super::name::clean_name;
use super::pairs::{Pair, pairs};
use crate::accent::{Accent, Theme};

/// How a host wants the page to look.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Look {
    /// Whether the page is without its head.
    pub is_embedded: bool,
    /// The theme; nothing where that is the system's choice.
    pub theme: Option<Theme>,
    /// The colour of what acts; nothing where that is the page's own.
    pub accent: Option<Accent>,
    /// What else was asked for by these keys, readable, in its order.
    pub not_understood: Vec<String>,
}

impl Look {
    /// The look that an address asks for by its fragment and its query, each with or without its
    /// sign. What the fragment says holds before what the query says. The query is the host's: without
    /// [`EMBED`] there, a theme or an accent that the page does not have is theirs, and not named.
    #[must_use]
    pub fn read(fragment: &str, query: &str) -> Self {
        let mut look = Self::default();
        let of_query = parts(before_link(query));
        let is_for_us = of_query.iter().any(|part| key_of(key_and_value(part).0) == Some(EMBED));
        for part in &of_query {
            look.set(&wholly_plain(part));
        }
        if !is_for_us {
            look.not_understood.clear();
        }
        for part in parts(fragment_of(fragment)) {
            look.set(&wholly_plain(&part));
        }
        look
    }

    /// Takes what a pair without escapes says.
    fn set(&mut self, part: &str) {
        let (key, value) = key_and_value(part);
        let accent = Accent::parse(value);
        match (key_of(key), value) {
            (Some(EMBED), "" | "1") => self.is_embedded = true,
            (Some(EMBED), "0") => self.is_embedded = false,
            (Some(THEME), "light") => self.theme = Some(Theme::Light),
            (Some(THEME), "dark") => self.theme = Some(Theme::Dark),
            (Some(ACCENT), _) if accent.is_some() => self.accent = accent,
            // As hosts write what is not set.
            (_, "") => {}
            _ => self.not_understood.push(clean_name(part)),
        }
    }
}

/// The pairs of a fragment that say how the page looks, each behind an `&`, as they came: the link
/// before them changes, and they stay.
#[must_use]
pub fn look_of(fragment: &str) -> String {
    let mut look = String::new();
    for part in parts(fragment_of(fragment)) {
        look.push('&');
        look.push_str(&part);
    }
    look
}

fn key_and_value(part: &str) -> (&str, &str) {
    part.split_once('=').unwrap_or((part, ""))
}

/// The pairs of a text that say how the page looks, as they came.
fn parts(text: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for pair in pairs(whole_pairs(text)) {
        if let Pair::Look(part) = pair {
            parts.push(part);
        }
    }
    parts
}
