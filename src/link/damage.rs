//! Damage: what programs that pass a link on make of its text, undone.
//!
//! Mail programs, messengers, editors and address bars write the separators of a link in their own
//! ways. None of these ways occurs in a link as it is written here, so undoing them cannot change
//! the meaning of an undamaged one.

use percent_encoding::percent_decode;

use super::tracker::{is_safe_links_rest, is_tracker};
use crate::characters::is_unseen;

/// Other ways to write the signs that a link is made of, without regard to capitals. The longer
/// stands first.
const WRITTEN: [(&str, &str); 21] = [
    ("%u0026", "&"),
    ("%u003d", "="),
    ("\\u0026", "&"),
    ("\\u003d", "="),
    ("\\x26", "&"),
    ("\\x3d", "="),
    ("&amp;", "&"),
    ("&num;", "#"),
    ("&equals;", "="),
    ("&quot;", "\""),
    ("&apos;", "'"),
    ("&lt;", "<"),
    ("&gt;", ">"),
    ("&nbsp;", " "),
    ("&semi;", ";"),
    ("&comma;", ","),
    ("&period;", "."),
    ("&percnt;", "%"),
    ("&lowbar;", "_"),
    ("&shy;", ""),
    ("＃", "#"),
];

/// What all of [`WRITTEN`] begin with.
const BEGINNINGS: [char; 4] = ['%', '\\', '&', '＃'];

/// A text with its separators as they were: entities, escapes of strings, the encoding of mails.
pub(super) fn undone(text: &str) -> String {
    let mut undone = without_quoted_printable(&replaced(without_passage(text)));
    // Escaped again by each program on the way.
    for _ in 0..3 {
        let again = replaced(&undone);
        if again == undone {
            break;
        }
        undone = again;
    }
    undone
}

/// A text without what a browser or a search engine puts behind an address to point at a passage.
pub(super) fn without_passage(text: &str) -> &str {
    text.split(":~:").next().unwrap_or_default()
}

fn replaced(text: &str) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(char) = rest.chars().next() {
        let find = || WRITTEN.iter().find(|(written, _)| starts_with(rest, written));
        let written = BEGINNINGS.contains(&char).then(find).flatten();
        let end = if let Some((written, sign)) = written {
            replaced.push_str(sign);
            written.len()
        } else if let Some((sign, length)) = numbered(rest) {
            replaced.push(sign);
            length
        } else if char == '\\' && rest.get(1..).is_some_and(|rest| rest.starts_with(is_punctuation))
        {
            // As Markdown and shells write signs. No link has a backslash.
            1
        } else {
            replaced.push(char);
            char.len_utf8()
        };
        rest = rest.get(end..).unwrap_or_default();
        // An entity of an entity.
        while replaced.ends_with('&') && starts_with(rest, "amp;") {
            rest = rest.get("amp;".len()..).unwrap_or_default();
        }
    }
    replaced
}

/// The sign that an entity by number at the start of a text stands for, and how long that is.
fn numbered(text: &str) -> Option<(char, usize)> {
    let text = text.strip_prefix("&#")?;
    let end = text.bytes().take(8).position(|byte| byte == b';')?;
    let digits = text.get(..end)?;
    let code = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16),
        None => digits.parse(),
    };
    let sign = char::from_u32(code.ok()?)?;
    Some((if sign.is_whitespace() { ' ' } else { sign }, "&#;".len() + end))
}

fn is_punctuation(char: char) -> bool {
    char.is_ascii_punctuation()
}

/// Whether a text begins with an ASCII one, without regard to capitals.
fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|begins| begins.eq_ignore_ascii_case(start))
}

/// A text as it was before a mail was written as "quoted-printable" (RFC 2045, section 6.7): every
/// `=` stands as `=3D`, and a `=` by itself broke a line.
fn without_quoted_printable(text: &str) -> String {
    // A plain version shows that the link is as it was.
    let is_quoted = |sign| has_version(text, &[sign, "3d"].concat());
    let unescaped = if has_version(text, "=") && !is_quoted("=") {
        return text.to_owned();
    } else if is_quoted("=") {
        text.to_owned()
    } else if is_quoted("%3d") {
        // Its signs have been escaped since.
        text.replace("%3D", "=").replace("%3d", "=")
    } else {
        return text.to_owned();
    };
    let mut pieces = unescaped.split('=');
    let mut whole = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let code = piece.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        if let Some(byte) = code.filter(u8::is_ascii_punctuation) {
            whole.push(char::from(byte));
            whole.push_str(piece.get(2..).unwrap_or_default());
            continue;
        }
        // What was put behind the link later is written as ever.
        let key = whole.rsplit(['&', '?']).next().unwrap_or_default();
        if is_tracker(key, &plain(piece)) || is_safe_links_rest(key) {
            whole.push('=');
        }
        whole.push_str(piece.trim_start_matches(['\r', '\n']));
    }
    whole
}

/// Whether the version of a link stands in a text, with this sign between its key and its number.
fn has_version(text: &str, sign: &str) -> bool {
    let small = text.to_ascii_lowercase();
    small.match_indices(&["v", sign].concat()).any(|(at, found)| {
        let (before, rest) = (small.get(..at).unwrap_or_default(), small.get(at + found.len()..));
        let signs =
            ["&", "?", "#", "/", "!", ";", " ", "\n", "%26", "%3f", "%23", "%2f", "%0a", "%20"];
        let is_start = before.is_empty() || signs.iter().any(|sign| before.ends_with(sign));
        is_start && rest.is_some_and(|rest| rest.starts_with(|char: char| char.is_ascii_digit()))
    })
}

/// The text without escapes, with spaces for `+`. A `%` that begins no escape stays, and what is
/// not UTF-8 becomes U+FFFD.
pub(super) fn plain(raw: &str) -> String {
    let spaced = |byte| if byte == b'+' { b' ' } else { byte };
    let spaced: Vec<u8> = raw.bytes().map(spaced).collect();
    let decoded: Vec<u8> = percent_decode(&spaced).collect();
    String::from_utf8_lossy(&decoded).into_owned()
}

/// The text without escapes, however often it was escaped.
pub(super) fn wholly_plain(raw: &str) -> String {
    let mut text = plain(raw);
    // No known program escapes more often.
    for _ in 0..3 {
        if !has_escape(&text) {
            break;
        }
        text = plain(&text);
    }
    text
}

/// Whether there is a `%` with two hexadecimal digits behind it.
pub(super) fn has_escape(text: &str) -> bool {
    text.split('%').skip(1).any(begins_with_hex)
}

pub(super) fn begins_with_hex(text: &str) -> bool {
    matches!(text.as_bytes(), [high, low, ..]
        if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

/// A value in which some program escaped every `%` again, as it was before. A value as it is
/// written here has no escape whose `%25` stands before two digits that are not escaped.
pub(super) fn unescaped_again(raw: &str) -> String {
    let mut text = raw.to_owned();
    loop {
        let mut pieces = text.split('%');
        pieces.next();
        let is_again = |piece: &str| piece.strip_prefix("25").is_some_and(begins_with_hex);
        if !text.contains('%') || !pieces.all(is_again) {
            return text;
        }
        text = text.replace("%25", "%");
    }
}

/// A text with what looks like a sign of ASCII written as that sign (the wide forms of East Asian
/// keyboards, and the digits of other scripts), and without what cannot be seen.
pub(super) fn folded(text: &str) -> String {
    let text: String = text.chars().filter(|char| !is_invisible(*char)).map(fold).collect();
    text.replace('ﬂ', "fl")
}

fn fold(char: char) -> char {
    let code = u32::from(char);
    let digit = |zero: u32| char::from_digit(code.checked_sub(zero)?, 10);
    match code {
        ..0x80 => char,
        0xff01..=0xff5e => char::from_u32(code - 0xfee0).unwrap_or(char),
        0x2010..=0x2012 | 0x2212 => '-',
        0x60c | 0x3001 => ',',
        0x1d7ce..=0x1d7ff => digit(code - (code - 0x1d7ce) % 10).unwrap_or(char),
        _ if char.is_whitespace() => ' ',
        _ => ZEROS.iter().find_map(|zero| digit(*zero)).unwrap_or(char),
    }
}

/// The digits 0 of other scripts, each before its others.
const ZEROS: [u32; 20] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6,
    0xe50, 0xed0, 0xf20, 0x1040, 0x17e0, 0x1810, 0x1946,
];

/// Whether a character shows nothing and parts nothing: an unseen one, a control that is no blank,
/// the key around a digit, or the mark of a broken character.
fn is_invisible(char: char) -> bool {
    let is_control = char.is_control() && !char.is_whitespace();
    is_control || is_unseen(char) || matches!(char, '\u{20e3}' | '\u{fff0}'..='\u{fffd}')
}

#[cfg(test)]
mod tests {
    use super::{BEGINNINGS, WRITTEN, folded, undone, unescaped_again};

    #[test]
    fn every_other_way_to_write_a_sign_begins_as_it_is_looked_for() {
        assert!(WRITTEN.iter().all(|(written, _)| written.starts_with(BEGINNINGS)));
    }

    #[test]
    fn separators_are_read_however_they_are_written() {
        for written in ["a&amp;b", "a&amp;amp;b", "a&#38;b", "a&#X26;b", "a\\u0026b", "a\\&b"] {
            assert_eq!(undone(written), "a&b", "{written}");
        }
        for (written, sign) in [
            ("&#x5f;", "_"),
            ("&#126;", "~"),
            ("&#X25;", "%"),
            ("&#37;", "%"),
            ("&#x2c;", ","),
            ("&#160;", " "),
            ("&#8209;", "\u{2011}"),
            ("&shy;", ""),
            ("＃", "#"),
        ] {
            assert_eq!(undone(&["a", written, "b"].concat()), ["a", sign, "b"].concat());
        }
        for right in ["a&b", "a&#b", "a&#x;b", "a&#1114112;b", "a&#1;2"] {
            let read = if right == "a&#1;2" { "a\u{1}2" } else { right };
            assert_eq!(undone(right), read);
        }
        for sign in (' '..='~').filter(char::is_ascii_punctuation) {
            assert_eq!(undone(&format!("a\\{sign}b")), format!("a{sign}b"));
        }
        assert_eq!(undone("a\\nb\\"), "a\\nb\\");
    }

    #[test]
    fn what_a_mail_wrote_as_quoted_printable_is_read() {
        assert_eq!(undone("v=3D1&js=3D8&conc=\nurrency=3D4=2C"), "v=1&js=8&concurrency=4,");
        assert_eq!(undone("js=3D8"), "js=3D8");
    }

    #[test]
    fn a_value_that_was_escaped_again_is_told_from_one_that_has_escapes_in_it() {
        assert_eq!(unescaped_again("Our%2520shop%252C"), "Our%20shop%2C");
        assert_eq!(unescaped_again("Our%252520shop"), "Our%20shop");
        for right in ["Our%20shop", "100%25", "100%2520%2C", "%25%32%30", "shop"] {
            assert_eq!(unescaped_again(right), right);
        }
    }

    #[test]
    fn wide_signs_and_other_digits_are_read_as_their_plain_ones() {
        assert_eq!(folded("ｊｓ＝８\u{200b} ۴٤४૪௪៤\u{a0}"), "js=8 444444 ");
        assert_eq!(folded("spring‑boot、ﬂask，"), "spring-boot,flask,");
    }
}
