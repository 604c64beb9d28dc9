//! Keys of an address that say how the page looks.

use super::search::without_entity;

/// Leaves the page's own head away.
pub(super) const EMBED: &str = "embed";
/// Which theme the page has, whatever the system prefers.
pub(super) const THEME: &str = "theme";
/// The colour of what acts.
pub(super) const ACCENT: &str = "accent";

/// The key that this is, if it is one of those that say how the page looks.
pub(super) fn key_of(key: &str) -> Option<&'static str> {
    let key = without_entity(key).to_ascii_lowercase();
    [EMBED, THEME, ACCENT].into_iter().find(|known| *known == key)
}
