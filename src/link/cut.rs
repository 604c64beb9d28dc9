//! Cutting: the sign before an end of an address, and what is too long to be read.

/// The greatest length in bytes of a link that the page keeps for itself: in its address, in its
/// storage and in copies. There is room for
/// all but pairs that are not known here and, where many people each set hundreds of scores, the last of
/// them.
pub const WHOLE: usize = 40_000;

/// The most bytes of a text or file that is read, many times what the links of a group need.
pub const MOST_BYTES: u32 = 256 * 1024;

/// The fragment without its sign.
pub(super) fn fragment_of(text: &str) -> &str {
    text.strip_prefix('#').unwrap_or(text)
}

/// The query without its sign.
pub(super) fn query_of(text: &str) -> &str {
    text.strip_prefix('?').unwrap_or(text)
}

/// The text up to the last whole pair of what is read: as much as the page writes for itself. Programs
/// on the way may have written a link several times as long as it was.
pub(super) fn whole_pairs(text: &str) -> &str {
    if text.len() <= WHOLE {
        return text;
    }
    let end = text.bytes().take(WHOLE + 1).rposition(|byte| byte == b'&');
    text.get(..end.unwrap_or(0)).unwrap_or("")
}
