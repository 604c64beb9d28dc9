//! Characters: which are letters, and which are not seen.

/// Whether this is a letter, a digit or a mark. Beyond ASCII that is all but the blocks of
/// punctuation, symbols, pictures and private characters: Unicode's own list weighs more.
#[must_use]
pub fn is_letter(char: char) -> bool {
    if char.is_ascii() {
        return char.is_ascii_alphanumeric();
    }
    !matches!(char,
        '\u{80}'..='\u{a9}'
        | '\u{ab}'..='\u{b4}'
        | '\u{b6}'..='\u{b9}'
        | '\u{bb}'..='\u{bf}'
        | '×' | '÷' | '،' | '؛' | '؟' | '।' | '॥'
        | '\u{1680}'
        | '\u{2000}'..='\u{2bff}'
        | '\u{2e00}'..='\u{2e7f}'
        | '\u{2ff0}'..='\u{3004}'
        | '\u{3008}'..='\u{3020}'
        | '\u{3030}'
        | '\u{303d}'..='\u{303f}'
        | '\u{fd3e}'..='\u{fd3f}'
        | '\u{fe10}'..='\u{fe6f}'
        | '\u{ff01}'..='\u{ff0f}'
        | '\u{ff1a}'..='\u{ff20}'
        | '\u{ff3b}'..='\u{ff40}'
        | '\u{ff5b}'..='\u{ff65}'
        | '\u{ffe0}'..='\u{ffff}'
        | '\u{e000}'..='\u{f8ff}'
        | '\u{1d000}'..='\u{1d3ff}'
        | '\u{1f000}'..='\u{1ffff}'
        | '\u{40000}'..)
}

/// Whether this takes no room of its own: joiners, marks of direction, and letters without ink.
#[must_use]
pub fn is_unseen(char: char) -> bool {
    matches!(char,
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{115f}'..='\u{1160}'
        | '\u{17b4}'..='\u{17b5}'
        | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '\u{ffa0}'
        | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::{is_letter, is_unseen};

    #[test]
    fn letters_digits_and_their_marks_are_told_from_signs() {
        for char in "aZ0éßюא中ก٣ि\u{301}".chars() {
            assert!(is_letter(char), "{char:?}");
        }
        for char in " .-_()\"”«»…—·、。😀\0\u{85}\u{a0}\u{200b}\u{fffd}".chars() {
            assert!(!is_letter(char), "{char:?}");
        }
    }

    #[test]
    fn joiners_and_marks_of_direction_are_not_seen_and_signs_are() {
        for char in
            "\u{ad}\u{200b}\u{200c}\u{200d}\u{200f}\u{202e}\u{2060}\u{3164}\u{fe0f}\u{feff}".chars()
        {
            assert!(is_unseen(char), "{char:?}");
        }
        for char in "a \u{a0}.—”中😀".chars() {
            assert!(!is_unseen(char), "{char:?}");
        }
    }
}
