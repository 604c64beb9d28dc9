//! Pairs of a key and a value, which a link is made of.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode, utf8_percent_encode};

use super::key::Key;

/// What may not stand in the fragment of an address as it is (RFC 3986, section 3.5). `%` may,
/// where two hexadecimal digits follow.
const NOT_IN_FRAGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@')
    .remove(b'/')
    .remove(b'?')
    .remove(b'%');

/// One `key=value` of a link, as it came.
#[derive(Clone, Copy)]
pub(super) struct Pair<'a>(&'a str);

impl<'a> Pair<'a> {
    /// The pairs of a fragment or a query. What stands between two `&` is one, `=` or not.
    pub(super) fn all(part: &'a str) -> impl Iterator<Item = Self> {
        part.split('&').filter(|raw| !raw.is_empty()).map(Self)
    }

    /// The pair as it came.
    pub(super) fn raw(self) -> &'a str {
        self.0
    }

    /// The key, where it is known.
    pub(super) fn key(self) -> Option<Key> {
        Key::find(&plain(self.0.split_once('=').map_or(self.0, |(key, _)| key)))
    }

    /// The value without escapes; empty when there is none.
    pub(super) fn value(self) -> String {
        plain(self.0.split_once('=').map_or("", |(_, value)| value))
    }

    /// The pair as it came, escaped where a fragment needs it.
    pub(super) fn escaped(self) -> String {
        let mut escaped = String::new();
        for (place, piece) in self.0.split('%').enumerate() {
            if place > 0 {
                let is_escape = matches!(piece.as_bytes(), [high, low, ..]
                    if high.is_ascii_hexdigit() && low.is_ascii_hexdigit());
                escaped.push_str(if is_escape { "%" } else { "%25" });
            }
            escaped.extend(utf8_percent_encode(piece, NOT_IN_FRAGMENT));
        }
        escaped
    }
}

/// The text without escapes, with spaces for `+`. A `%` that begins no escape stays, and what is
/// not UTF-8 becomes U+FFFD.
fn plain(raw: &str) -> String {
    let spaced = |byte| if byte == b'+' { b' ' } else { byte };
    let spaced: Vec<u8> = raw.bytes().map(spaced).collect();
    let decoded: Vec<u8> = percent_decode(&spaced).collect();
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::Pair;

    #[test]
    fn what_is_no_part_of_a_fragment_is_escaped_and_the_rest_stays() {
        let escaped = |raw| Pair(raw).escaped();
        assert_eq!(escaped("a=b/c?d:e@f!$'()*+,;-._~"), "a=b/c?d:e@f!$'()*+,;-._~");
        assert_eq!(
            escaped("a=<b> \"c\"#\\`{|}^[]"),
            "a=%3Cb%3E%20%22c%22%23%5C%60%7B%7C%7D%5E%5B%5D"
        );
        assert_eq!(escaped("é=\n"), "%C3%A9=%0A");
    }

    #[test]
    fn an_escape_stays_and_a_lone_percent_sign_becomes_one() {
        let escaped = |raw| Pair(raw).escaped();
        assert_eq!(escaped("a=%41%ff"), "a=%41%ff");
        assert_eq!(escaped("a=100%"), "a=100%25");
        assert_eq!(escaped("%%41=%4"), "%25%41=%254");
        assert_eq!(escaped("a=%é1"), "a=%25%C3%A91");
    }
}
