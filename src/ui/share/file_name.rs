//! The name of a file that is saved.

use crate::characters::{is_letter, is_unseen};
use crate::dataset::DATASET;

/// The most bytes that a name may have: some file systems take no more than 143.
const MOST: usize = 120;

/// A file's name after the scenario's, with this ending, such as `.html`. Letters and digits of all scripts stay, with the marks that
/// follow them; those of ASCII are made small. The rest are dashes, one for all between two words,
/// but what is not seen leaves nothing. What is too long is cut after a whole character.
pub fn file_name(name: &str, ending: &str) -> String {
    let mut file = DATASET.site.id.to_owned();
    let mut is_new_word = true;
    for char in name.chars().filter(|char| !is_unseen(*char)) {
        let is_accent = matches!(char, '\u{300}'..='\u{36f}');
        if !is_letter(char) || is_new_word && is_accent {
            is_new_word = true;
            continue;
        }
        let dash = if is_new_word { "-" } else { "" };
        if file.len() + dash.len() + char.len_utf8() + ending.len() > MOST {
            break;
        }
        file.push_str(dash);
        file.push(char.to_ascii_lowercase());
        is_new_word = false;
    }
    file + ending
}

#[cfg(test)]
mod tests {
    use super::{MOST, file_name};

    /// Checks the names of files, without what all have.
    fn are_named(expected: &[(&str, &str)]) {
        for (name, words) in expected {
            assert_eq!(file_name(name, ".html"), format!("stackfit{words}.html"), "{name:?}");
        }
    }

    #[test]
    fn a_file_is_named_after_the_scenario() {
        are_named(&[
            ("", ""),
            ("Our Team, 2027", "-our-team-2027"),
            ("../../etc/passwd", "-etc-passwd"),
            ("团队", "-团队"),
            ("Größe & Maß", "-größe-maß"),
            ("nul", "-nul"),
        ]);
    }

    #[test]
    fn what_is_no_letter_is_a_dash_between_words_and_nothing_at_the_ends() {
        are_named(&[
            ("  Shop...  ", "-shop"),
            ("a\u{a0}b\u{2028}c\u{3000}d—e", "-a-b-c-d-e"),
            ("«Ours»", "-ours"),
            ("\u{1}a\u{85}b\u{7f}", "-a-b"),
            ("a\u{e000}b\u{fffd}c\u{ffff}", "-a-b-c"),
            ("🚀🚀", ""),
            ("👩\u{200d}💻 team", "-team"),
        ]);
    }

    #[test]
    fn what_is_not_seen_leaves_nothing() {
        are_named(&[
            ("می\u{200c}خواهم", "-میخواهم"),
            ("\u{202e}abc\u{200f}", "-abc"),
            ("a\u{3164}b\u{feff}", "-ab"),
            ("Te\u{ad}am", "-team"),
        ]);
    }

    #[test]
    fn marks_stay_after_their_letter_and_accents_go_without_one() {
        are_named(&[
            ("हिन्दी टीम", "-हिन्दी-टीम"),
            ("ক্ষমতা", "-ক্ষমতা"),
            ("ก่อน", "-ก่อน"),
            ("Cafe\u{301}", "-cafe\u{301}"),
            ("\u{301}\u{301} a", "-a"),
        ]);
    }

    #[test]
    fn a_name_has_at_most_120_bytes_and_ends_after_a_whole_character() {
        for name in ["a", "é", "團", "\u{20000}", "हि", "a b"] {
            for before in ["", "x", "xx", "xxx"] {
                let file = file_name(&[before, &name.repeat(160)].concat(), ".html");
                assert!(file.len() <= MOST, "{file}: {}", file.len());
                assert!(file.len() > MOST - 6, "{file}: {}", file.len());
                assert!(!file.ends_with("-.html"), "{file}");
            }
        }
    }
}
