//! Addresses with a link in them: whether there is one, and what else the query says.

use super::pair::Pair;

/// Whether the address says anything about a scenario: whether one of the link's keys is there,
/// in the fragment or in the query, each with or without its sign.
#[must_use]
pub fn is_ours(fragment: &str, query: &str) -> bool {
    [fragment_of(fragment), query_of(query)]
        .into_iter()
        .any(|part| Pair::all(part).any(|pair| pair.key().is_some()))
}

/// What is left of a query without the link's keys, for the address bar: nothing, or `?` and the
/// other pairs as they came.
#[must_use]
pub fn other_query(query: &str) -> String {
    let mut rest = String::new();
    for pair in Pair::all(query_of(query)).filter(|pair| pair.key().is_none()) {
        rest.push(if rest.is_empty() { '?' } else { '&' });
        rest.push_str(pair.raw());
    }
    rest
}

/// The fragment without its sign.
pub(super) fn fragment_of(text: &str) -> &str {
    text.strip_prefix('#').unwrap_or(text)
}

/// The query without its sign.
pub(super) fn query_of(text: &str) -> &str {
    text.strip_prefix('?').unwrap_or(text)
}
