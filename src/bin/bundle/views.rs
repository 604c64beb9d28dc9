//! The templates of views, found in the program.

/// The signs that stand before a template and behind it. The macro that makes views puts them there
/// (`crates/view/src/markup.rs`).
const MARKS: [u8; 2] = [2, 3];

/// All templates in a program, each once, in the order of the alphabet. The program makes no other
/// text to markup.
pub fn templates(program: &[u8]) -> Vec<String> {
    let [start, end] = MARKS;
    let after = program.split(|byte| *byte == start).skip(1);
    let between = after.filter_map(|rest| {
        let length = rest.iter().position(|byte| *byte == end)?;
        rest.get(..length)
    });
    let texts = between.filter_map(|bytes| std::str::from_utf8(bytes).ok());
    // What else may stand between two such bytes of a program is no markup.
    let is_markup = |text: &&str| {
        text.starts_with('<') && text.ends_with('>') && !text.contains(|c: char| c.is_control())
    };
    let mut found: Vec<String> = texts.filter(is_markup).map(str::to_owned).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::templates;

    #[test]
    fn templates_are_found_among_other_bytes() {
        let program =
            b"\0asm\x02<b>1</b>\x030\x02\x40\x03\x02<i>\xc3\xa9</i>\x0302\xff\x02<b>1</b>\x03";
        assert_eq!(templates(program), ["<b>1</b>", "<i>\u{e9}</i>"]);
    }

    #[test]
    fn what_only_looks_like_one_is_none() {
        assert_eq!(templates(b"\x02<\0>\x03\x02<\xff>\x03\x02<b>"), [""; 0]);
    }
}
