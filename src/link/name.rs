//! The name of a scenario.

/// The greatest length of a name in characters.
pub const LONGEST_NAME: usize = 80;

/// The name as it may be shown and kept: without what cannot be seen or changes how its
/// surroundings read, without spaces at its ends, and cut to 80 characters.
#[must_use]
pub fn clean_name(name: &str) -> String {
    let seen: String = name.chars().filter(|char| !is_unseen(*char)).collect();
    let short: String = seen.trim().chars().take(LONGEST_NAME).collect();
    short.trim_end().to_owned()
}

/// Whether this is a control character, the end of a line or a paragraph, the mark of a broken
/// character, or one that Unicode lists as `Default_Ignorable_Code_Point`: zero-width, invisible or
/// there to change the direction of the text.
fn is_unseen(char: char) -> bool {
    matches!(char,
        '\0'..='\u{1f}'
        | '\u{7f}'..='\u{9f}'
        | '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'..='\u{1160}'
        | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{fff0}'..='\u{fffb}'
        | '\u{fffd}'..='\u{ffff}'
        | '\u{1bca0}'..='\u{1bca3}'
        | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::clean_name;

    #[test]
    fn a_name_keeps_every_script_and_every_picture() {
        for name in ["Café & Co. <b>", "दुकान", "متجر", "お店", "🦀", "a\u{301}"]
        {
            assert_eq!(clean_name(name), name);
        }
    }

    #[test]
    fn a_name_loses_what_cannot_be_seen_or_turns_the_text_around() {
        let unseen = "\u{0}\t\r\n\u{7f}\u{85}\u{ad}\u{200b}\u{200d}\u{200e}\u{200f}\u{2028}\u{2029}\u{202a}\
                      \u{202e}\u{2060}\u{2066}\u{2069}\u{fe0f}\u{feff}\u{fffd}\u{e0041}";
        assert_eq!(clean_name(&format!(" a{unseen}b{unseen} ")), "ab");
    }

    #[test]
    fn a_name_has_80_characters_at_most() {
        assert_eq!(clean_name(&"ß".repeat(81)), "ß".repeat(80));
        assert_eq!(clean_name(&format!("{} b", "a".repeat(79))), "a".repeat(79));
    }
}
