//! Own frameworks in a link: `Our_core.js.concurrency7.ml4`, a name, a language and scores.
//!
//! Full stops and commas separate, so a name is written in signs of its own: `_` for a blank, and `~`
//! with two digits for every byte that is no letter or digit of ASCII. Whatever a program escapes or
//! unescapes on the way, these stay.

use super::damage::{begins_with_hex, folded};
use super::name::{clean_name, is_form, trimmed};
use super::scores::Scores;
use crate::characters::is_unseen;
use crate::dataset::{DATASET, LONGEST_OWN_NAME, OwnFramework};
use stackfit_decision::Override;

/// The name of an own framework as it may be shown and kept: as a [clean name](clean_name), and without
/// what is not seen in it, so that no two look the same.
#[must_use]
pub fn clean_own_name(name: &str) -> String {
    let short: String = seen(&clean_name(name)).chars().take(LONGEST_OWN_NAME).collect();
    trimmed(&short).to_owned()
}

/// A name without what is not seen in it. What joins or parts two letters of scripts that do so, or two
/// pictures, or chooses the form of such a one, stays.
fn seen(name: &str) -> String {
    let is_of_such_a_script = |char: &char| *char >= '\u{590}';
    let mut seen = String::new();
    let mut chars = name.chars().peekable();
    while let Some(char) = chars.next() {
        let is_behind_one = seen.chars().next_back().is_some_and(|before| {
            is_of_such_a_script(&before) && !matches!(before, '\u{200c}'..='\u{200d}')
        });
        let is_needed = match char {
            '\u{200c}'..='\u{200d}' => chars.peek().is_some_and(is_of_such_a_script),
            _ => is_form(char),
        };
        if !is_unseen(char) || (is_behind_one && is_needed) {
            seen.push(char);
        }
    }
    seen
}

/// An own framework as it was found in a text.
pub(super) struct FoundOwn {
    pub framework: OwnFramework,
    /// Its scores.
    pub scores: Scores,
    /// Its name as it was read, which may have to be changed.
    pub name: String,
}

/// The own framework that a text without escapes means, in this place of the table.
pub(super) fn found(text: &str, index: usize) -> FoundOwn {
    let (written, rest) = text.split_once('.').unwrap_or((text, ""));
    let rest = folded(rest).to_ascii_lowercase();
    let (first, scores) = rest.split_once('.').unwrap_or((&rest, ""));
    let language = DATASET.language(first.trim());
    let scores = if language.is_some() { scores } else { &rest };
    // Nobody sees what goes.
    let name = seen(&read(written));
    let clean = clean_own_name(&name);
    FoundOwn {
        framework: OwnFramework {
            // It keeps its place, by which other parts of the link may mean it.
            name: if clean.is_empty() { nameless(index) } else { clean },
            language: language.map(|language| language.index),
        },
        scores: if scores.is_empty() {
            Scores { scores: Vec::new(), is_complete: true }
        } else {
            Scores::read(scores, index)
        },
        name,
    }
}

/// What one is called whose name was lost.
fn nameless(index: usize) -> String {
    format!("Own {}", index + 1 - DATASET.frameworks.len().min(index))
}

/// An own framework as a part of their list, with what the overrides, those of its cells, say of it.
pub(super) fn written(own: &OwnFramework, overrides: &[Override]) -> String {
    let mut part = name(&own.name);
    if let Some(language) = own.language.and_then(|language| DATASET.languages.get(language)) {
        part.push('.');
        part.push_str(language.key);
    }
    for one in overrides {
        if let Some(criterion) = DATASET.criteria.get(one.criterion) {
            part.push('.');
            part.push_str(criterion.key);
            part.push_str(&one.value.get().to_string());
        }
    }
    part
}

/// The signs of a hexadecimal digit.
const DIGITS: &[u8; 16] = b"0123456789ABCDEF";

/// A name in signs that need no escape. It ends in a letter or a digit.
pub(super) fn name(name: &str) -> String {
    let mut written = String::new();
    for byte in name.bytes() {
        match byte {
            b' ' => written.push('_'),
            _ if byte.is_ascii_alphanumeric() => written.push(char::from(byte)),
            _ => {
                written.push('~');
                for digit in [byte >> 4, byte & 15] {
                    let sign = DIGITS.get(usize::from(digit)).copied().unwrap_or_default();
                    written.push(char::from(sign));
                }
            }
        }
    }
    written
}

/// A name that was written so; one that somebody wrote by hand in other signs is that. What came into the
/// escapes goes away, and one that ends early with the name; at a broken one stands the mark of a
/// broken character.
pub(super) fn read(written: &str) -> String {
    // How much of an escape was read.
    let mut length = 3;
    let mut whole = String::new();
    for char in written.chars() {
        let is_gap = char.is_whitespace() || char.is_control() || is_unseen(char);
        if char == '~' {
            length = 0;
        } else if length < 3 && is_gap {
            continue;
        } else {
            length += 1;
        }
        whole.push(if char == '_' { ' ' } else { char });
    }
    if length < 2 {
        whole.truncate(whole.rfind('~').unwrap_or_default());
        whole.push('\u{fffd}');
    }
    let mut pieces = whole.split('~');
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        let code = piece.get(..2).filter(|_| begins_with_hex(piece));
        let code = code.and_then(|code| u8::from_str_radix(code, 16).ok());
        if let (Some(byte), Some(rest)) = (code, piece.get(2..)) {
            bytes.push(byte);
            bytes.extend_from_slice(rest.as_bytes());
        } else {
            bytes.extend_from_slice("\u{fffd}~".as_bytes());
            bytes.extend_from_slice(piece.as_bytes());
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::{clean_own_name, name, read};

    #[test]
    fn a_name_comes_back_from_the_signs_of_a_link() {
        for (own, written) in [
            ("Our core", "Our_core"),
            ("a.b,c", "a~2Eb~2Cc"),
            ("Node_2~", "Node~5F2~7E"),
            ("<b>&amp;", "~3Cb~3E~26amp~3B"),
            ("é－", "~C3~A9~EF~BC~8D"),
        ] {
            assert_eq!((name(own).as_str(), read(written).as_str()), (written, own));
        }
    }

    #[test]
    fn a_name_that_was_written_by_hand_is_read_as_it_is() {
        for name in ["Öl core", "नरम\u{200c}", "Kern (2)"] {
            assert_eq!(read(name), name);
        }
    }

    #[test]
    fn what_came_into_the_escapes_of_a_name_goes_away() {
        for gap in [" ", "\n", "\r\n", "\t", "\u{200b}", "\u{ad}", "\u{feff}", "\u{a0}"] {
            for (written, own) in [
                ("~|3Cb", "<b"),
                ("~3|Cb", "<b"),
                ("a_~|3|C|~3|E_b", "a <> b"),
                ("~C3|~96l", "Öl"),
                ("~C|3|~|9|6|", "Ö"),
            ] {
                assert_eq!(read(&written.replace('|', gap)), own, "{written} {gap:?}");
            }
        }
        assert_eq!(read("~28_~29"), "( )");
    }

    #[test]
    fn of_a_broken_escape_what_is_readable_stays_but_not_at_the_end() {
        for (written, own) in [
            ("a~", "a"),
            ("a~3", "a"),
            ("a~3 ", "a"),
            ("a~C3", "a"),
            ("a~C3~9", "a"),
            ("a~~3Cb", "a~<b"),
            ("a~zb", "a~zb"),
            ("a~3zb_c", "a~3zb c"),
            ("~éa", "~éa"),
            ("a~9Gb~3", "a~9Gb"),
        ] {
            let name = read(written);
            assert!(name.contains('\u{fffd}'), "{written}");
            assert_eq!(clean_own_name(&name), own, "{written}");
        }
    }

    #[test]
    fn what_is_not_seen_in_a_name_goes_away_unless_it_joins_or_chooses_a_form() {
        let unseen = "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}\u{ad}\u{200e}\u{200f}\u{61c}\u{34f}\u{fe0f}\u{3164}\u{e0061}";
        for char in unseen.chars() {
            assert_eq!(clean_own_name(&format!("Co{char}re{char}")), "Core", "{char:?}");
            assert_eq!(clean_own_name(&format!("Our {char}{char}core")), "Our core", "{char:?}");
        }
        for name in [
            "نرم\u{200c}افزار",
            "क्\u{200d}ष",
            "👩\u{200d}👧",
            "👩\u{200d}❤\u{fe0f}\u{200d}👩",
            "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
        ] {
            assert_eq!(clean_own_name(name), name);
        }
        assert_eq!(clean_own_name("نرم\u{200c}\u{200c}\u{200b}افزار"), "نرم\u{200c}افزار");
    }

    #[test]
    fn a_name_has_40_characters_at_most() {
        assert_eq!(clean_own_name(&"ß".repeat(41)), "ß".repeat(40));
        assert_eq!(clean_own_name(&format!("{} b", "a".repeat(39))), "a".repeat(39));
    }
}
