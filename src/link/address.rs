//! Addresses with a link in them: whether there is one, and what else the query says.

use super::cut::{fragment_of, query_of, whole_pairs};
use super::damage::wholly_plain;
use super::key::Key;
use super::look_key::{self, EMBED};
use super::pairs::{Pair, pairs};
use super::tracker::{has_safe_links, is_safe_links_rest, is_tracker};
use super::value::{Meaning, Quality, Reading, own_in};

/// Whether the address says anything about a scenario: in the fragment one of the link's keys with
/// a value, in the query what is told apart from a host's own.
#[must_use]
pub fn is_ours(fragment: &str, query: &str) -> bool {
    let fragment = pairs(whole_pairs(fragment_of(fragment)));
    fragment.iter().any(|pair| matches!(pair, Pair::Known(_, Some(_))))
        || link_in_query(query).is_some()
}

/// The link in a path, into which some programs write the `#` of an address as `%23`; nothing where
/// there is none.
#[must_use]
pub fn in_path(path: &str) -> Option<&str> {
    let (_, link) = path.split_once("%23")?;
    is_ours(link, "").then_some(link)
}

/// The link in a query, and what of the query is the host's: all of it, with a link among its pairs, or
/// what stands before a link whose `#` some program has escaped. Nothing where there is no link.
#[inline(never)]
pub(super) fn link_in_query(query: &str) -> Option<(&str, &str)> {
    let query = query_of(query);
    let behind = query.match_indices('%').find_map(|(at, _)| {
        let (own, link) = query.split_at(at);
        let link = link.strip_prefix("%2523").or_else(|| link.strip_prefix("%23"))?;
        let (key, _) = link.split_once('=')?;
        let is_link = Key::find(&key.to_ascii_lowercase()).is_some() && !COMMON.contains(&key);
        (is_link && !own.contains("v=")).then_some((own, link))
    });
    behind.or_else(|| is_link_alone(query).then_some((query, query)))
}

/// What of a query is the host's before a link.
#[inline(never)]
pub(super) fn before_link(query: &str) -> &str {
    link_in_query(query).map_or_else(|| query_of(query), |(own, _)| own)
}

/// What is left of a query without the link's keys, for the address bar: nothing, or `?` and the
/// other pairs as they came. A query that is the host's stays whole.
#[must_use]
pub fn other_query(query: &str) -> String {
    match link_in_query(query) {
        Some((own, link)) => kept(own, |piece| own != link || !is_known(piece)),
        None => query.to_owned(),
    }
}

/// What is left of a query for a link that is passed on: what the host needs, without the link's
/// keys, without trackers, and without what is for one place alone.
#[must_use]
pub fn shared_query(query: &str) -> String {
    let is_from_mail = has_safe_links(&wholly_plain(query));
    let (own, link) = link_in_query(query).unwrap_or((query, ""));
    kept(own, |piece| {
        let (key, value) = piece.split_once('=').unwrap_or((piece, ""));
        let (key, value) = (wholly_plain(key), wholly_plain(value));
        let is_tracker = is_tracker(&key, &value) || (is_from_mail && is_safe_links_rest(&key));
        !(is_tracker || look_key::key_of(&key).is_some() || (own == link && is_known(piece)))
    })
}

/// An address at which the page is without its head, as it goes into a frame.
#[must_use]
pub fn embedded(address: &str) -> String {
    let (page, link) = address.split_once('#').unwrap_or((address, ""));
    let sign = if page.contains('?') { '&' } else { '?' };
    format!("{page}{sign}{EMBED}=1#{link}")
}

fn kept(query: &str, is_kept: impl Fn(&str) -> bool) -> String {
    let mut rest = String::new();
    for piece in query_of(query).split('&').filter(|piece| !piece.is_empty() && is_kept(piece)) {
        rest.push(if rest.is_empty() { '?' } else { '&' });
        rest.push_str(piece);
    }
    rest
}

fn is_known(piece: &str) -> bool {
    pairs(piece).iter().any(|pair| matches!(pair, Pair::Known(..)))
}

/// Keys that a host may well have for something else.
const COMMON: [&str; 17] = [
    "add",
    "data",
    "go",
    "hide",
    "learning",
    "light",
    "must",
    "name",
    "o",
    "on",
    "rest",
    "security",
    "structure",
    "team",
    "types",
    "view",
    "with",
];

/// Whether a query is a link and not the host's own: it has the link's version and another of its
/// keys, or, as links without a version are, several of its keys, not only those that hosts have,
/// all of them well written, and beside them nothing but trackers and what a
/// host says of the look.
fn is_link_alone(query: &str) -> bool {
    let (mut has_version, mut known, mut others) = (false, 0, 0);
    let (mut well_written, mut of_its_own) = (0, 0);
    let pairs = pairs(whole_pairs(query));
    let own = own_in(&pairs).unwrap_or_default();
    for pair in pairs {
        let (key, value) = match pair {
            Pair::Known(key, Some(value)) => (key, value),
            Pair::Look(_) | Pair::More => continue,
            _ => {
                others += 1;
                continue;
            }
        };
        let reading = Reading::of(key, &value, own);
        if key == Key::Version {
            has_version |= reading.meaning == Some(Meaning::Version { newer: false });
            continue;
        }
        let is_whole = reading.quality() == Quality::Whole;
        known += usize::from(reading.quality() > Quality::Nothing);
        well_written += usize::from(is_whole);
        others += usize::from(!is_whole);
        of_its_own += usize::from(is_whole && !COMMON.contains(&key.text()));
    }
    (has_version && known > 0) || (well_written > 1 && of_its_own > 0 && others == 0)
}
