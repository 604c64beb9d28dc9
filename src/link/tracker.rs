//! Trackers: what advertisers and mail programs put into addresses, which is nobody's setting.

use crate::characters::is_letter;

/// Keys of trackers, in small letters.
const KEYS: [&str; 37] = [
    "_branch_match_id",
    "_ga",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_kx",
    "_openstat",
    "ck_subscriber_id",
    "dclid",
    "epik",
    "fb_action_ids",
    "fb_action_types",
    "fb_source",
    "fbclid",
    "gad_source",
    "gbraid",
    "gclid",
    "gclsrc",
    "hsctatracking",
    "igsh",
    "igshid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "ml_subscriber",
    "ml_subscriber_hash",
    "msclkid",
    "rb_clickid",
    "s_cid",
    "srsltid",
    "ttclid",
    "twclid",
    "wbraid",
    "wickedid",
    "ymclid",
    "yclid",
];

/// What the keys of families of trackers begin with.
const FAMILIES: [&str; 6] = ["utm_", "mtm_", "matomo_", "pk_", "hsa_", "vero_"];

/// What Outlook's Safe Links leaves behind an address beside its `data`.
const SAFE_LINKS: [&str; 2] = ["sdata", "reserved"];

/// Whether a pair with this key and value, without escapes, is a tracker.
pub(super) fn is_tracker(key: &str, value: &str) -> bool {
    let key = small(key);
    let is_family = FAMILIES.iter().any(|family| key.starts_with(family));
    KEYS.contains(&key.as_str()) || is_family || (key == "data" && is_safe_links_data(value))
}

/// Whether a key stands behind the `data` of Safe Links.
pub(super) fn is_safe_links_rest(key: &str) -> bool {
    SAFE_LINKS.contains(&small(key).as_str())
}

/// Whether the `data` of Safe Links is in a text without escapes.
pub(super) fn has_safe_links(text: &str) -> bool {
    text.match_indices("data=").any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().last());
        let value = text.get(at + found.len()..);
        before.is_none_or(|before| !is_letter(before)) && value.is_some_and(is_safe_links_data)
    })
}

fn small(key: &str) -> String {
    let key = key.trim_matches(|char: char| !is_letter(char) && char != '_');
    key.to_ascii_lowercase()
}

/// Whether this is the `data` of Safe Links: a version of two digits and more fields, with upright
/// strokes between.
fn is_safe_links_data(value: &str) -> bool {
    matches!(value.as_bytes(), [high, low, b'|', ..]
        if high.is_ascii_digit() && low.is_ascii_digit())
}
