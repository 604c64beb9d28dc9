//! Unknown parts of a link, as they stay in it.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use super::damage::begins_with_hex;

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

/// An unknown part as it came, escaped where a fragment needs it, and so that it ends in a letter or
/// a digit: mail programs leave other signs out of a link.
pub(super) fn escaped(part: &str) -> String {
    let mut escaped = String::new();
    for (place, piece) in part.split('%').enumerate() {
        if place > 0 {
            escaped.push_str(if begins_with_hex(piece) { "%" } else { "%25" });
        }
        escaped.extend(utf8_percent_encode(piece, NOT_IN_FRAGMENT));
    }
    let end = escaped.trim_end_matches('=').len();
    escaped.truncate(end);
    match escaped.pop() {
        Some(last) if !last.is_ascii_alphanumeric() => {
            escaped.extend(utf8_percent_encode(last.encode_utf8(&mut [0; 4]), NON_ALPHANUMERIC));
        }
        Some(last) => escaped.push(last),
        None => {}
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_is_no_part_of_a_fragment_is_escaped_and_the_rest_stays() {
        assert_eq!(escaped("a=b/c?d:e@f!$'()*+,;-._~g"), "a=b/c?d:e@f!$'()*+,;-._~g");
        assert_eq!(
            escaped("a=<b> \"c\"#\\`{|}^[]"),
            "a=%3Cb%3E%20%22c%22%23%5C%60%7B%7C%7D%5E%5B%5D"
        );
        assert_eq!(escaped("é=\n"), "%C3%A9=%0A");
    }

    #[test]
    fn an_escape_stays_and_a_lone_percent_sign_becomes_one() {
        assert_eq!(escaped("a=%41%ff"), "a=%41%ff");
        assert_eq!(escaped("a=100%"), "a=100%25");
        assert_eq!(escaped("%%41=%4"), "%25%41=%254");
        assert_eq!(escaped("a=%é1"), "a=%25%C3%A91");
    }

    #[test]
    fn an_unknown_part_ends_in_a_letter_or_a_digit() {
        assert_eq!(escaped("mood=7!"), "mood=7%21");
        assert_eq!(escaped("mood=~"), "mood=%7E");
        assert_eq!(escaped("mood=="), "mood");
    }
}
