//! The name of a scenario.

use crate::characters::is_unseen;

/// The greatest length of a name in characters.
pub const LONGEST_NAME: usize = 80;

/// The name as it may be shown and kept: without controls and what turns the text around it, without
/// blanks and invisible characters at its ends, and cut to 80 characters. What joins letters and
/// pictures, or chooses their form, stays.
#[must_use]
pub fn clean_name(name: &str) -> String {
    let seen: String = name.chars().filter(|char| !is_control(*char)).collect();
    let short: String = trimmed(&seen).chars().take(LONGEST_NAME).collect();
    trimmed(&short).to_owned()
}

/// A name without what shows nothing at its ends.
pub(super) fn trimmed(name: &str) -> &str {
    name.trim_matches(is_nothing_at_an_end)
}

/// Whether this is a control character, the end of a line or a paragraph, an override, embedding or
/// isolate of the direction of the text, or the mark of a broken character.
fn is_control(char: char) -> bool {
    char.is_control()
        || matches!(char,
            '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{206f}'
            | '\u{fff9}'..='\u{fffd}'
            | '\u{fffe}'..='\u{ffff}')
}

/// Whether a character at the start or the end of a name shows nothing there. What chooses the form
/// of the character before it, or ends a flag, belongs to that one.
fn is_nothing_at_an_end(char: char) -> bool {
    char.is_whitespace() || (is_unseen(char) && !is_form(char))
}

/// Whether this chooses the form of the character before it, or ends a flag.
pub(super) fn is_form(char: char) -> bool {
    matches!(char,
        '\u{180b}'..='\u{180d}' | '\u{180f}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e01ef}')
}

#[cfg(test)]
mod tests {
    use super::clean_name;

    #[test]
    fn a_name_keeps_every_script_and_every_picture() {
        let names = [
            "Café & Co. <b>",
            "दुकान",
            "متجر",
            "お店",
            "🦀",
            "a\u{301}",
            // Joiners of Persian and Hindi, a family, a heart in colour, and the flags of Wales and
            // of Iceland.
            "نرم\u{200c}افزار",
            "क्\u{200d}ष",
            "👩\u{200d}👧",
            "❤\u{fe0f}",
            "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
            "🇮🇸",
        ];
        for name in names {
            assert_eq!(clean_name(name), name);
        }
    }

    #[test]
    fn a_name_loses_controls_and_what_turns_the_text_around() {
        let lost =
            "\u{0}\t\r\n\u{7f}\u{85}\u{2028}\u{2029}\u{202a}\u{202e}\u{2066}\u{2069}\u{fffd}";
        assert_eq!(clean_name(&format!(" a{lost}b{lost} ")), "ab");
    }

    #[test]
    fn a_name_loses_what_cannot_be_seen_at_its_ends() {
        assert_eq!(clean_name("\u{200b} a b\u{200b}\u{feff} \u{200d}"), "a b");
        assert_eq!(clean_name("\u{200b}\u{3164}"), "");
    }

    #[test]
    fn a_name_has_80_characters_at_most() {
        assert_eq!(clean_name(&"ß".repeat(81)), "ß".repeat(80));
        assert_eq!(clean_name(&format!("{} b", "a".repeat(79))), "a".repeat(79));
    }
}
